import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { labs } from "../shared/companies.ts";
import { pickPairs, states, type Pair, type PairsState } from "./data.ts";
import { drawSmallMultiples } from "./small-multiples.ts";
import { drawRows } from "./pair-rows.ts";
import { headlines, sources, subOf, textOf } from "./pairs-text.ts";

const shownIn = (state: PairsState, pairs: readonly Pair[]) =>
  state === "all" ? pairs : pairs.filter(({ lab }) => lab === state);

/** Money in and promises back, for each cloud and lab. */
export const pairs = defineDiagram<PairsState, readonly Pair[]>({
  name: "pairs",
  title: "Money in, promises back",
  states,
  pick: pickPairs,
  limits: (pairs) =>
    labs.map((lab) => ({ state: lab, of: "pairs", holds: 3, needs: pairs.filter((one) => one.lab === lab).length })),
  describe: (data, state) => ({
    title: "Money that clouds put into AI labs, and what the labs promised them, in billions of dollars",
    ...textOf(state, shownIn(state, data)),
  }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      { state, headline: headlines[state], sub: subOf(state, layout), source: sources[layout] },
      layout,
    ),
    ...(state === "all" ? drawSmallMultiples : drawRows)(shownIn(state, data), layout),
  ],
});
