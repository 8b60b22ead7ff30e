import type { Layout, Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawCompactRows, isCrowded } from "./compact-rows.ts";
import { pickPairs, states, type PairsData, type PairsState } from "./data.ts";
import { drawRows } from "./pair-rows.ts";
import { sources, subOf, textOf } from "./pairs-text.ts";
import { drawRings } from "./rings.ts";
import { headlineOf } from "./verdicts.ts";

const shownIn = (state: PairsState, { pairs }: PairsData) =>
  state === "all" ? pairs : pairs.filter(({ lab }) => lab === state);

function drawPairs(state: PairsState, shown: PairsData, layout: Layout): Mark[] {
  if (isCrowded(shown.pairs)) return drawCompactRows(shown, layout);
  return state === "all" ? drawRings(shown.pairs, layout) : drawRows(shown, layout);
}

/** Money in and promises back, for each cloud and lab. */
export const pairs = defineDiagram<PairsState, PairsData>({
  name: "pairs",
  title: "Money in, promises back",
  states,
  pick: pickPairs,
  describe: (data, state) => ({
    title: "Money that clouds put into AI labs, and what the labs promised them, in billions of dollars",
    ...textOf(state, shownIn(state, data)),
  }),
  draw(data, state, layout) {
    const shown = { ...data, pairs: shownIn(state, data) };
    const headline = headlineOf(state, shown.pairs, layout);
    return [
      ...headlineAndFooter({ state, headline, sub: subOf(state, data, layout), source: sources[layout] }, layout),
      ...drawPairs(state, shown, layout),
    ];
  },
});
