import fc from "fast-check";
import { expect, test } from "vitest";
import { readGuess } from "#client/guess/read-guess.ts";
import { writePercent } from "#text/read-percent.ts";

const whole = { min: 0, max: 100 };

test.each([
  ["50", 50],
  ["47,3 %", 47],
  ["47.6", 48],
  ["0.5%", 1],
  ["two thirds", 67],
  ["1 in 7", 14],
  ["0", 0],
  ["100", 100],
])("readGuess(text, range) rounds to whole percent: %j", (text, percent) => {
  expect(readGuess(text, whole)).toEqual({ percent });
});

test.each([
  ["", "Please give a number from 0 to 100."],
  ["about", "Please give a number from 0 to 100."],
  ["101", "Please give a number from 0 to 100; that would be 101%."],
  ["three halves", "Please give a number from 0 to 100; that would be 150%."],
  ["-5", "Please give a number from 0 to 100; that would be −5%."],
  ["lots", "That could not be read. Please give a number from 0 to 100, or a word such as “half”."],
  ["constructor", "That could not be read. Please give a number from 0 to 100, or a word such as “half”."],
])("readGuess(text, range) refuses what is no guess, and says why: %j", (text, refusal) => {
  expect(readGuess(text, whole)).toEqual({ refusal });
});

test("readGuess(text, range) keeps to the range of its question", () => {
  const range = { min: 20, max: 60 };
  expect([20, 60].map((percent) => readGuess(String(percent), range))).toEqual([{ percent: 20 }, { percent: 60 }]);
  expect(readGuess("19", range)).toEqual({ refusal: "Please give a number from 20 to 60; that would be 19%." });
  expect(readGuess("61", range)).toEqual({ refusal: "Please give a number from 20 to 60; that would be 61%." });
});

test("readGuess(text, range) gives a guess in range that reads as itself again, or a refusal", () => {
  const pieces = fc.constantFrom(..."0 1 7 50 , . % - / half third a in of x ½".split(" "), " ", "\n");
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 6 }), (text) => {
      const guess = readGuess(text, whole);
      if ("refusal" in guess) return;
      expect(guess.percent).toBeGreaterThanOrEqual(0);
      expect(guess.percent).toBeLessThanOrEqual(100);
      expect(readGuess(writePercent(guess.percent), whole)).toEqual(guess);
    }),
    { numRuns: 500 },
  );
});
