import type { Layout, Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawBack } from "./back-to-clouds.ts";
import { pickMarket, states, type MarketData, type MarketState } from "./data.ts";
import { drawFlywheel } from "./flywheel.ts";
import { drawIndexDollar } from "./index-dollar.ts";
import { headlines, sources, stateTexts, subOf } from "./market-text.ts";

const drawings: Readonly<Record<MarketState, (data: MarketData, layout: Layout) => Mark[]>> = {
  "gain-to-price": (_, layout) => drawFlywheel(layout),
  "index-dollar": drawIndexDollar,
  back: drawBack,
};

/** How gains on paper may raise prices, and where a saved dollar goes. */
export const market = defineDiagram<MarketState, MarketData>({
  name: "market",
  title: "The flywheel",
  states,
  pick: pickMarket,
  describe: (data, state) => ({ title: "Gains, prices and saved dollars", ...stateTexts[state](data) }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      { state, headline: headlines[state], sub: subOf(state, data, layout), source: sources[state][layout] },
      layout,
    ),
    ...drawings[state](data, layout),
  ],
});
