import type { Layout } from "#scene/scene.ts";
import { countWords, shareWords } from "#text/share-words.ts";
import type { StateText } from "../diagram.ts";
import { capital } from "../shared/time-words.ts";
import type { GainData, GainState, Quarter } from "./data.ts";

/** How much the gain is against what the business earned: "nearly as much", "more than twice as much". */
function comparison({ operating, gain }: Quarter): string {
  const ratio = operating.value > 0 ? gain.value / operating.value : Infinity;
  if (gain.value <= 0) return gain.value < 0 ? "a loss" : "nothing";
  if (operating.value <= 0) return "all of it";
  if (ratio >= 2) return `more than ${ratio < 3 ? "twice" : `${countWords(Math.floor(ratio))} times`} as much`;
  if (ratio > 1.03) return "more";
  if (ratio > 0.97) return "as much";
  return ratio > 0.79 ? "nearly as much" : `${shareWords(ratio * 100)} as much`;
}

/** The headline of each picture, the longest that may have room first. */
export const headlines: Readonly<Record<GainState, (data: GainData) => string[]>> = {
  round: () => ["One is sold, ten are marked up"],
  alphabet: ({ quarters: [alphabet] }) => [
    `${capital(comparison(alphabet))} from new prices`,
    ...(alphabet.gain.value > alphabet.operating.value ? ["More from new prices"] : []),
    "From business, and from new prices",
  ],
  amazon: ({ quarters: [, { name, gain, outside }] }) => [
    ...(outside !== null && outside.figure.value > gain.value ? ["A larger gain stays outside the profit"] : []),
    `At ${name} the stake has a name`,
    "Here the stake has a name",
  ],
  without: () => ["Without the new prices"],
};

/** An amount as a gain or a loss in words. */
function gainWords({ gain }: Quarter): string {
  return gain.value < 0 ? `a loss of ${gain.words.replace("−", "")}` : `a gain of ${gain.words}`;
}

const scale = ({ when, quarters }: GainData) =>
  `Bars share one scale, ${when}, before tax${quarters.some(({ operating, gain }) => Math.min(operating.value, gain.value) < 0) ? "; a loss is left of a line" : ""}.`;

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<GainState, (data: GainData) => StateText>> = {
  round: () => ({
    message: "One buyer pays for one new share, and the ten that a cloud holds are marked up to its price.",
    description:
      "An example. Left, ten squares: shares of an AI lab that a cloud holds. Right, a new buyer pays one solid coin for one new share. A dotted line carries the price of that one share to the ten, and each of them grows a dotted rim: a gain on paper. Nobody paid for those.",
  }),
  alphabet: (data) => {
    const [{ name, operating, gain }] = data.quarters;
    return {
      message: `${capital(data.at)} ${name} had ${operating.words} of operating income and ${gain.words} of other income, mostly from new prices on its stakes.`,
      description: `Two bars for ${name}. Solid: operating income, ${operating.words}. Dotted: other income, ${gain.words}, mostly from new prices on its stakes; the company names ${data.otherStake} and “a private company”. ${scale(data)}`,
    };
  },
  amazon: (data) => {
    const [, amazon] = data.quarters;
    const { name, operating, outside } = amazon;
    const more =
      outside === null
        ? ""
        : `; ${outside.at} a further ${outside.figure.words} of gain stood outside its profit, in equity`;
    const bar =
      outside === null
        ? ""
        : ` Below a line, dotted too: ${outside.figure.words} of gain on the same company that had gathered in equity ${outside.at}, outside the profit.`;
    return {
      message: `${capital(data.at)} ${name} had ${operating.words} of operating income and ${gainWords(amazon)} on its stake in ${data.lab}${more}.`,
      description: `Bars for ${name}. Solid: operating income, ${operating.words}. Dotted: ${gainWords(amazon)} on its stake in ${data.lab}, which operating income leaves out.${bar} ${scale(data)}`,
    };
  },
  without: (data) => {
    const [alphabet, amazon] = data.quarters;
    return {
      message: `Without new prices on their stakes, ${alphabet.name} is left with ${alphabet.operating.words} and ${amazon.name} with ${amazon.operating.words} of operating income.`,
      description: `Both dotted bars are folded flat: ${alphabet.name}’s other income of ${alphabet.gain.words} and ${amazon.name}’s ${gainWords(amazon).replace("a ", "")}. The solid bars stand as before: operating income of ${alphabet.operating.words} at ${alphabet.name} and ${amazon.operating.words} at ${amazon.name}. ${scale(data)}`,
    };
  },
};

/** The subtitle: what is measured, and when; the longest that may have room first. */
export function subsOf(state: GainState, { when }: GainData, layout: Layout): string[] {
  if (state === "round")
    return ["an example with ten shares; it stands for no company’s holding", "an example with ten shares"];
  const long = [`${when}, billion dollars, before tax on both sides`];
  return [...(layout === "wide" ? long : []), `${when}, $ billion, before tax`, "$ billion, before tax"];
}

/** The source line. */
export function sourceOf(state: GainState): string {
  return state === "round" ? "Example" : "Companies’ reports";
}
