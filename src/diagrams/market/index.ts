import type { Layout, Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";
import { drawBack } from "./back-to-clouds.ts";
import { drawDollar } from "./index-dollar.ts";
import { drawWheel } from "./flywheel.ts";
import { headlines, sources, states, subOf, words, type MarketData, type MarketState } from "./market-text.ts";

const drawings: Readonly<Record<MarketState, (data: MarketData, layout: Layout) => Mark[]>> = {
  "gain-to-price": (_, layout) => drawWheel(layout),
  "index-dollar": drawDollar,
  back: drawBack,
};

/** How gains on paper may feed prices, and where a saved dollar goes. */
export const market = defineDiagram<MarketState, MarketData>({
  name: "market",
  title: "The flywheel",
  states,
  pick: ({ figure, when }) => ({
    before: figure("sp500-top10-2000-27"),
    moved: figure("top10-gap"),
    now: figure("sp500-top10-41"),
    then: when("sp500-top10-2000-27"),
    lately: when("sp500-top10-41"),
    dollar: figure("example-dollar"),
  }),
  say: (data, state) => ({ title: "Gains, prices and saved dollars", ...words[state](data) }),
  draw: (data, state, layout) => [
    ...frame(
      { state, headline: headlines[state], sub: subOf(state, data, layout), source: sources[state][layout] },
      layout,
    ),
    ...drawings[state](data, layout),
  ],
});
