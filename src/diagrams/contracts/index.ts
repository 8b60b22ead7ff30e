import type { Layout, Mark } from "#scene/scene.ts";
import { pickContracts, states, type ContractsData, type ContractsState } from "./data.ts";
import { drawOrderPiles, mostPiles } from "./order-piles.ts";
import { drawRevisedPlan } from "./revised-plan.ts";
import { drawSkyline, mostYears } from "./skyline.ts";
import { hasUnknownLength, mostUnknownLength } from "./unknown-length.ts";
import { stateTexts, titleOf } from "./contracts-text.ts";
import { headlineOf, sourceOf, subOf } from "./headlines.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";

const drawings: Readonly<Record<ContractsState, (data: ContractsData, layout: Layout) => Mark[]>> = {
  piled: drawOrderPiles,
  "by-year": drawSkyline,
  revised: drawRevisedPlan,
};

/** The labs' large orders, over their years, and how a lab's plan changed. */
export const contracts = defineDiagram<ContractsState, ContractsData>({
  name: "contracts",
  title: "Large orders of AI labs",
  states,
  pick: pickContracts,
  limits: ({ contracts, years }) => [
    { state: "piled", of: "orders", holds: mostPiles, needs: contracts.length },
    {
      state: "by-year",
      of: "orders of unknown length",
      holds: mostUnknownLength,
      needs: contracts.filter(hasUnknownLength).length,
    },
    { state: "by-year", of: "years", holds: mostYears, needs: years.last - years.first + 1 },
  ],
  describe: (data, state) => ({
    title: titleOf(state, data),
    ...stateTexts[state](data),
  }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      {
        state,
        headline: headlineOf(state, data, layout),
        sub: subOf(state, data, layout),
        source: sourceOf(state, layout),
      },
      layout,
    ),
    ...drawings[state](data, layout),
  ],
});
