import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlank, readPercent, writePercent } from "#text/read-percent.ts";

describe("readPercent(text): a number of percent is plain", () => {
  test.each([
    ["50", 50],
    [" 50", 50],
    ["50%", 50],
    [" 50 % ", 50],
    ["５０", 50],
    ["５０％", 50],
    ["50 percent", 50],
    ["50 per cent", 50],
    ["50 per cent.", 50],
    ["50 pct.", 50],
    ["50.", 50],
    ["50,", 50],
    ["50!", 50],
    ["50?", 50],
    ["47.5", 47.5],
    ["47,5 %", 47.5],
    ["0.5%", 0.5],
    ["0", 0],
    ["0.0", 0],
    ["1", 1],
    ["100", 100],
    ["101", 101],
    ["about 50", 50],
    ["~50%", 50],
    ["maybe 50", 50],
    ["perhaps 50", 50],
    ["approx. 50", 50],
    ["approximately 50", 50],
    ["c. 50", 50],
    ["ca. 50", 50],
  ])("%j", (text, percent) => {
    expect(readPercent(text)).toEqual({ percent, isPlain: true });
  });
});

describe("readPercent(text): other forms are read, and are not plain", () => {
  test.each([
    ["0.5", 50],
    ["0,5", 50],
    [".25", 25],
    ["00.5", 50],
    ["-3", -3],
    ["−3 %", -3],
    ["-0.5", -50],
    ["+50", 50],
    ["1/2", 50],
    ["1 / 4", 25],
    ["3/2", 150],
    ["½", 50],
    ["1⁄2", 50],
    ["a/7", 100 / 7],
    ["1 in 7", 100 / 7],
    ["a in 7", 100 / 7],
    ["one in seven", 100 / 7],
    ["9 out of 10", 90],
    ["nine of ten", 90],
    ["half", 50],
    ["half.", 50],
    ["Half!", 50],
    ["halves", 50],
    ["the half", 50],
    ["Half of it", 50],
    ["half of everything", 50],
    ["a third", 100 / 3],
    ["two-thirds", 200 / 3],
    ["three quarters", 75],
    ["three halves", 150],
    ["maybe half", 50],
    ["all", 100],
    ["everything", 100],
    ["whole", 100],
    ["the whole", 100],
    ["full", 100],
    ["nothing", 0],
    ["none", 0],
    ["zero", 0],
    ["nil", 0],
    ["no", 0],
  ])("%j", (text, percent) => {
    const written = readPercent(text);
    expect(written?.percent).toBeCloseTo(percent, 9);
    expect(written?.isPlain).toBe(false);
  });
});

describe("readPercent(text): anything else is refused", () => {
  test.each([
    "",
    "about",
    "lots",
    "fifty",
    "one",
    "50 60",
    "40-60",
    "1/0",
    "0 in 0",
    "1e2",
    "NaN",
    "Infinity",
    "$50",
    "<b>",
    "50%%",
    "half half half",
    "constructor",
    "one __proto__",
    "1234567890123",
  ])("%j", (text) => {
    expect(readPercent(text)).toBeNull();
  });

  test("whatever is written, the answer is a finite number or none", () => {
    const pieces = fc.constantFrom(..."0 1 2 5 9 . , % - + / e f h a l in ½".split(" "), " ");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: pieces })), (text) =>
        Number.isFinite(readPercent(text)?.percent ?? 0),
      ),
    );
  });
});

test.each(["", "  ", "about", " maybe ", "."])("isBlank(text) is true where nothing is said: %j", (text) => {
  expect(isBlank(text)).toBe(true);
});

test.each(["0", "no", "lots", "about half"])("isBlank(text) is false where something is said: %j", (text) => {
  expect(isBlank(text)).toBe(false);
});

test("readPercent(text) reads minus zero as zero", () => {
  expect(readPercent("-0")?.percent).toBe(0);
});

test("writePercent(percent) keeps one digit after the point and writes a real minus sign", () => {
  expect([50, 12.5, 100 / 3, -3].map(writePercent)).toEqual(["50%", "12.5%", "33.3%", "−3%"]);
});

test("readPercent(text) reads what writePercent(percent) wrote", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 2000 }), (tenths) => {
      expect(readPercent(writePercent(tenths / 10))?.percent).toBe(tenths / 10);
    }),
  );
});
