import { describe, expect, it } from "vitest";
import { filingSchema } from "#ledger/filing-schema.ts";

const filing = { cik: 789019, concept: "us-gaap:RevenueRemainingPerformanceObligation", duration: "instant" };
const axis = "srt:MajorCustomersAxis";
const member = "msft:CommercialCustomersMember";

function complaints(more: Readonly<Record<string, unknown>>): string[] {
  return filingSchema.safeParse({ ...filing, ...more }).error?.issues.map(({ message }) => message) ?? [];
}

describe("a filing that can be read", () => {
  it.each([
    ["a whole", {}],
    ["a part, by the member of an axis", { axis, member }],
    ["a part, by an axis whose value is a day", { axis, typed: "day-after" }],
    [
      "a part of a part",
      {
        dimensions: [
          { axis, member },
          { axis: "us-gaap:AnyAxis", typed: "day-after" },
        ],
      },
    ],
    ["an amount over a time", { duration: "nine-months" }],
  ])("%s", (_, more) => {
    expect(complaints(more)).toEqual([]);
  });
});

describe("a filing that says too little, or two things, is refused with a sentence", () => {
  const either = `the axis ${axis} needs either "member:", such as msft:CommercialCustomersMember, or "typed: day-after"`;

  it.each([
    ["an axis alone", { axis }, either],
    ["an axis with both", { axis, member, typed: "day-after" }, either],
    ["an axis alone in a list", { dimensions: [{ axis }] }, either],
    ["a member alone", { member }, `the member ${member} needs the axis that it belongs to, as "axis:"`],
    ["typed alone", { typed: "day-after" }, '"typed: day-after" needs the axis that it belongs to, as "axis:"'],
    [
      "an axis and a list",
      { axis, member, dimensions: [{ axis, member }] },
      'write either "axis" or "dimensions", not both: "dimensions" lists all axes',
    ],
    [
      "a concept without prefix",
      { concept: "Revenues" },
      '"Revenues" is not a name of XBRL; write its prefix too, such as us-gaap:RevenueRemainingPerformanceObligation',
    ],
  ])("%s", (_, more, message) => {
    expect(complaints(more)).toEqual([message]);
  });

  it.each([
    { cik: 0 },
    { cik: 1.5 },
    { duration: "month" },
    { typed: "any", axis },
    { dimensions: [] },
    { unknown: 1 },
  ])("%o", (more) => {
    expect(complaints(more)).toHaveLength(1);
  });
});
