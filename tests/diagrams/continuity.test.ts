import { expect, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { figuresOf } from "#ledger/figures.ts";
import { diagramNames } from "#diagrams/index.ts";
import { geometry } from "#scene/attributes.ts";
import { layouts, type Mark } from "#scene/scene.ts";
import { positionOf, walk, type Visit } from "#scene/walk.ts";
import { readContent } from "#story/read-content.ts";
import { drawAll, neighbours } from "./pictures.ts";

const { ledger, story } = await readContent(root, await diagramNames());
const pictures = await drawAll(figuresOf(ledger));

/** Tiles and notes by their keys, with their positions on the canvas. */
function money(marks: readonly Mark[]) {
  // A numbered note is one: the group of its parts.
  const isMoney = ({ mark, parent }: Visit) =>
    mark.key === "note:1" || ((mark.kind === "tile" || mark.kind === "note") && parent?.key !== "note:1");
  const found = [...walk(marks)].filter(isMoney);
  return new Map(found.map((visit) => [visit.mark.key, { mark: visit.mark, ...positionOf(visit) }]));
}

/** How many tiles and notes stand in both pictures, and how many of these move. */
function kept(from: readonly Mark[], to: readonly Mark[]): { readonly both: number; readonly moved: number } {
  const before = money(from);
  const pairs = [...money(to)].flatMap(([key, now]) => {
    const then = before.get(key);
    return then === undefined ? [] : [[then, now] as const];
  });
  const moves = pairs.filter(([then, now]) => {
    const size = (mark: Mark) =>
      "width" in mark ? `${String(mark.width)} ${String(mark.height)}` : geometry(mark).length;
    return then.x !== now.x || then.y !== now.y || size(then.mark) !== size(now.mark);
  });
  return { both: pairs.length, moved: moves.length };
}

/** Changes of diagram at which both pictures show the same money. */
const sameMoney = [
  "swap/difference to market/gain-to-price",
  "coverage/rest to backlog/concentration",
  "backlog/concentration to exposure/matrix",
];

const changes = neighbours(story).filter(([from, to]) => from.split("/")[0] !== to.split("/")[0]);

test.each(layouts)("the same dollars travel from diagram to diagram, rather than being swapped: %s", (layout) => {
  const marksOf = (name: string) =>
    pictures.find((one) => one.layout === layout && one.scene.name === name)?.scene.marks ?? [];
  const moving = changes.filter(([from, to]) => kept(marksOf(from), marksOf(to)).moved > 0);
  expect(moving.map((names) => names.join(" to "))).toEqual(sameMoney);
});
