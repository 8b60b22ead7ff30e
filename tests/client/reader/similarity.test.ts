import { expect, test } from "vitest";
import { mostSimilar } from "#client/reader/similarity.ts";

test.each([
  ["slide", "slides"],
  ["Slides", "slides"],
  ["artcle", "article"],
  ["storry", "story"],
  ["nonsense", undefined],
  ["", undefined],
])("mostSimilar(written, names) finds the name that a typing error meant: %j", (written, name) => {
  expect(mostSimilar(written, ["story", "article", "slides"])).toBe(name);
});
