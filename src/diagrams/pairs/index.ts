import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { pickPairs, states, type Pair, type PairsData, type PairsState } from "./data.ts";
import { sources, subOf, textOf } from "./pairs-text.ts";
import { drawRings } from "./rings.ts";
import { headlineOf } from "./verdicts.ts";

/** The pairs of a picture; all of them together from the tightest loop to the loosest. */
function shownIn(state: PairsState, { pairs }: PairsData): Pair[] {
  if (state !== "all") return pairs.filter(({ lab }) => lab === state);
  return pairs.toSorted((one, other) => (other.share?.value ?? -1) - (one.share?.value ?? -1));
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
    const shown = shownIn(state, data);
    const headline = headlineOf(state, shown, layout);
    return [
      ...headlineAndFooter({ state, headline, sub: subOf(data, layout), source: sources[layout] }, layout),
      ...drawRings(shown, state !== "all", layout),
    ];
  },
});
