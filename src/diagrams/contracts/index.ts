import type { Layout, Mark } from "#scene/scene.ts";
import { pickContracts, type ContractsData } from "./data.ts";
import { drawPiled, mostPiles } from "./order-piles.ts";
import { drawRevised } from "./revised-plan.ts";
import { drawSkyline, firstYear, yearsNeeded, yearsShown } from "./skyline.ts";
import { isTorn, mostTorn } from "./unknown-length.ts";
import { headlines, sourceOf, states, subOf, words, type ContractsState } from "./contracts-text.ts";
import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";

const drawings: Readonly<Record<ContractsState, (data: ContractsData, layout: Layout) => Mark[]>> = {
  piled: drawPiled,
  "by-year": drawSkyline,
  revised: drawRevised,
};

/** The labs' large orders, over their years, and how OpenAI's plan changed. */
export const contracts = defineDiagram<ContractsState, ContractsData>({
  name: "contracts",
  title: "Large orders of two AI labs",
  states,
  pick: pickContracts,
  limits: ({ contracts }) => [
    { state: "piled", of: "orders", holds: mostPiles, needs: contracts.length },
    { state: "by-year", of: "orders of unknown length", holds: mostTorn, needs: contracts.filter(isTorn).length },
    { state: "by-year", of: `years from ${String(firstYear)} on`, holds: yearsShown, needs: yearsNeeded(contracts) },
  ],
  say: (data, state) => ({
    title:
      state === "revised"
        ? "OpenAI’s plans for computing, in billions of dollars"
        : "Large orders for computing by OpenAI and Anthropic, in billions of dollars",
    ...words[state](data),
  }),
  draw: (data, state, layout) => [
    ...frame(
      { state, headline: headlines[state](data), sub: subOf(state, data, layout), source: sourceOf(state, layout) },
      layout,
    ),
    ...drawings[state](data, layout),
  ],
});
