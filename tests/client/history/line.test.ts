import { describe, expect, it } from "vitest";
import { historyLine, type LinePoint } from "#client/history/line.ts";

type Amount = number | readonly [low: number, high: number] | null;

/** Values by their dates, newest first, as a list has them. */
function points(amounts: Readonly<Record<string, Amount>>): LinePoint[] {
  return Object.entries(amounts).map(([at, amount]) => {
    const [low, high] = typeof amount === "object" && amount !== null ? amount : [null, null];
    const value = typeof amount === "number" ? amount : null;
    return { id: `rpo@${at}`, "as-of": at, value, low, high, dated: at, amount: `$${String(amount)}` };
  });
}

/** The marks of a line: element, class, and where they are. */
function marksOf(amounts: Readonly<Record<string, Amount>>, shown = "") {
  const { marks = [] } = historyLine(points(amounts), shown) ?? {};
  return marks.map(([name, { class: kind = "", ...place }]) => ({ name, kind, place }));
}

describe("a reader of a series sees its course at the true scale", () => {
  it("height counts from zero, and time runs at one pace", () => {
    const dots = marksOf({ "2026-12-31": 100, "2026-03-31": 50, "2025-12-31": 100 })
      .filter(({ name }) => name === "circle")
      .map(({ place: { cx, cy } }) => [Number(cx), Number(cy)]);
    expect(dots).toEqual([
      [5, 5],
      [5 + Math.round(((230 * 90) / 365) * 10) / 10, 30],
      [235, 5],
    ]);
    const [zero] = marksOf({ "2026-12-31": 100, "2025-12-31": 50 });
    expect(zero).toEqual({ name: "path", kind: "zero", place: { d: "M0 55H240" } });
  });

  it("amounts below zero stand below the line of zero", () => {
    const [zero, track] = marksOf({ "2026-12-31": -50, "2025-12-31": 50 });
    expect([zero?.place, track?.place]).toEqual([{ d: "M0 30H240" }, { d: "M5 5L235 55" }]);
  });

  it("no line runs through what is not disclosed, and a range is a bar", () => {
    const marks = marksOf({
      "2026-12-31": 4,
      "2026-09-30": 3,
      "2026-06-30": null,
      "2026-03-31": [1, 2],
      "2025-12-31": 1,
    });
    expect(marks.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "path zero",
      "path track",
      "circle dot",
      "path range",
      "circle dot",
      "circle dot",
    ]);
    expect(marks[1]?.place["d"]?.replaceAll(/[\d. ]/g, "")).toBe("MML");
  });

  it("the value that is read now is marked", () => {
    const kinds = marksOf({ "2026-12-31": 4, "2025-12-31": 1 }, "rpo@2025-12-31").map(({ kind }) => kind);
    expect(kinds).toEqual(["zero", "track", "dot shown", "dot"]);
  });

  it("says in words what it shows", () => {
    const line = historyLine(points({ "2026-12-31": 4, "2025-12-31": 6 }), "");
    expect(line).toMatchObject({
      label: "2 values over time: first $6, last $4",
      caption: "2025-12-31 to 2026-12-31. The grey line is zero; the highest point is $6.",
    });
    expect(historyLine(points({ "2026-12": -4, "2025-12": 6 }), "")?.caption).toBe(
      "2025-12 to 2026-12. The grey line is zero.",
    );
  });

  it("nothing is drawn of fewer than two amounts", () => {
    expect(marksOf({ "2026-12-31": 4, "2025-12-31": null })).toEqual([]);
    expect(marksOf({ "2026-12-31": 4 })).toEqual([]);
  });
});
