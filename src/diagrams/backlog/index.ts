import type { Mark } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { headlines, sourceOf, states, subOf, textOf, type BacklogState } from "./backlog-text.ts";
import { cloudBlocks, type BacklogKit } from "./cloud-block.ts";
import { drawClouds, drawGrowth } from "./clouds-and-growth.ts";
import { concentrationDrawings } from "./concentration.ts";
import { drawCover, drawTotal } from "./cover-and-total.ts";
import { pickBacklog, type BacklogData } from "./data.ts";
import { drawLabColumns } from "./lab-columns.ts";

const drawings: Readonly<Record<BacklogState, (kit: BacklogKit) => Mark[]>> = {
  cover: drawCover,
  total: drawTotal,
  clouds: drawClouds,
  labs: (kit) => drawLabColumns(kit, false),
  "labs-april": (kit) => drawLabColumns(kit, true),
  grew: drawGrowth,
  ...concentrationDrawings,
};

/** How much four clouds were promised, by whom, and how it grew. */
export const backlog = defineDiagram<BacklogState, BacklogData>({
  name: "backlog",
  title: "Backlogs of four clouds",
  states,
  pick: pickBacklog,
  describe: (data, state) => ({ title: "Backlogs of four clouds, in billions of dollars", ...textOf(state, data) }),
  draw(data, state, layout) {
    const sub = subOf(state, layout);
    const source = sourceOf(state, layout);
    return [
      ...headlineAndFooter({ state, headline: headlines[state], sub, source }, layout),
      ...drawings[state]({ data, blocks: cloudBlocks(data, layout), layout }),
    ];
  },
});
