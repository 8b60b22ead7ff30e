import { expect, it } from "vitest";
import { formatProblem } from "#ledger/problem.ts";

const problem = { file: "content/story/01-a.md", line: 4, message: "unknown claim" };

it("a problem is told with its place and the line itself, the caret under its word", () => {
  expect(formatProblem({ ...problem, column: 7, source: "It is\t:num[x]." })).toBe(
    "content/story/01-a.md:4:7  unknown claim\n  It is :num[x].\n        ^",
  );
});

it("of a long line the part around the word is shown, so that no window breaks it above the caret", () => {
  const source = `${"before ".repeat(30)}HERE${" after".repeat(30)}`;
  for (const [at, text] of [
    [source.indexOf("HERE"), "HERE"],
    [0, "before"],
    [source.lastIndexOf("after"), "after"],
  ] as const) {
    const [, shown = "", caret = ""] = formatProblem({ ...problem, column: at + 1, source }).split("\n");
    expect(shown.length).toBeLessThan(100);
    expect(shown.slice(caret.indexOf("^")).startsWith(text)).toBe(true);
  }
});

it("what stands in no file is told by its address alone", () => {
  const lost = { file: "/diagrams/cash/", line: 0, column: 0, message: "no claim", source: "" };
  expect(formatProblem(lost)).toBe("/diagrams/cash/  no claim");
});
