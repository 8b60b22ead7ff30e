import type { Layout, Mark } from "../scene/scene.ts";
import { pickContracts, type ContractsData } from "./contracts/data.ts";
import { drawPiled } from "./contracts/piled.ts";
import { drawRevised } from "./contracts/revised.ts";
import { drawSkyline } from "./contracts/skyline.ts";
import { sourceOf, states, subOf, words, type ContractsState } from "./contracts/words.ts";
import { defineDiagram } from "./diagram.ts";
import { frame } from "./frame.ts";

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
  draw(data, state, layout) {
    const { headline, message, description } = words[state](data);
    return {
      title:
        state === "revised"
          ? "OpenAI’s plans for computing, in billions of dollars"
          : "Large orders for computing by OpenAI and Anthropic, in billions of dollars",
      message,
      description,
      marks: [
        ...frame({ state, headline, sub: subOf(state, layout), source: sourceOf(state, layout) }, layout),
        ...drawings[state](data, layout),
      ],
    };
  },
});
