import { z } from "zod";
import { claimRecord } from "#ledger/claim-schema.ts";

const value = z.strictObject({
  id: z.string().describe("The id of the value in numbers.json."),
  amount: z.string().describe("The amount in words."),
  value: claimRecord.shape.value,
  low: claimRecord.shape.low,
  high: claimRecord.shape.high,
  "as-of": claimRecord.shape["as-of"],
  dated: claimRecord.shape.dated,
});

/** One change of the ledger: a newer value of a series, or a correction. */
export const changeRecord = z.strictObject({
  id: z.string().describe("A tag URI that stays the same."),
  type: z.enum(["value", "correction"]).describe("A newer value of a series, or something that was wrong here."),
  title: z.string().describe("The change in one line."),
  updated: z.iso.date().describe("The day of its newest source, else that of the value or of the correction."),
  address: z.string().describe("Where it stands on this site."),
  series: z.string().nullable().describe("The series that has a newer value; null for a correction."),
  claims: z.array(z.string()).describe("The ids in numbers.json of the numbers that it names."),
  old: value.nullable().describe("The value before; null for a correction, whose words say it."),
  new: value.nullable().describe("The value after; null for a correction, whose words say it."),
  why: z
    .string()
    .describe("What the change rests on: what the sources say, the parts of a result, the correction's words."),
  sources: claimRecord.shape.sources,
});
export type Change = z.output<typeof changeRecord>;
