import fc from "fast-check";
import { expect, test } from "vitest";
import { readShare } from "#client/model/read-share.ts";

test.each([
  ["50", { percent: 50, note: null }],
  ["0,5 %", { percent: 0.5, note: null }],
  ["0.5", { percent: 50, note: "Read as 50%." }],
  ["a third", { percent: 33.3333333333, note: "Read as 33.3%." }],
])("readShare(text) takes a plain share as it is, and says how it read another form: %j", (text, share) => {
  expect(readShare(text)).toEqual(share);
});

test.each([
  ["101", 100, "A share cannot be more than all of it, so 100% is taken."],
  ["1000%", 100, "A share cannot be more than all of it, so 100% is taken."],
  ["three halves", 100, "A share cannot be more than all of it, so 100% is taken."],
  ["-3", 0, "A share cannot be less than nothing, so 0% is taken."],
  ["−3 %", 0, "A share cannot be less than nothing, so 0% is taken."],
])("readShare(text) takes the nearest share for one that is out of range, with a note: %j", (text, percent, note) => {
  expect(readShare(text)).toEqual({ percent, note });
});

const advice = "Please write a share from 0 to 100%, such as 50, 50%, 0.5 or “half”.";

test.each(["", "  ", "about", "."])("readShare(text) gives advice where nothing is said: %j", (text) => {
  expect(readShare(text)).toEqual({ refusal: advice });
});

test("readShare(text) quotes what it cannot read, but not a whole page of it", () => {
  expect(readShare(" lots ")).toEqual({ refusal: `“lots” is not understood. ${advice}` });
  const quote = `${"x".repeat(24)}…`;
  expect(readShare("x".repeat(5000))).toEqual({ refusal: `“${quote}” is not understood. ${advice}` });
});

test("readShare(text) gives a share from 0 to 100 or a refusal, whatever is written", () => {
  const pieces = fc.constantFrom(..."0 1 2 5 9 . , % - + / e f h a l in ½".split(" "), " ");
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: pieces })), (text) => {
      const read = readShare(text);
      return "percent" in read ? read.percent >= 0 && read.percent <= 100 : read.refusal !== "";
    }),
  );
});
