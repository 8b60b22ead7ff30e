import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { CoverageData, CoverageState } from "./data.ts";

const field =
  "A strip of outlined squares over the whole width, each square $10 billion that OpenAI and Anthropic promised four clouds.";

/** The headline of each picture. */
export const headlines: Readonly<Record<CoverageState, string>> = {
  paid: "The clouds’ own money, so far",
  conditional: "A seventh at most",
  rest: "The rest must come from elsewhere",
  timing: "Two honest limits",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<CoverageState, (data: CoverageData) => StateText>> = {
  paid: ({ figures: { paid, all, paidShare } }) => ({
    message: `What clouds have paid into the two labs so far would cover ${paidShare.words} of what the labs promised them.`,
    description: `${field} At its left end lie six solid squares, the last one not quite full: ${paid.words} that clouds have paid in, against ${all.words} promised (${all.number} billion). That is ${paidShare.words}, an estimate; it takes Microsoft’s money for Anthropic as paid, which is not known.`,
  }),
  conditional: ({ figures: { paid, ceiling, ceilingShare } }) => ({
    message: `Even with every conditional dollar, the clouds’ own money would cover ${ceilingShare.words} of the labs’ promises.`,
    description: `${field} At its left end, solid squares for ${paid.words} paid are followed by dashed ones for money that is promised but not paid: ${ceiling.words} in all. Together they fill ${ceilingShare.words} of the strip, an estimate.`,
  }),
  rest: ({ figures: { rest, restShare } }) => ({
    message: `At least ${restShare.words} of the labs’ promises must be paid with money of customers, lenders and other investors.`,
    description: `${field} Its left end is covered by the clouds’ money, paid or conditional. The rest is bold and bracketed: ${rest.words}. Arrows lead to it from below, from customers, from lenders and from other investors; how much comes from each is not known.`,
  }),
  timing: ({ figures: { suppliersLow, suppliersHigh, amazon, amazonMore, nvidia, softbank, others, round } }) => ({
    message: `The clouds’ money comes early while the promises run into the 2030s, and suppliers gave half to two thirds of OpenAI’s round of 2026.`,
    description: `Above, a line of years from 2019 to 2036. The solid squares of the clouds’ money end in April 2026, the dashed ones have no date; the field of promises stretches from 2025 to 2036. So in an early year the clouds’ part can be far larger than a seventh. Below, OpenAI’s round of ${round.words} in squares: Amazon ${amazon.words} and ${amazonMore.words} more on conditions, Nvidia ${nvidia.words}, SoftBank ${softbank.words}, all others ${others.words}. Amazon and Nvidia sell to OpenAI; their part is ${suppliersLow.words} without the conditional money and ${suppliersHigh.words} with it.`,
  }),
};

/** The text above and below the large number. */
export const shareTexts: Readonly<
  Record<Exclude<CoverageState, "timing">, { readonly lead: string; readonly under: string }>
> = {
  paid: {
    lead: "about",
    under: "of what the labs promised would be covered by what the clouds have paid in so far, by our estimate",
  },
  conditional: {
    lead: "at most about",
    under: "of what the labs promised, one dollar in seven, if every conditional dollar came; our estimate",
  },
  rest: {
    lead: "at least about",
    under: "of what the labs promised must be paid with money from elsewhere; our estimate",
  },
};

/** The sources of the rest of the money. */
export const outsideSources = ["customers", "lenders", "other investors"] as const;

/** The subtitle: what one square represents, and the date. */
export function subOf(state: CoverageState, layout: Layout): string {
  if (layout === "tall")
    return state === "timing"
      ? "one square: $10 billion · May 2026"
      : "one square: $10 billion · whole contracts · May 2026";
  return state === "timing"
    ? "in billions of dollars, one square is $10 billion; as known in May 2026"
    : "in billions of dollars, one square is $10 billion; contracts over their whole length, as known in May 2026";
}

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports; own arithmetic",
  tall: "Company and news reports",
};
