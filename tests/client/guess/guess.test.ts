import { describe, expect, it, test } from "vitest";
import { percent, readShare } from "#client/guess/share.ts";
import { mostSimilar } from "#client/reader/similarity.ts";

const whole = { min: 0, max: 100 };
const shareOf = (written: string) => {
  const read = readShare(written, whole);
  return "share" in read ? read.share : null;
};

describe("a share is understood as people write it", () => {
  it.each([
    ["50", 50],
    ["50%", 50],
    ["50 %", 50],
    [" 50 percent ", 50],
    ["50 per cent", 50],
    ["about 50", 50],
    ["~50%", 50],
    ["47,3 %", 47],
    ["47.6", 48],
    ["0,5", 50],
    ["0.5", 50],
    [".25", 25],
    ["0.5%", 1],
    ["0", 0],
    ["100", 100],
    ["half", 50],
    ["a half", 50],
    ["Half of it", 50],
    ["a third", 33],
    ["two thirds", 67],
    ["three-quarters", 75],
    ["1/7", 14],
    ["1 in 7", 14],
    ["one in seven", 14],
    ["3 out of 4", 75],
    ["½", 50],
    ["nothing", 0],
    ["all", 100],
  ])("%j", (written, share) => {
    expect(shareOf(written)).toBe(share);
  });
});

describe("what cannot be a share is refused politely", () => {
  it.each([
    ["", "Please give a number from 0 to 100."],
    ["120", "Please give a number from 0 to 100; that would be 120%."],
    ["-5", "Please give a number from 0 to 100; that would be −5%."],
    ["lots", "That could not be read. Please give a number from 0 to 100, or a word such as “half”."],
    ["1/0", "That could not be read. Please give a number from 0 to 100, or a word such as “half”."],
    ["<b>", "That could not be read. Please give a number from 0 to 100, or a word such as “half”."],
    ["1e3", "That could not be read. Please give a number from 0 to 100, or a word such as “half”."],
  ])("%j", (written, refusal) => {
    expect(readShare(written, whole)).toEqual({ refusal });
  });
});

test("whatever is written, a share lies in its span or is refused, and reads as itself again", () => {
  const pieces = ["0", "1", "7", "50", ",", ".", "%", " ", "-", "/", "half", "third", "a", "in", "of", "x", "½", "\n"];
  for (let seed = 0; seed < 4000; seed += 1) {
    const picks = [seed % 18, Math.floor(seed / 18) % 18, Math.floor(seed / 324) % 18, (seed * 7) % 18];
    const written = picks.map((pick) => pieces[pick] ?? "").join("");
    const share = shareOf(written);
    if (share === null) continue;
    expect(share, JSON.stringify(written)).toBeGreaterThanOrEqual(0);
    expect(share, JSON.stringify(written)).toBeLessThanOrEqual(100);
    expect(shareOf(percent(share))).toBe(share);
  }
});

test("a slip in a name finds the name that was meant, and nonsense finds none", () => {
  const names = ["story", "article", "slides"] as const;
  expect(["slide", "Slides", "artcle", "storry", "nonsense", ""].map((name) => mostSimilar(name, names))).toEqual([
    "slides",
    "slides",
    "article",
    "story",
    undefined,
    undefined,
  ]);
});
