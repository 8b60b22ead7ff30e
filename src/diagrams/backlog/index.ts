import type { Mark } from "#scene/scene.ts";
import { countWords } from "#text/share-words.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { textOf } from "./backlog-text.ts";
import { cloudBlocks, type BacklogKit } from "./cloud-block.ts";
import { drawClouds, drawGrowth } from "./clouds-and-growth.ts";
import { concentrationDrawings } from "./concentration.ts";
import { drawCover, drawTotal } from "./cover-and-total.ts";
import { pickBacklog, type BacklogData } from "./data.ts";
import { headlineOf, sourceOf, states, subOf, type BacklogState } from "./headlines.ts";
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

/** How much the clouds were promised, by whom, and how it grew. */
export const backlog = defineDiagram<BacklogState, BacklogData>({
  name: "backlog",
  title: "Backlogs of the clouds",
  states,
  pick: pickBacklog,
  describe: (data, state) => ({
    title: `Backlogs of ${countWords(data.clouds.length)} clouds, in billions of dollars`,
    ...textOf(state, data),
  }),
  draw(data, state, layout) {
    const headline = headlineOf(state, data, layout);
    const [sub, source] = [subOf(state, data, layout), sourceOf(state, layout)];
    return [
      ...headlineAndFooter({ state, headline, sub, source }, layout),
      ...drawings[state]({ data, blocks: cloudBlocks(data, layout), layout }),
    ];
  },
});
