import { expect, it } from "vitest";
import { list } from "#text/list.ts";

it.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("lists %j as %j", (items, words) => {
  expect(list(items)).toBe(words);
});

it("joins alternatives with or", () => {
  expect(list(["a", "b", "c"], "or")).toBe("a, b or c");
});
