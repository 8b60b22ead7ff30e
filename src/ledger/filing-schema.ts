import { z } from "zod";
import type { ReadonlyDeep } from "./complete-entry.ts";

/** The times that a number of a filing can cover; "instant" is a moment. */
export const filingDurations = ["instant", "quarter", "half-year", "nine-months", "year"] as const;
export type FilingDuration = (typeof filingDurations)[number];

const qualifiedName = z.string().regex(/^[A-Za-z_][\w.-]*:[A-Za-z_][\w.-]*$/, {
  error: ({ input }) =>
    `"${String(input)}" is not a name of XBRL; write its prefix too, such as us-gaap:RevenueRemainingPerformanceObligation`,
});

const axis = qualifiedName.describe("The axis that the fact is split by, such as srt:MajorCustomersAxis.");
const member = qualifiedName.describe("The member of the axis, such as msft:CommercialCustomersMember.");
const typed = z
  .enum(["day-after"])
  .describe("For an axis without members: day-after, where its value is the day after the end of the period.");

const dimension = z
  .strictObject({ axis, member: member.optional(), typed: typed.optional() })
  .superRefine(({ axis, ...value }, context) => {
    if (!isOne(value)) context.addIssue({ code: "custom", message: oneOfTwoMessage(axis) });
  });

/** Where the values of a series stand in a company's 10-K and 10-Q filings: the field `filing` of a series. */
export const filingSchema = z
  .strictObject({
    cik: z.int().positive().describe("The company's number at EDGAR, such as 789019 for Microsoft."),
    concept: qualifiedName.describe(
      "The XBRL name of the number, such as us-gaap:RevenueRemainingPerformanceObligation.",
    ),
    axis: axis.optional(),
    member: member.optional(),
    typed: typed.optional(),
    dimensions: z
      .array(dimension)
      .min(1)
      .optional()
      .describe("All axes with their members, where the fact is split by more than one; in place of axis."),
    duration: z
      .enum(filingDurations)
      .describe(`The time that the number covers, one of: ${filingDurations.join(", ")}.`),
  })
  .superRefine(({ axis, member, typed, dimensions }, context) => {
    const message = dimensionsMessage({ axis, member, typed, hasList: dimensions !== undefined });
    if (message !== null) context.addIssue({ code: "custom", message });
  });
export type Filing = ReadonlyDeep<z.output<typeof filingSchema>>;

interface AxisValue {
  readonly member?: string | undefined;
  readonly typed?: string | undefined;
}

function dimensionsMessage(fields: AxisValue & { axis: string | undefined; hasList: boolean }): string | null {
  const { axis, member, typed, hasList } = fields;
  if (axis === undefined) {
    if (member !== undefined) return `the member ${member} needs the axis that it belongs to, as "axis:"`;
    if (typed !== undefined) return `"typed: ${typed}" needs the axis that it belongs to, as "axis:"`;
    return null;
  }
  if (hasList) return 'write either "axis" or "dimensions", not both: "dimensions" lists all axes';
  return isOne({ member, typed }) ? null : oneOfTwoMessage(axis);
}

function isOne({ member, typed }: AxisValue): boolean {
  return (member === undefined) !== (typed === undefined);
}

function oneOfTwoMessage(axis: string): string {
  return `the axis ${axis} needs either "member:", such as msft:CommercialCustomersMember, or "typed: day-after"`;
}
