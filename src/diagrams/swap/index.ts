import type { Layout, Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawDifference } from "./difference.ts";
import { drawLoopToday } from "./loop-today.ts";
import { drawSwap2001 } from "./swap-2001.ts";
import { pickSwap, states, type SwapData, type SwapState } from "./data.ts";
import { headlines, sources, stateTexts, subs } from "./swap-text.ts";

const drawings: Readonly<Record<SwapState, (data: SwapData, layout: Layout) => Mark[]>> = {
  then: drawSwap2001,
  now: drawLoopToday,
  difference: drawDifference,
};

/** Swaps of fibre in 2001 on the ring of today's loop: what was alike, and what differs. */
export const swap = defineDiagram<SwapState, SwapData>({
  name: "swap",
  title: "The rhyme",
  states,
  pick: pickSwap,
  describe: (data, state) => ({ title: "Fibre swaps of 2001 and the loop of today", ...stateTexts[state](data) }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      { state, headline: headlines[state], sub: subs[state][layout], source: sources[state][layout] },
      layout,
    ),
    ...drawings[state](data, layout),
  ],
});
