import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter, pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { drawIncomeBars } from "./income-bars.ts";
import { pickGain, states, type GainData, type GainState } from "./data.ts";
import { drawShareSale } from "./share-sale.ts";
import { headlines, sourceOf, subsOf, stateTexts } from "./gain-text.ts";

/** How a funding round becomes an investor's profit, and how large that was in one quarter. */
export const gain = defineDiagram<GainState, GainData>({
  name: "gain",
  title: "Gains on paper",
  states,
  pick: pickGain,
  describe: (data, state) => ({
    title: state === "round" ? "How one sale marks up every share, an example" : "Operating income and gains on stakes",
    ...stateTexts[state](data),
  }),
  draw(data, state, layout) {
    const { headline: large, sub: small } = pageMetrics[layout];
    const headline = fitting(headlines[state](data), pageWidth(layout), large, "bold");
    const sub = fitting(subsOf(state, data, layout), pageWidth(layout), small);
    return [
      ...headlineAndFooter({ state, headline, sub, source: sourceOf(state) }, layout),
      ...(state === "round" ? drawShareSale(data, layout) : drawIncomeBars(data, state, layout)),
    ];
  },
});
