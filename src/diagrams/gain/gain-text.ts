import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { GainData, GainState, Quarter } from "./data.ts";

const scale = "Bars share one scale, first quarter of 2026, before tax.";

/** The headline of each picture. */
export const headlines: Readonly<Record<GainState, string>> = {
  round: "One is sold, ten are marked up",
  alphabet: "Nearly as much from new prices",
  amazon: "At Amazon the stake has a name",
  without: "Without the new prices",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<GainState, (data: GainData) => StateText>> = {
  round: () => ({
    message: "One buyer pays for one new share, and the ten that a cloud holds are marked up to its price.",
    description:
      "An example. Left, ten squares: shares of an AI lab that a cloud holds. Right, a new buyer pays one solid coin for one new share. A dotted line carries the price of that one share to the ten, and each of them grows a dotted rim: a gain on paper. Nobody paid for those.",
  }),
  alphabet: ({ quarters: [{ name, operating, gain }] }) => ({
    message: `In one quarter ${name} had ${operating.words} of operating income and ${gain.words} of other income, mostly from new prices on its stakes.`,
    description: `Two bars for ${name}. Solid: operating income, ${operating.words}. Dotted, nearly as long: other income, ${gain.words}, mostly gains on stakes that do not trade; the company names none of them. ${scale}`,
  }),
  amazon: ({ quarters: [alphabet, { name, operating, gain }] }) => ({
    message: `In the same quarter ${name} had ${operating.words} of operating income and a gain of ${gain.words} on its stake in Anthropic.`,
    description: `Below ${alphabet.name}’s two bars, now smaller, stand two for ${name}. Solid: operating income, ${operating.words}. Dotted: the gain on its stake in Anthropic, ${gain.words}, which operating income leaves out. ${scale}`,
  }),
  without: ({ quarters: [alphabet, amazon] }) => ({
    message: `Without new prices on their stakes, ${alphabet.name} is left with ${alphabet.operating.words} and ${amazon.name} with ${amazon.operating.words} of operating income.`,
    description: `Both dotted bars are folded flat: ${alphabet.name}’s other income of ${alphabet.gain.number} billion dollars and ${amazon.name}’s gain of ${amazon.gain.number} billion. The solid bars stand as before: operating income of ${alphabet.operating.words} at ${alphabet.name} and ${amazon.operating.words} at ${amazon.name}. ${scale}`,
  }),
};

const quarterly = {
  wide: "first quarter of 2026, billion dollars, before tax on both sides",
  tall: "first quarter of 2026, $ billion, before tax",
} as const satisfies Record<Layout, string>;

/** The subtitle: what is measured, and when. */
export function subOf(state: GainState, layout: Layout): string {
  if (state !== "round") return quarterly[layout];
  return layout === "wide"
    ? "an example with ten shares; it stands for no company’s holding"
    : "an example with ten shares";
}

/** The source line. */
export function sourceOf(state: GainState): string {
  return state === "round" ? "Example" : "Companies’ reports";
}

/** Captions of the two bars of a quarter, and notes about the dotted one. */
export const captions: Readonly<
  Record<Layout, Readonly<Record<Quarter["id"], { operating: string; gain: string; notes: readonly string[] }>>>
> = {
  wide: {
    alphabet: {
      operating: "operating income: what its business earned",
      gain: "other income: mostly new prices on stakes that do not trade",
      notes: [
        "Alphabet names no company. It owns part of Anthropic and of SpaceX, among others.",
        "Mostly gains on paper: stakes were priced anew and not sold.",
      ],
    },
    amazon: {
      operating: "operating income: what its business earned",
      gain: "gain on its stake in Anthropic: a new price",
      notes: ["Amazon names the gain in its release, and leaves it out of operating income."],
    },
  },
  tall: {
    alphabet: {
      operating: "operating income",
      gain: "other income: mostly stakes priced anew",
      notes: [
        "No company is named. Alphabet owns part",
        "of Anthropic and of SpaceX, among others.",
        "Most of it: priced anew, not sold.",
      ],
    },
    amazon: {
      operating: "operating income",
      gain: "gain on its stake in Anthropic",
      notes: ["Amazon leaves it out of operating income."],
    },
  },
};
