import type { Layout, Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { pickGrowth, states, type GrowthData, type GrowthState } from "./data.ts";
import { drawEarned, drawNeeded } from "./earned-and-needed.ts";
import { headlines, sources, stateTexts, subs } from "./growth-text.ts";

const drawings: Readonly<Record<GrowthState, (data: GrowthData, layout: Layout) => Mark[]>> = {
  earned: drawEarned,
  needed: drawNeeded,
};

/** What OpenAI earns and aims for, beside what it has promised for each year. */
export const growth = defineDiagram<GrowthState, GrowthData>({
  name: "growth",
  title: "Revenue beside promises",
  states,
  pick: pickGrowth,
  describe: (data, state) => ({
    title: "OpenAI’s revenue and its promises, by year, in billions of dollars",
    ...stateTexts[state](data),
  }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      { state, headline: headlines[state], sub: subs[state][layout], source: sources[layout] },
      layout,
    ),
    ...drawings[state](data, layout),
  ],
});
