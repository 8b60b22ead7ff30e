import { describe, expect, test } from "vitest";
import { layouts, type Mark } from "#scene/scene.ts";
import { allMarks, walk } from "#scene/walk.ts";
import { frozenFigures } from "../fixtures/ledger.ts";
import { drawAll } from "./pictures.ts";

// What belongs together stands together: a reader sees at once how much of a field is whose, and an empty place is never a mistake.

const pictures = await drawAll(frozenFigures, ["backlog", "exposure"]);

function marksOf(name: string, layout: string): readonly Mark[] {
  return pictures.find((one) => one.scene.name === name && one.layout === layout)?.scene.marks ?? [];
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly tint: string;
}

/** Promised squares on the canvas in reading order: row by row, from the left. */
function promisedIn(marks: readonly Mark[]): Square[] {
  const squares = [...walk(marks)].flatMap(({ mark, origin }) =>
    mark.kind === "tile" && mark.money === "promise" && mark.tone !== "frame" && mark.certainty === undefined
      ? [{ x: origin.x + mark.x, y: origin.y + mark.y, right: origin.x + mark.x + mark.width, tint: mark.tint ?? "" }]
      : [],
  );
  return squares.toSorted((one, other) => Math.round(one.y - other.y) || one.x - other.x);
}

/** The tints in the order in which they begin, each once if its squares follow each other. */
function runsOf(squares: readonly Square[]): string[] {
  return squares.map(({ tint }) => tint).filter((tint, index, all) => tint !== all[index - 1]);
}

describe.each(layouts)("squares of one owner: %s", (layout) => {
  test.each(["cover", "ending"])(
    "in the field of the %s each lab’s stand together, and all others after them",
    (state) => {
      expect(runsOf(promisedIn(marksOf(`backlog/${state}`, layout)))).toEqual(["marigold", "clay", ""]);
    },
  );

  test("what a company was promised has no empty place, whoever promised it", () => {
    const marks = marksOf("exposure/matrix", layout);
    const edges = allMarks(marks).flatMap((mark) =>
      mark.kind === "label" && mark.key.startsWith("exposure:name:") ? mark.x : [],
    );
    const columns = Map.groupBy(promisedIn(marks), (square) => edges.findLast((edge) => edge <= square.x + 0.01));
    expect(columns.size).toBeGreaterThan(2);
    for (const own of columns.values()) {
      const rows = [...Map.groupBy(own, ({ y }) => Math.round(y)).values()];
      const ends = rows.map((row) => Math.max(...row.map(({ right }) => right)));
      expect(Math.max(...ends.slice(0, -1)) - Math.min(...ends.slice(0, -1))).toBeLessThan(0.01);
      for (const row of rows) {
        const gaps = row.slice(1).map(({ x }, index) => x - (row[index]?.right ?? x));
        expect(Math.max(0, ...gaps)).toBeLessThan(layout === "wide" ? 5 : 3);
      }
    }
  });
});
