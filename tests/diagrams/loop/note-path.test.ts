import { describe, expect, test } from "vitest";
import { loop } from "#diagrams/loop/index.ts";
import type { Box, Group, Label, Layout, Mark } from "#scene/scene.ts";
import { layouts } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { walk, type Visit } from "#scene/walk.ts";
import { frozenFigures } from "../../fixtures/ledger.ts";

// Notes move after the picture stands, so that no check of the picture itself sees what they run over.

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const data = loop.pick(frozenFigures);
const cases = loop.states.flatMap((state) => layouts.map((layout) => ({ state, layout })));

const overlap = (one: Rectangle, other: Rectangle) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function boxOf({ x, y, width, height }: Pick<Box, "x" | "y" | "width" | "height">): Rectangle {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function labelBox({ x, y, text, size, weight, anchor, turns }: Label): Rectangle {
  const texts = [text, ...(turns?.split("|").map((turn) => turn.slice(turn.indexOf(" ") + 1)) ?? [])];
  const width = Math.max(...texts.map((one) => textWidth(one, size, weight)));
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { left, top: y - size * 0.74, right: left + width, bottom: y + size * 0.2 };
}

/** Where a moving note is, at each point of its path. */
function positions({ x, y, marks, travel = "" }: Group): Rectangle[] {
  const body = marks.find((mark): mark is Box => "width" in mark && mark.key.endsWith(":halo"));
  if (body === undefined) throw new Error("a note without a sheet of paper below it");
  return travel.split(/[| ]/).map((point) => {
    const [dx = 0, dy = 0] = point.split(",").map(Number);
    return boxOf({ ...body, x: x + dx + body.x, y: y + dy + body.y });
  });
}

const movingNotes = (marks: readonly Mark[]) =>
  marks.filter(
    (mark): mark is Group => mark.kind === "group" && mark.travel !== undefined && mark.key.startsWith("note:"),
  );

/** Labels that a note can run over: not those on a box that is drawn after it, since that hides it. */
function openLabels(marks: readonly Mark[], note: Group): Label[] {
  const visits = [...walk(marks.slice(marks.indexOf(note) + 1))].filter(({ parent }) => parent?.travel === undefined);
  const covers = visits.flatMap(({ mark, origin }) =>
    mark.kind === "sheet" || mark.kind === "note"
      ? [boxOf({ ...mark, x: origin.x + mark.x, y: origin.y + mark.y })]
      : [],
  );
  return [...walk(marks)].flatMap(({ mark, parent }: Visit) => {
    if (mark.kind !== "label" || parent?.travel !== undefined) return [];
    const label = labelBox(mark);
    const isCovered = covers.some(
      ({ left, top, right, bottom }) =>
        left <= label.left && top <= label.top && label.right <= right && label.bottom <= bottom,
    );
    return isCovered ? [] : [mark];
  });
}

describe.each(cases)("loop/$state $layout", ({ state, layout }: { state: string; layout: Layout }) => {
  const { marks } = loop.draw(data, state, layout);

  test("no note runs over a caption on its way", () => {
    const hit = movingNotes(marks).flatMap((note) =>
      openLabels(marks, note)
        .filter((label) => positions(note).some((at) => overlap(at, labelBox(label))))
        .map((label) => `${note.key} over ${label.key}`),
    );
    expect(hit).toEqual([]);
  });

  test("no two notes touch each other while they move", () => {
    const paths = movingNotes(marks).map((note) => ({ key: note.key, at: positions(note) }));
    const hit = paths.flatMap((one, index) =>
      paths
        .slice(index + 1)
        .filter((other) => one.at.some((at, moment) => overlap(at, other.at[moment] ?? at)))
        .map((other) => `${one.key} touches ${other.key}`),
    );
    expect(hit).toEqual([]);
  });
});

test.each(layouts)("the gain drops from the market to the cloud's stake, never along the ring: %s", (layout) => {
  const { marks } = loop.draw(data, "markup", layout);
  const arrows = marks.filter(({ money, kind }) => money === "gain" && kind === "arrow");
  expect(arrows.map(({ key }) => key)).toEqual(["price"]);
  expect(movingNotes(marks)).toEqual([]);
  const slip = marks.find((mark): mark is Group => mark.key === "price:slip");
  const stake = marks.find((mark): mark is Box => mark.key === "stake");
  const [dx = 0, dy = 0] = (slip?.travel ?? "").split(" ").at(-1)?.split(",").map(Number) ?? [];
  const end = { x: (slip?.x ?? 0) + dx, y: (slip?.y ?? 0) + dy };
  expect(overlap(boxOf({ ...end, width: 1, height: 1 }), boxOf(stake as Box))).toBe(true);
});

test.each(layouts)("three laps of one dollar write nine entries, one after the other: %s", (layout) => {
  const { marks } = loop.draw(data, "again", layout);
  const written = marks.flatMap(({ key, since }) => (since === undefined ? [] : [{ key, since }]));
  const inLap = (lap: number) => written.filter(({ since }) => Math.ceil(since) === lap);
  expect([1, 2, 3].map((lap) => inLap(lap).length)).toEqual([3, 3, 3]);
});
