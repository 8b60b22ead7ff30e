import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter, pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { states, type GrowthData, type GrowthState } from "./data.ts";
import { pickGrowth } from "./pick.ts";
import { drawGrowth } from "./year-columns.ts";
import { headlines, sources, stateTexts, subsOf } from "./growth-text.ts";

/** What a lab earns and aims for, beside what it has promised for each year. */
export const growth = defineDiagram<GrowthState, GrowthData>({
  name: "growth",
  title: "Revenue beside promises",
  states,
  pick: pickGrowth,
  describe: (data, state) => ({
    title: `${data.name}’s revenue and its promises, by year, in billions of dollars`,
    ...stateTexts[state](data),
  }),
  draw(data, state, layout) {
    const { headline: large, sub: small } = pageMetrics[layout];
    const room = pageWidth(layout);
    const headline = fitting([`${data.name}: ${headlines[state](data)}`], room, large, "bold");
    const sub = fitting(subsOf(state, data, layout), room, small);
    return [
      ...headlineAndFooter({ state, headline, sub, source: sources[layout] }, layout),
      ...drawGrowth(data, state, layout),
    ];
  },
});
