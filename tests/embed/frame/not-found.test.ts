import { describe, expect, it } from "vitest";
import { explainMissing } from "#embed/frame/not-found.ts";
import { nearest } from "#text/nearest.ts";

const thereIs = { backlog: ["total", "labs"], loop: ["invest", "credits", "again"] };
const explain = (path: string) => explainMissing(path, thereIs, nearest);

describe("explainMissing(path): what a frame says whose address names nothing", () => {
  it("names the diagrams, the nearest first", () => {
    expect(explain("embed/lop/")).toEqual({
      says: "There is no diagram “lop”. Did you mean “loop”? There is:",
      frames: [
        { name: "loop", path: "embed/loop/" },
        { name: "backlog", path: "embed/backlog/" },
      ],
    });
  });

  it("names the states of a diagram that there is", () => {
    const missing = explain("embed/loop/credit/");
    expect(missing?.says).toBe("The diagram “loop” has no state “credit”. Did you mean “credits”? There is:");
    expect(missing?.frames.map(({ path }) => path)).toEqual([
      "embed/loop/credits/",
      "embed/loop/invest/",
      "embed/loop/again/",
    ]);
  });

  it("names them all where none is near, and where nothing is named", () => {
    expect(explain("embed/zzzzzzzz/")?.says).toBe("There is no diagram “zzzzzzzz”. There is:");
    expect(explain("embed/")?.frames).toHaveLength(2);
    expect(explain("embed/constructor/")?.says).toContain("There is no diagram");
  });

  it("says nothing of pages that are no frames", () => {
    expect(explain("step/nowhere/")).toBeUndefined();
    expect(explain("")).toBeUndefined();
  });
});
