import fc from "fast-check";
import { expect, test } from "vitest";
import { isShare, readShare, writeShare } from "#text/read-percent.ts";

const percentOf = (text: string) => {
  const read = readShare(text);
  return isShare(read) ? read.percent : read.refused;
};

test.each([
  ["50", 50],
  ["50%", 50],
  [" 50 % ", 50],
  ["50 percent", 50],
  ["50 per cent.", 50],
  ["about 45%", 45],
  ["~ 45", 45],
  ["47,5 %", 47.5],
  ["47.5", 47.5],
  ["0", 0],
  ["0.0", 0],
  ["1", 1],
  ["100", 100],
  ["５０％", 50],
])("a plain share is taken as it is written: %j", (text, percent) => {
  expect(readShare(text)).toMatchObject({ percent });
});

test.each([
  ["0,5", 50],
  ["0.5", 50],
  [".25", 25],
  ["half", 50],
  ["Half of it", 50],
  ["a third", 100 / 3],
  ["two thirds", 200 / 3],
  ["two-thirds", 200 / 3],
  ["three quarters", 75],
  ["1/2", 50],
  ["½", 50],
  ["1 / 4", 25],
  ["one in seven", 100 / 7],
  ["9 out of 10", 90],
  ["all", 100],
  ["nothing", 0],
  ["none", 0],
])("other ways to say a share are understood, and what was understood is said: %j", (text, percent) => {
  const read = readShare(text);
  expect(read).toMatchObject({ note: `Read as ${writeShare(percent)}.` });
  expect(percentOf(text)).toBeCloseTo(percent, 9);
});

test("half a percent is not a half", () => {
  expect(readShare("0,5 %")).toEqual({ percent: 0.5, note: null });
});

test.each([
  ["120", 100],
  ["1000%", 100],
  ["three halves", 100],
  ["-3", 0],
  ["−3 %", 0],
])("what lies outside becomes the nearest share, and a note says so: %j", (text, percent) => {
  expect(readShare(text)).toMatchObject({ percent, note: expect.stringContaining(writeShare(percent)) as string });
});

test.each([
  "",
  "  ",
  "lots",
  "50 60",
  "40-60",
  "1/0",
  "0 in 0",
  "1e2",
  "NaN",
  "Infinity",
  "$50",
  "half half half",
  "constructor",
  "one __proto__",
])("what is no share is refused, with an example of what would be one: %j", (text) => {
  const read = readShare(text);
  expect(read).toEqual({ refused: expect.stringContaining("such as 50, 50%, 0.5 or “half”") as string });
});

test("a refusal repeats what was written, but not a whole page of it", () => {
  expect(percentOf("lots")).toContain("“lots” is not understood");
  expect(percentOf("x".repeat(5000))).toHaveLength(percentOf("x".repeat(25)).toString().length);
});

test("whatever is written, the answer is a share from 0 to 100 or a refusal", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom(..."0 1 2 5 9 . , % - + / e f h a l in ½".split(" "), " ") }),
      ),
      (text) => {
        const read = readShare(text);
        return isShare(read) ? read.percent >= 0 && read.percent <= 100 : read.refused !== "";
      },
    ),
  );
});

test("what is written for a share is read as that share", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => percentOf(writeShare(tenths / 10)) === tenths / 10),
  );
});
