import { describe, expect, it } from "vitest";
import { explainNotFound } from "#embed/frame/not-found.ts";

const stateNames = { backlog: ["total", "labs"], loop: ["invest", "credits", "again"] };
const explain = (path: string) => explainNotFound(path, stateNames);

describe("explainNotFound(path): what a frame shows at an unknown address", () => {
  it("lists the diagrams, the nearest first", () => {
    expect(explain("embed/lop/")).toEqual({
      message: "There is no diagram “lop”. Did you mean “loop”? There is:",
      frames: [
        { name: "loop", path: "embed/loop/" },
        { name: "backlog", path: "embed/backlog/" },
      ],
    });
  });

  it("lists the states of a known diagram", () => {
    const notFound = explain("embed/loop/credit/");
    expect(notFound?.message).toBe("The diagram “loop” has no state “credit”. Did you mean “credits”? There is:");
    expect(notFound?.frames.map(({ path }) => path)).toEqual([
      "embed/loop/credits/",
      "embed/loop/invest/",
      "embed/loop/again/",
    ]);
  });

  it("lists all diagrams where none is near, and where the address names none", () => {
    expect(explain("embed/zzzzzzzz/")?.message).toBe("There is no diagram “zzzzzzzz”. There is:");
    expect(explain("embed/")?.frames).toHaveLength(2);
    expect(explain("embed/constructor/")?.message).toContain("There is no diagram");
  });

  it("repeats nothing that could not be a name, so that no address makes the site say a sentence", () => {
    for (const written of ["this site is closed, go to evil.example", "<b>x</b>", "a-b-c-d-e-f-g-h"]) {
      expect(explain(`embed/${written}/`)?.message).toMatch(/^There is no diagram of that name\./);
      expect(explain(`embed/loop/${written}/`)?.message).toMatch(/^The diagram “loop” has no state of that name\./);
    }
  });

  it("ignores addresses of other pages", () => {
    expect(explain("step/nowhere/")).toBeUndefined();
    expect(explain("")).toBeUndefined();
  });
});
