import { z } from "zod";
import type { ClaimRecord, NumberRecords } from "#client/cards/record.ts";
import { kinds, origins, precisions, statuses, units } from "#ledger/claim.ts";

const words = z.string();
const maybe = (says: string) => words.nullable().describe(says);
const amount = (says: string) => z.number().nullable().describe(says);

const source = z.strictObject({
  title: words.describe("The title of the article, filing or page."),
  publisher: words.describe("Who published it."),
  date: maybe("When it was published: a day, a month or a year; null where it shows none."),
  url: maybe("Its web address."),
  tier: z.enum(["primary", "press", "secondary"]).describe("How near to the facts it is."),
  says: words.describe("What it says of the number, in our words."),
});

const use = z.strictObject({
  step: words.describe("The step's name; its address is /#<step> and /step/<step>/."),
  title: words.describe("What the step is called."),
});

/** A number of the ledger as other programs get it, and what each of its fields means. */
export const claimSchema = z.strictObject({
  id: words.describe("The name of the number; its address is /numbers/#<id>."),
  says: words.describe("The claim in one sentence."),
  amount: words.describe("The amount in words, as the story writes it."),
  value: amount("The amount, counted in the unit; null for a range, a date, or what is not disclosed."),
  low: amount("The lower end of a range."),
  high: amount("The upper end of a range."),
  date: maybe("The date, where the number is one: a day, a month or a year."),
  missing: maybe("Why there is no amount."),
  unit: z.enum(units).describe("What the amount is counted in."),
  kind: z.enum(kinds).describe("What sort of number it is; kinds are never added to each other."),
  "kind-words": words.describe("The same for a reader."),
  precision: z.enum(precisions).describe("How exact the amount is said to be."),
  who: z.array(words).describe("The companies it is about, by their ids."),
  "as-of": maybe("The day, month or year it was so."),
  period: maybe("The time it covers, where a date says too little."),
  dated: words.describe("Its time for a reader; empty for an example."),
  "recheck-by": maybe("The day by which newer figures should be out; null where it will stay as it is."),
  status: z.enum(statuses).describe("How sure it is."),
  "status-words": words.describe("The same for a reader."),
  origin: z.enum(origins).describe("How we came by it."),
  formula: maybe("How it is computed from other numbers, by their ids."),
  parts: z.array(words).describe("The ids in the formula."),
  sources: z.array(source).describe("Where it stands; a computed number rests on its parts."),
  note: maybe("What a reader should also know."),
  used: z.array(use).describe("The steps of the story whose text has it, in reading order."),
  pictures: z.array(words).describe("The pictures that show it, as diagram/state; /diagrams/<diagram>/<state>.svg."),
}) satisfies z.ZodType<ClaimRecord>;

/** The whole of numbers.json. */
export const numbersSchema = z.strictObject({
  "as-of": words.describe("The last day that the numbers speak of."),
  licence: words.describe("The web address of the licence."),
  credit: words.describe("The credit to give."),
  claims: z.array(claimSchema).describe("Every number, in the order of the story; then those it does not use."),
}) satisfies z.ZodType<NumberRecords>;
