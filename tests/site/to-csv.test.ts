import { expect, it } from "vitest";
import { toCsv } from "#site/to-csv.ts";

const body = (text: string) =>
  text
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .slice(1, -1)
    .join("\r\n");

it("writes rows as RFC 4180 has them, so that commas, quotes and line ends stay in their cell", () => {
  expect(toCsv(["a", "b"], [["x", 1.5]])).toBe("\uFEFFa,b\r\nx,1.5\r\n");
  expect(body(toCsv(["a", "b"], [['say "two, three"', "one\nline"]]))).toBe('"say ""two, three""","one\nline"');
});

it("leaves what is not known empty, and writes a number below nought as a number", () => {
  expect(body(toCsv(["a", "b", "c"], [[null, -3.1, 0]]))).toBe(",-3.1,0");
});

it.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\tx",
  "\rx",
  "\n=1+1",
  " =1+1",
  "\u200B=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
])("keeps a spreadsheet from running %j", (text) => {
  expect(body(toCsv(["a"], [[text]]))).toMatch(/^"?'/);
});

it.each(["x;=1+1", "x\t=1+1"])(
  "keeps %j in one cell where a spreadsheet splits at another sign than a comma",
  (text) => {
    expect(body(toCsv(["a"], [[text]]))).toBe(`"${text}"`);
  },
);
