import { defineDiagram } from "./diagram.ts";
import { frame } from "./frame.ts";
import { labs } from "./parties.ts";
import { pickPairs, type Pair } from "./pairs/data.ts";
import { drawMultiples } from "./pairs/multiples.ts";
import { drawRows } from "./pairs/rows.ts";
import { sources, states, subOf, wordsOf, type PairsState } from "./pairs/words.ts";

/** Money in and promises back, for each cloud and lab. */
export const pairs = defineDiagram<PairsState, readonly Pair[]>({
  name: "pairs",
  title: "Money in, promises back",
  states,
  pick: pickPairs,
  limits: (pairs) =>
    labs.map((lab) => ({ state: lab, of: "pairs", holds: 3, needs: pairs.filter((one) => one.lab === lab).length })),
  draw(data, state, layout) {
    const shown = state === "all" ? data : data.filter(({ lab }) => lab === state);
    const { headline, message, description } = wordsOf(state, shown);
    return {
      title: "Money that clouds put into AI labs, and what the labs promised them, in billions of dollars",
      message,
      description,
      marks: [
        ...frame({ state, headline, sub: subOf(state, layout), source: sources[layout] }, layout),
        ...(state === "all" ? drawMultiples : drawRows)(shown, layout),
      ],
    };
  },
});
