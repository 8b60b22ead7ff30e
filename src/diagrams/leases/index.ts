import type { Layout, Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter, pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { pickLeases, states, type LeasesData, type LeasesState } from "./data.ts";
import { headlines, sourceOf, stateTexts, subsOf } from "./leases-text.ts";
import { drawLives, mostBars } from "./lives.ts";
import { drawSecondWall } from "./second-wall.ts";

const drawings: Readonly<Record<LeasesState, (data: LeasesData, layout: Layout) => Mark[]>> = {
  "second-wall": drawSecondWall,
  lives: drawLives,
};

/** What the clouds have promised in their turn, and how long machines last beside the orders that they serve. */
export const leases = defineDiagram<LeasesState, LeasesData>({
  name: "leases",
  title: "The second wall",
  states,
  pick: pickLeases,
  limits: ({ machines, orders }) => [
    { state: "lives", of: "machines and orders", holds: mostBars, needs: machines.length + orders.length },
  ],
  describe: (data, state) => ({
    title:
      state === "lives"
        ? "How long machines last, and how long orders run"
        : "Leases that have not begun, beside orders",
    ...stateTexts[state](data),
  }),
  draw(data, state, layout) {
    const { headline: large, sub: small } = pageMetrics[layout];
    const headline = fitting(headlines[state](data), pageWidth(layout), large, "bold");
    const sub = fitting(subsOf(state, data), pageWidth(layout), small);
    return [
      ...headlineAndFooter({ state, headline, sub, source: sourceOf(state, layout) }, layout),
      ...drawings[state](data, layout),
    ];
  },
});
