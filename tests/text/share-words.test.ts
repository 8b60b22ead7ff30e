import { expect, test } from "vitest";
import { countWords, shareWords } from "#text/share-words.ts";
import { paraphraseFits } from "#story/markdown/check-paraphrase.ts";
import { claim } from "../story/helpers.ts";

test.each([
  [47.2, "about 47%"],
  [48.5, "about half"],
  [41.3, "about two fifths"],
  [33, "about a third"],
  [14, "about 14%"],
  [7, "about 7%"],
  [66.1, "about two thirds"],
  [96, "nearly all"],
  [100, "all"],
])("%f percent is told as %s", (percent, words) => {
  expect(shareWords(percent)).toBe(words);
});

test("the words for any share hold by the check that prose is held to", () => {
  const wrong = Array.from({ length: 201 }, (_, index) => index / 2).filter(
    (value) => !paraphraseFits(shareWords(value), claim("share", { value, unit: "percent", kind: "share" })),
  );
  expect(wrong).toEqual([]);
});

test.each([
  [6, "six"],
  [12, "twelve"],
  [58, "about 60"],
  [201, "about two hundred"],
  [233, "about 250"],
  [1500, "about 1,500"],
])("%i things are told as %s", (count, words) => {
  expect(countWords(count)).toBe(words);
});
