import { expect, it, describe } from "vitest";
import { slip, toldOf } from "./sound.ts";

const shares = "content/ledger/claims/shares.yaml";
const base = "content/ledger/claims/base.yaml";

/** What is wrong, in which file, what stands there rightly, what stands there now, and every line that an editor is told. */
type Row = readonly [what: string, file: string, right: string, wrong: string, told: readonly string[]];

const rows: readonly Row[] = [
  ["the value 11,8", base, "value: 600", "value: 11,8", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"11,8\", which is not a bare number; write digits only, without signs, commas or words: 11.8"]],
  ["the value 6,27", base, "value: 600", "value: 6,27", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"6,27\", which is not a bare number; write digits only, without signs, commas or words: 6.27"]],
  ["the value 1,234", base, "value: 600", "value: 1,234", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"1,234\", which is not a bare number; write digits only, without signs, commas or words: 1234, or 1.234 if the comma is a decimal point"]],
  ["the value 1'000", base, "value: 600", "value: 1'000", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"1'000\", which is not a bare number; write digits only, without signs, commas or words: 1000"]],
  ["the value 1’000", base, "value: 600", "value: 1’000", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"1’000\", which is not a bare number; write digits only, without signs, commas or words: 1000"]],
  ["the value 1 000", base, "value: 600", "value: 1 000", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"1 000\", which is not a bare number; write digits only, without signs, commas or words: 1000"]],
  ["the value 1.234,5", base, "value: 600", "value: 1.234,5", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"1.234,5\", which is not a bare number; write digits only, without signs, commas or words: 1234.5"]],
  ["the value 1,234.5", base, "value: 600", "value: 1,234.5", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"1,234.5\", which is not a bare number; write digits only, without signs, commas or words: 1234.5"]],
  ["the value 0627", base, "value: 600", "value: 0627", ["content/ledger/claims/base.yaml:3:10  \"0627\" would be read as 627; write 627 if that is meant"]],
  ["the value 0x1F", base, "value: 600", "value: 0x1F", ["content/ledger/claims/base.yaml:3:10  \"0x1F\" would be read as 31; write 31 if that is meant"]],
  ["the value 0o17", base, "value: 600", "value: 0o17", ["content/ledger/claims/base.yaml:3:10  \"0o17\" would be read as 15; write 15 if that is meant"]],
  ["the value 1e3", base, "value: 600", "value: 1e3", ["content/ledger/claims/base.yaml:3:10  \"1e3\" would be read as 1000; write 1000 if that is meant"]],
  ["the value .5", base, "value: 600", "value: .5", ["content/ledger/claims/base.yaml:3:10  \".5\" would be read as 0.5; write 0.5 if that is meant"]],
  ["the value +5", base, "value: 600", "value: +5", ["content/ledger/claims/base.yaml:3:10  \"+5\" would be read as 5; write 5 if that is meant"]],
  ["the value 1_000", base, "value: 600", "value: 1_000", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"1_000\", which is not a bare number; write digits only, without signs, commas or words: 1000"]],
  ["the value $45", base, "value: 600", "value: $45", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"$45\", which is not a bare number; write digits only, without signs, commas or words: 45"]],
  ["the value 1.2 trillion", base, "value: 600", "value: 1.2 trillion", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"1.2 trillion\", which is not a bare number; write digits only, without signs, commas or words: 1200"]],
  ["the value 900 million", base, "value: 600", "value: 900 million", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"900 million\", which is not a bare number; write digits only, without signs, commas or words: 0.9"]],
  ["the value (7.6)", base, "value: 600", "value: (7.6)", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"(7.6)\", which is not a bare number; write digits only, without signs, commas or words: -7.6"]],
  ["the value −7,6", base, "value: 600", "value: −7,6", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"−7,6\", which is not a bare number; write digits only, without signs, commas or words: -7.6"]],
  ["the value 20-30", base, "value: 600", "value: 20-30", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"20-30\", which is not a bare number; write digits only, without signs, commas or words; a range has two lines, low: 20 and high: 30"]],
  ["the value 20 to 30", base, "value: 600", "value: 20 to 30", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"20 to 30\", which is not a bare number; write digits only, without signs, commas or words; a range has two lines, low: 20 and high: 30"]],
  ["the value ~45", base, "value: 600", "value: ~45", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"~45\", which is not a bare number; write digits only, without signs, commas or words: 45, and precision: about"]],
  ["the value １２", base, "value: 600", "value: １２", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"１２\", which is not a bare number; write digits only, without signs, commas or words: 12"]],
  ["the value forty", base, "value: 600", "value: forty", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"forty\", which is not a bare number; write digits only, without signs, commas or words, such as 627"]],
  ["the value 600 people", base, "value: 600", "value: 600 people", ["content/ledger/claims/base.yaml:3:10  \"value\" is \"600 people\", which is not a bare number; write digits only, without signs, commas or words, such as 627"]],
  ["a percentage", shares, "value: 45", "value: 45 %", ["content/ledger/claims/shares.yaml:3:10  \"value\" is \"45 %\", which is not a bare number; write digits only, without signs, commas or words: 45"]],
  ["a decimal comma in braces", base, "value: 600", "values: [{ at: 2026-03-31, value: 11,8 }]", ["content/ledger/claims/base.yaml:3:12  the comma cuts the number of \"value\" in two; write 11.8"]],
  ["the date 2026-03-31T22:00:00Z", shares, "as-of: 2026-03-31", "as-of: 2026-03-31T22:00:00Z", ["content/ledger/claims/shares.yaml:8:10  \"2026-03-31T22:00:00Z\" is not a date; write it as 2026-03-31 or 2026-04-01"]],
  ["the date 31 March 2026", shares, "as-of: 2026-03-31", "as-of: 31 March 2026", ["content/ledger/claims/shares.yaml:8:10  \"31 March 2026\" is not a date; write it as 2026-03-31"]],
  ["the date March 31, 2026", shares, "as-of: 2026-03-31", "as-of: March 31, 2026", ["content/ledger/claims/shares.yaml:8:10  \"March 31, 2026\" is not a date; write it as 2026-03-31"]],
  ["the date Mar 2026", shares, "as-of: 2026-03-31", "as-of: Mar 2026", ["content/ledger/claims/shares.yaml:8:10  \"Mar 2026\" is not a date; write it as 2026-03"]],
  ["the date 31.3.2026", shares, "as-of: 2026-03-31", "as-of: 31.3.2026", ["content/ledger/claims/shares.yaml:8:10  \"31.3.2026\" is not a date; write it as 2026-03-31"]],
  ["the date 03/04/2026", shares, "as-of: 2026-03-31", "as-of: 03/04/2026", ["content/ledger/claims/shares.yaml:8:10  \"03/04/2026\" is not a date; write it as 2026-04-03 or 2026-03-04"]],
  ["the date 20260331", shares, "as-of: 2026-03-31", "as-of: 20260331", ["content/ledger/claims/shares.yaml:8:10  \"20260331\" is not a date; write it as 2026-03-31"]],
  ["the date Q1 2026", shares, "as-of: 2026-03-31", "as-of: Q1 2026", ["content/ledger/claims/shares.yaml:8:10  \"Q1 2026\" is not a date; write it as 2026-03-31"]],
  ["the date 2026/03/31", shares, "as-of: 2026-03-31", "as-of: 2026/03/31", ["content/ledger/claims/shares.yaml:8:10  \"2026/03/31\" is not a date; write it as 2026-03-31"]],
  ["but not of midnight, as programs for editors write a day: 2026-03-31T00:00:00.000Z", shares, "as-of: 2026-03-31", "as-of: 2026-03-31T00:00:00.000Z", []],
  ["but not of midnight, as programs for editors write a day: 2026-03-31T00:00:00+00:00", shares, "as-of: 2026-03-31", "as-of: 2026-03-31T00:00:00+00:00", []],
  ["but not of midnight, as programs for editors write a day: 2026-03-31 00:00:00", shares, "as-of: 2026-03-31", "as-of: 2026-03-31 00:00:00", []],
  ["but not of midnight, as programs for editors write a day: 2026-03-31T00:00Z", shares, "as-of: 2026-03-31", "as-of: 2026-03-31T00:00Z", []],
];

describe("an editor who writes a number or a date otherwise is told how it is written, in the unit of the claim", () => {
  it.each(rows)("%s", (_, file, right, wrong, told) => {
    expect(toldOf(slip(file, right, wrong))).toEqual(told);
  });
});
