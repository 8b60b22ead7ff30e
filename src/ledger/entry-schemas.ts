import { z } from "zod";
import { address, sourceAddress, citation, date, id, text } from "./schema-parts.ts";
import { readings, roles, tiers, tints, verdicts } from "./vocabulary.ts";

/** One entry of content/ledger/sources.yaml. */
export const sourceEntry = z.strictObject({
  id: id.describe("The name that claims use for this source."),
  title: text.describe("The title of the article, filing or page."),
  publisher: text.describe("Who published it."),
  date: date.optional().describe("When it was published, such as 2026-04-29, 2026-04 or 2026."),
  url: sourceAddress.optional().describe("Its web address: that of the original."),
  tier: z.enum(tiers).describe(`How near to the facts it is, one of: ${tiers.join(", ")}.`),
  note: text.optional().describe("What a reader should also know."),
  read: z
    .enum(readings)
    .optional()
    .describe(`How we know it, one of: ${readings.join(", ")}; via where another page quoted it, which "via" names.`),
  via: z
    .strictObject({
      title: text.describe("The title of the page that quoted it."),
      publisher: text.describe("Who published that page."),
      url: sourceAddress.optional().describe("Its web address, where it is known."),
    })
    .optional()
    .describe("The page in which we read it, where we did not open the source itself."),
});

/** Money that a company put into another one. */
export const investmentEntry = z.strictObject({
  in: id.describe("The company that took the money, by its id."),
  paid: id.optional().describe("The claim of what was paid."),
  more: id.optional().describe("The claim of what was promised beyond that, or may still come."),
  round: id.optional().describe("The claim of the funding round that it was a part of."),
  share: id.optional().describe("The claim of both together, as a share of what was promised back."),
  "paid-share": id.optional().describe("The claim of what was paid, as a share of what was promised back."),
  "paid-terms": text.optional().describe("What holds of the money that was paid, in a few words."),
  "more-terms": text.optional().describe("What holds of the rest, in words after its amount, such as: on conditions."),
  unknown: text.optional().describe("What nobody outside knows of this money, in a sentence or two."),
});

/** What a company does for a lab's bills without paying into it. */
export const backingEntry = z.strictObject({
  of: id.describe("The company that is backed, by its id."),
  guarantee: id.optional().describe("The claim of what it pays if the other does not."),
  loan: id.optional().describe("The claim of what it lends."),
  terms: text.optional().describe("What for, in a few words after the amount."),
});

/** One entry of content/ledger/companies.yaml. */
export const companyEntry = z.strictObject({
  id: id.describe("The name that claims and deals use for this company."),
  name: text.describe("Its name as a reader knows it."),
  short: text.optional().describe("A shorter name for labels."),
  role: z.enum(roles).describe(`What it does here, one of: ${roles.join(", ")}.`),
  tint: z
    .enum(tints)
    .optional()
    .describe(`The colour that pictures give it, one of: ${tints.join(", ")}.`),
  says: text.describe("Who it is, in one sentence."),
  owner: id.optional().describe("The company that it is a part of, by its id."),
  brand: text.optional().describe("The name under which it sells computing, where that is another one."),
  counts: text.optional().describe("How it measures its backlog, in a few words."),
  backlog: id
    .optional()
    .describe("The claim of its backlog; it is then one of the clouds whose backlogs are added up."),
  added: id.optional().describe("The claim of what its backlog grew by in a quarter."),
  others: id.optional().describe("The claim of what its backlog holds without the labs' orders."),
  within: id.optional().describe("Of a lab, the claim of what it promised the clouds that stands in their backlogs."),
  promised: id
    .optional()
    .describe("The claim of all that labs promised it; of a lab, of all that it promised the clouds."),
  yearly: id.optional().describe("The claim of what labs promised it a year."),
  plan: id.optional().describe("Of a lab, the claim of what it plans to spend on computing."),
  "first-plan": id.optional().describe("The claim of such a plan that it named before."),
  target: id.optional().describe("Of a lab, the claim of the revenue that it aims for."),
  "labs-share": id.optional().describe("The claim of the labs' share of its backlog."),
  due: id.optional().describe("The claim of the share of its backlog that falls due soon."),
  "due-within": text.optional().describe('Within what time that is, such as "a year".'),
  "backlog-life": id.optional().describe("The claim of how many years its backlog has to run on average."),
  "others-growth": id.optional().describe("The claim of the growth of its backlog without a lab's orders."),
  "growth-says": text.optional().describe("What that growth leaves out, in a few words after its number."),
  gain: id.optional().describe("The claim of the gain on paper that it booked in a quarter."),
  "gain-not": text.optional().describe("Why a new price of a lab books no gain with it, in a few words."),
  "gain-on": text.optional().describe("What that gain is on, in a few words."),
  built: id.optional().describe("The claim of what it built in a quarter."),
  leases: id.optional().describe("The claim of the leases that it has signed and that have not begun."),
  "machine-life": id.optional().describe("The claim of how many years it reckons that its servers last."),
  sells: text.optional().describe("What it sells to those who build, in a few words."),
  invested: z.array(investmentEntry).optional().describe("Money that it put into labs."),
  backs: z.array(backingEntry).optional().describe("Guarantees and loans that it gives to labs."),
});

