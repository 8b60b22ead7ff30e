import type { Layout, Mark } from "#scene/scene.ts";
import { pickContracts, states, type ContractsData, type ContractsState } from "./data.ts";
import { drawOrderPiles, mostPiles } from "./order-piles.ts";
import { drawRevisedPlan } from "./revised-plan.ts";
import { drawSkyline, firstYear, yearsNeeded, yearsShown } from "./skyline.ts";
import { hasUnknownLength, mostUnknownLength } from "./unknown-length.ts";
import { headlines, sourceOf, stateTexts, subOf } from "./contracts-text.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";

const drawings: Readonly<Record<ContractsState, (data: ContractsData, layout: Layout) => Mark[]>> = {
  piled: drawOrderPiles,
  "by-year": drawSkyline,
  revised: drawRevisedPlan,
};

/** The labs' large orders, over their years, and how OpenAI's plan changed. */
export const contracts = defineDiagram<ContractsState, ContractsData>({
  name: "contracts",
  title: "Large orders of two AI labs",
  states,
  pick: pickContracts,
  limits: ({ contracts }) => [
    { state: "piled", of: "orders", holds: mostPiles, needs: contracts.length },
    {
      state: "by-year",
      of: "orders of unknown length",
      holds: mostUnknownLength,
      needs: contracts.filter(hasUnknownLength).length,
    },
    { state: "by-year", of: `years from ${String(firstYear)} on`, holds: yearsShown, needs: yearsNeeded(contracts) },
  ],
  describe: (data, state) => ({
    title:
      state === "revised"
        ? "OpenAI’s plans for computing, in billions of dollars"
        : "Large orders for computing by OpenAI and Anthropic, in billions of dollars",
    ...stateTexts[state](data),
  }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      { state, headline: headlines[state](data), sub: subOf(state, data, layout), source: sourceOf(state, layout) },
      layout,
    ),
    ...drawings[state](data, layout),
  ],
});
