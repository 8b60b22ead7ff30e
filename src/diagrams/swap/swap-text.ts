import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { SwapData, SwapState } from "./data.ts";

/** The headline of each picture. */
export const headlines: Readonly<Record<SwapState, string>> = {
  "vendor-loans": "It lent to its own buyer",
  then: "Then: fibre for fibre",
  now: "Now: money for computing",
  difference: "Alike in shape, unlike in use",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<SwapState, (data: SwapData) => StateText>> = {
  "vendor-loans": ({ vendor: { lender, borrower, loan, returned, lent, bankrupt } }) => ({
    message: `${lender} lent ${borrower} ${loan.words} to buy its own equipment; ${borrower} went bankrupt in ${bankrupt}.`,
    description: `Two plates: ${lender}, which made equipment, and ${borrower}, which bought it. From one to the other a band with rungs, a loan of ${loan.words}, ${lent}; back goes an arrow, orders for equipment that were booked as sales. A cross lies over ${borrower}, bankrupt in ${bankrupt}. Below: ${returned.words} that courts made ${lender} give back.`,
  }),
  then: ({ restated, carrier, restatedIn, year, worth }) => ({
    message: "Two carriers swapped capacity of like value, and both booked a sale.",
    description: `The ring of the loop, drawn as a cable of dark strands, with two carriers of ${year} as its plates. Along the upper arc fibre capacity goes from one to the other, along the lower arc capacity of like value comes back. Both books below show a sale. Below them a field of small ruled squares, each ${worthWords(worth)}: the ${restated.words} of such revenue that ${carrier}, one carrier, took back in ${restatedIn}.`,
  }),
  now: () => ({
    message:
      "Money goes one way and computing the other; one side books a sale, the other a cost, and a meter counts the use.",
    description:
      "On the same ring sit a cloud and an AI lab. Money goes out along the upper arc as an investment; along the lower arc note 0001 comes back as payment for computing, under the servers’ meter. The cloud’s books show revenue, the lab’s a cost. Cash leaves below left for chips and power, and enters below right from users and other investors.",
  }),
  difference: ({ year, rejectedAt }) => ({
    message: "The ring rhymes; use, rules and disclosure differ.",
    description: `Today’s ring with its notes, and around it the strands of ${year}, faint. Below, two columns. Then: the fibre stayed dark, and ${rejectedAt} the SEC rejected booking swaps as revenue, so the stub is crossed out. Today: the meter runs, and the rules allow the entry; more is disclosed.`,
  }),
};

/** What a small square represents: "$10 million". */
function worthWords(worth: number): string {
  return worth < 1 ? `$${String(Math.round(worth * 1000))} million` : `$${String(worth)} billion`;
}

/** What the picture measures, or that it is an example. */
export function subOf(state: SwapState, { year, worth, vendor }: SwapData, layout: Layout): string {
  const wide = layout === "wide";
  if (state === "vendor-loans")
    return wide ? `${vendor.lent} and after, simplified; not to scale` : "simplified; not to scale";
  if (state === "then")
    return wide
      ? `a swap of ${year}, simplified; one small square is ${worthWords(worth)}, on a scale of its own`
      : `${year}; one small square: ${worthWords(worth)} here`;
  if (state === "now")
    return wide ? "an example with one dollar; it stands for no contract of any company" : "an example with one dollar";
  return wide ? `the ring of today over the ring of ${year}` : `today’s ring over that of ${year}`;
}

/** The source line. */
export function sourceOf(state: SwapState, { restatedIn }: SwapData, layout: Layout): string {
  if (state === "now") return "Example";
  if (state === "vendor-loans") return "Courts; news reports";
  if (state === "then") return layout === "wide" ? `News reports of ${restatedIn}` : `News reports, ${restatedIn}`;
  return layout === "wide" ? "News reports; companies’ statements" : "Reports; companies’ statements";
}