/** One signing within a deal. */
export const orderEntry = z.strictObject({
  amount: id.describe("The claim that holds the amount of this order; its as-of date is the day it became known."),
  years: id.optional().describe("The claim that says over how many years it runs."),
  starts: id.optional().describe("The claim of the date it starts, where that is later than its signing."),
});

/** One entry of content/ledger/deals.yaml. */
export const dealEntry = z.strictObject({
  id: id.describe("The name of this deal."),
  buyer: id.describe("The company that promises to pay, by its id."),
  seller: id.describe("The company that is to be paid, by its id."),
  amount: id.describe("The claim that holds the amount promised."),
  within: id.optional().describe("The claim of the backlog that this deal is counted in."),
  signed: date.optional().describe("When it was signed, such as 2025-09-10."),
  years: z.number().positive().optional().describe("Over how many years it runs."),
  orders: z
    .array(orderEntry)
    .optional()
    .describe("What was signed, where the deal grew in several orders or its amount holds older ones too."),
  yearly: id.optional().describe("The claim of what it comes to a year, spread evenly over its length."),
  share: id.optional().describe("The claim of its share of the seller's backlog."),
  basis: text.optional().describe("What that share rests on, in a few words."),
  says: text.describe("What was promised, in one sentence."),
});

/** One entry of content/glossary.yaml. */
export const termEntry = z.strictObject({
  id: id.describe("The name that chapters use for this term."),
  name: text.describe("The term as a reader sees it."),
  says: text.describe("What it means, in one or two sentences."),
  also: z.array(text).optional().describe("Other ways to write it in prose."),
});

/** One entry of content/ledger/heard.yaml. */
export const factCheckEntry = z.strictObject({
  id: id.describe("The name of this entry, which ends its address."),
  says: text.describe("What is repeated, in one sentence and in our own words, without naming who repeats it."),
  verdict: z.enum(verdicts).describe(`How it stands, one of: ${verdicts.join(", ")}.`),
  shows: text.describe("What the sources show, in one to three sentences, with numbers as :num[claim]."),
  claims: z.array(id).optional().describe("The claims that hold the better value, by their ids."),
  sources: z.array(citation).optional().describe("Sources beyond those of the claims, each with what it says."),
  step: id.optional().describe("The step of the story that tells it, by its name."),
});

/** One entry of content/ledger/spare.yaml: what is kept although no text, picture or formula uses it. */
export const unusedAllowlistEntry = z.strictObject({
  why: text.describe("Why these are kept, in one sentence."),
  claims: z.array(id).optional().describe("Claims that nothing uses, by their ids."),
  sources: z.array(id).optional().describe("Sources that no claim cites, by their ids."),
  pictures: z.array(text).optional().describe("Pictures that no step shows, as diagram/state."),
});

/** The whole of content/site.yaml. */
export const siteEntry = z.strictObject({
  name: text.describe("The name of the site."),
  description: text.describe("What the site is, in one or two sentences."),
  credit: text.describe("The credit line that every picture carries."),
  licence: text.describe("The name of the licence, such as CC BY 4.0."),
  "licence-url": address.describe("The web address of the licence."),
  address: address.describe("The web address the site is published at, such as https://example.org."),
  base: z
    .string()
    .regex(/^\/\S*$/, { error: ({ input }) => `"${String(input)}" must begin with a slash, such as / or /loop` })
    .describe("The path the site lives under, / where it has the address to itself."),
  "as-of": date.describe("The last day that the numbers speak of, such as 2026-07-15."),
  publisher: text.describe("Who publishes the site."),
  contact: z
    .string()
    .regex(/^(?:[^\s@:]+@[^\s@]+\.[^\s@]+|https?:\/\/\S+)$/, {
      error: ({ input }) => `"${String(input)}" is neither a mail address nor a web address`,
    })
    .optional()
    .describe("Where a reader reports an error: a mail address, or a web address."),
  repository: address.optional().describe("The web address of the source files."),
});
export type SiteEntry = z.output<typeof siteEntry>;
