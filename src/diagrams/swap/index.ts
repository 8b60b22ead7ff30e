import type { Layout, Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawDifference } from "./difference.ts";
import { drawLoopToday } from "./loop-today.ts";
import { drawSwapThen } from "./swap-then.ts";
import { pickSwap, states, type SwapData, type SwapState } from "./data.ts";
import { drawVendorLoans } from "./vendor-loans.ts";
import { headlines, sourceOf, stateTexts, subOf } from "./swap-text.ts";

const drawings: Readonly<Record<SwapState, (data: SwapData, layout: Layout) => Mark[]>> = {
  "vendor-loans": drawVendorLoans,
  then: drawSwapThen,
  now: drawLoopToday,
  difference: drawDifference,
};

/** Swaps of fibre on the ring of today's loop: what was alike, and what differs. */
export const swap = defineDiagram<SwapState, SwapData>({
  name: "swap",
  title: "The rhyme",
  states,
  pick: pickSwap,
  describe: (data, state) => ({
    title: `Fibre swaps of ${data.year} and the loop of today`,
    ...stateTexts[state](data),
  }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      { state, headline: headlines[state], sub: subOf(state, data, layout), source: sourceOf(state, data, layout) },
      layout,
    ),
    ...drawings[state](data, layout),
  ],
});
