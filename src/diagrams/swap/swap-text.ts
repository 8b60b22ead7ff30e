import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { SwapData, SwapState } from "./data.ts";

/** The headline of each picture. */
export const headlines: Readonly<Record<SwapState, string>> = {
  then: "Then: fibre for fibre",
  now: "Now: money for computing",
  difference: "Alike in shape, unlike in use",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<SwapState, (data: SwapData) => StateText>> = {
  then: ({ restated }) => ({
    message: "Two carriers swapped capacity of like value, and both booked a sale.",
    description: `On the ring of the loop sit two carriers of 2001. Along the upper arc fibre capacity goes from one to the other, along the lower arc capacity of like value comes back. Both books below show a sale. Below them a field of small ruled squares, each $10 million: the ${restated.words} of such revenue that Qwest, one carrier, took back in 2002.`,
  }),
  now: () => ({
    message:
      "Money goes one way and computing the other; one side books a sale, the other a cost, and a meter counts the use.",
    description:
      "On the same ring sit a cloud and an AI lab. Note 0001 goes out along the upper arc as an investment and comes back along the lower arc as payment for computing; in the middle runs the servers’ meter. The cloud’s books show revenue, the lab’s a cost. Cash leaves below left for chips and power, and enters below right from users and other investors.",
  }),
  difference: () => ({
    message: "The ring rhymes; use, rules and disclosure differ.",
    description:
      "Today’s ring in ink, over the ring of 2001, faint and a little larger. Below, two columns. Then: the fibre stayed dark, and in August 2002 the SEC rejected booking swaps as revenue, so the stub is crossed out. Today: the meter runs, and the rules allow the entry; more is disclosed.",
  }),
};

/** What the picture measures, or that it is an example. */
export const subs: Readonly<Record<SwapState, Readonly<Record<Layout, string>>>> = {
  then: {
    wide: "a swap of 2001, simplified; one small square is $10 million, a thousandth of the story’s squares",
    tall: "2001; one small square: $10 million here",
  },
  now: {
    wide: "an example with one dollar; it stands for no contract of any company",
    tall: "an example with one dollar",
  },
  difference: { wide: "the ring of today over the ring of 2001", tall: "today’s ring over that of 2001" },
};

/** The source line. */
export const sources: Readonly<Record<SwapState, Readonly<Record<Layout, string>>>> = {
  then: { wide: "News reports of September and October 2002", tall: "News reports, 2002" },
  now: { wide: "Example", tall: "Example" },
  difference: {
    wide: "News reports of 2002 and 2005; companies’ statements, April 2026",
    tall: "Reports of 2002, 2005; of April 2026",
  },
};
