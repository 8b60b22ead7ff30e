import type { Layout, Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";
import { drawDifference } from "./difference.ts";
import { drawNow } from "./loop-today.ts";
import { drawThen } from "./swap-2001.ts";
import { headlines, sources, states, subs, words, type SwapData, type SwapState } from "./swap-text.ts";

const drawings: Readonly<Record<SwapState, (data: SwapData, layout: Layout) => Mark[]>> = {
  then: drawThen,
  now: drawNow,
  difference: drawDifference,
};

/** Swaps of fibre in 2001 on the ring of today's loop: what was alike, and what differs. */
export const swap = defineDiagram<SwapState, SwapData>({
  name: "swap",
  title: "The rhyme",
  states,
  pick: ({ figure }) => ({ restated: figure("qwest-swaps-950"), dollar: figure("example-dollar") }),
  say: (data, state) => ({ title: "Fibre swaps of 2001 and the loop of today", ...words[state](data) }),
  draw: (data, state, layout) => [
    ...frame({ state, headline: headlines[state], sub: subs[state][layout], source: sources[state][layout] }, layout),
    ...drawings[state](data, layout),
  ],
});
