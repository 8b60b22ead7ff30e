import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";
import { drawBooks } from "./income-bars.ts";
import { pickGain, states, type GainData, type GainState } from "./data.ts";
import { drawRound } from "./share-sale.ts";
import { headlines, sourceOf, subOf, words } from "./gain-text.ts";

/** How a funding round becomes an investor's profit, and how large that was in one quarter. */
export const gain = defineDiagram<GainState, GainData>({
  name: "gain",
  title: "Gains on paper",
  states,
  pick: pickGain,
  say: (data, state) => ({
    title: state === "round" ? "How one sale marks up every share, an example" : "Operating income and gains on stakes",
    ...words[state](data),
  }),
  draw(data, state, layout) {
    const sub = subOf(state, layout);
    return [
      ...frame({ state, headline: headlines[state], sub, source: sourceOf(state) }, layout),
      ...(state === "round" ? drawRound(data, layout) : drawBooks(data, state, layout)),
    ];
  },
});
