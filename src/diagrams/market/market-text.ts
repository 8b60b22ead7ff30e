import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import { capital, labelTime } from "../shared/time-words.ts";
import type { MarketData, MarketState } from "./data.ts";

const asCents = (words: string) => words.replace("%", " cents");

/** The headline of each picture. */
export const headlines: Readonly<Record<MarketState, string>> = {
  "gain-to-price": "The flywheel, as it is argued",
  "index-dollar": "Where a saved dollar goes",
  back: "And part of it comes back",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<MarketState, (data: MarketData) => StateText>> = {
  "gain-to-price": () => ({
    message:
      "A gain on paper lifts profit; that this lifts prices and draws in more money is an argument, not a measurement.",
    description:
      "A wheel of five stations, clockwise: a gain on paper at the left where the clouds stand, profit, share price at the top where the market is, index, and savers’ money below right. The track from gain to profit is filled, since the gain stands in the accounts, and so is the one from price to index, since companies’ weights in it are published. The three other parts of the track are dashed: argument, not measured. In the middle: 2 of 5 links are on record.",
  }),
  "index-dollar": ({ before, now, then, lately }) => ({
    message: `Of a dollar saved in the index, ${asCents(now.words)} now go to the ten largest companies, against ${asCents(before.words)} ${then}.`,
    description: `Two strips, each a saved dollar of a hundred cents, filled up to a cut where the ten largest companies of the S&P 500 end. ${capital(then)} the cut was at ${asCents(before.words)}; ${lately} it was at ${asCents(now.words)}. A line marks where the cut was and where it is.`,
  }),
  back: ({ now }) => ({
    message: `Clouds are among the ten that take ${asCents(now.words)} of a saved dollar, so part of it may feed the loop from above.`,
    description: `The ring of the loop, faint: cloud left, AI lab right, note 0001 on its track. Above it, where the market stands, lies the cut strip of a hundred cents. From its filled piece, ${asCents(now.words)} for the ten largest companies, a dashed arrow drops to the cloud: argument, not measured. Savers’ dollars come from below right up to the market.`,
  }),
};

const subs: Readonly<Record<MarketState, Readonly<Record<Layout, string>>>> = {
  "gain-to-price": {
    wide: "filled: in accounts and published weights; dashed: argument, not measured; #",
    tall: "filled: on record; dashed: argued; #",
  },
  "index-dollar": {
    wide: "one dollar put into the S&P 500, in cents, by companies’ weight in the index",
    tall: "one dollar in the S&P 500, in cents",
  },
  back: {
    wide: "one dollar put into the S&P 500, in cents, #, above the loop’s map",
    tall: "one dollar in the S&P 500, #",
  },
};

/** The subtitle: what is measured, and when. */
export function subOf(state: MarketState, { lately }: MarketData, layout: Layout): string {
  return subs[state][layout].replace("#", labelTime(lately));
}

/** The source line. */
export const sources: Readonly<Record<MarketState, Readonly<Record<Layout, string>>>> = {
  "gain-to-price": { wide: "Critics’ argument; companies’ accounts", tall: "Critics’ argument; accounts" },
  "index-dollar": {
    wide: "Reports of index weights; other counts differ a little",
    tall: "Reports of index weights",
  },
  back: { wide: "Reports of index weights; critics’ argument", tall: "Reports; critics’ argument" },
};
