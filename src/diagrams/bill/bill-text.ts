import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { Figure } from "#ledger/figures.ts";
import type { BillData, BillState } from "./data.ts";

/** The headline of each picture. */
export const headlines: Readonly<Record<BillState, string>> = {
  openai: "A dollar in, up to two for computing",
  anthropic: "The same receipt, with a hole in it",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<BillState, (data: BillData) => StateText>> = {
  openai: ({ figures: { low, high, computing, aim, pace } }) => ({
    message: `For each dollar that OpenAI earns in 2026, ${low.words} to ${high.words} is expected to go to computing.`,
    description: `A till receipt with a torn edge, an account of one dollar. Earned: one dollar, a short bar ruled like ledger paper. To computing: a grey bar that is solid up to ${low.words} and dashed on to ${high.words}; a bracket marks the part that is more than the dollar earned. Below, the basis: ${computing.words} of computing in 2026, a forecast that OpenAI’s president gave in court, over revenue of ${aim.words}, an aim for the year, or over ${pace.words}, the yearly pace of early 2026.`,
  }),
  anthropic: ({ figures: { quarter, paceBefore, paceNow, rent, profit } }) => ({
    message: "What Anthropic pays for computing for each dollar it earns is not disclosed.",
    description: `The same receipt for Anthropic. Earned: one dollar, the same ruled bar. To computing: a ragged hole in the paper, and in it the words “not disclosed”. Below, what is known: revenue of ${quarter.words} in the first quarter of 2026; a yearly pace of ${paceBefore.words} at the end of 2025 and of ${paceNow.words} in April 2026; rent to SpaceX of ${rent.words} a month once all is running; and a forecast of a first operating profit, ${profit.words} in the second quarter of 2026.`,
  }),
};

interface PageText {
  readonly sub: string;
  readonly source: string;
}

/** The subtitle and the source line. */
export const pageTexts: Readonly<Record<Layout, Readonly<Record<BillState, PageText>>>> = {
  wide: {
    openai: {
      sub: "OpenAI, the year 2026: expected computing over expected revenue, not a result",
      source: "OpenAI’s president in court, May 2026; news reports",
    },
    anthropic: {
      sub: "Anthropic, to May 2026: each number on a period of its own",
      source: "News reports; listing papers of SpaceX",
    },
  },
  tall: {
    openai: { sub: "OpenAI, 2026: a forecast, not a result", source: "Court testimony, news reports" },
    anthropic: { sub: "Anthropic, to May 2026", source: "News reports, SpaceX’s papers" },
  },
};

/** A note about the arithmetic of a receipt; empty if there is none. */
export const caution: Readonly<Record<Layout, Readonly<Record<BillState, readonly string[]>>>> = {
  wide: {
    openai: ["The high end sets a year’s cost over a run rate of its first months."],
    anthropic: [],
  },
  tall: { openai: ["a forecast over an aim, or over a run rate"], anthropic: [] },
};

/** A line of small print: a description and an amount. */
export type Entry = readonly [what: string, amount: Figure];

/** The small print of a receipt: the basis of the range, or what is known instead. */
export const smallPrint: Readonly<Record<Layout, Readonly<Record<BillState, (data: BillData) => readonly Entry[]>>>> = {
  wide: {
    openai: ({ figures: { computing, aim, pace, low, high } }) => [
      ["computing in 2026, a forecast", computing],
      [`revenue in 2026, an aim (gives $${low.number})`, aim],
      [`revenue at early 2026’s run rate (gives $${high.number})`, pace],
    ],
    anthropic: ({ figures: { quarter, paceBefore, paceNow, rent, profit } }) => [
      ["revenue, first quarter of 2026", quarter],
      ["run rate, end of 2025", paceBefore],
      ["run rate, April 2026", paceNow],
      ["rent to SpaceX, a month, once all is running", rent],
      ["first operating profit, second quarter: a forecast", profit],
    ],
  },
  tall: {
    openai: ({ figures: { computing, aim, pace, low, high } }) => [
      ["computing in 2026, a forecast", computing],
      [`revenue, an aim (gives $${low.number})`, aim],
      [`run rate, early 2026 (gives $${high.number})`, pace],
    ],
    anthropic: ({ figures: { quarter, paceNow, rent, profit } }) => [
      ["revenue, January to March", quarter],
      ["run rate, April", paceNow],
      ["rent to SpaceX, a month", rent],
      ["operating profit, forecast", profit],
    ],
  },
};
