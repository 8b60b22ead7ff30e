import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawIncomeBars } from "./income-bars.ts";
import { pickGain, states, type GainData, type GainState } from "./data.ts";
import { drawShareSale } from "./share-sale.ts";
import { headlines, sourceOf, subOf, stateTexts } from "./gain-text.ts";

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
    const sub = subOf(state, layout);
    return [
      ...headlineAndFooter({ state, headline: headlines[state], sub, source: sourceOf(state) }, layout),
      ...(state === "round" ? drawShareSale(data, layout) : drawIncomeBars(data, state, layout)),
    ];
  },
});
