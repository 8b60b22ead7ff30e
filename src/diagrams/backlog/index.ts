import type { Layout, Mark } from "#scene/scene.ts";
import { drawClouds, drawGrew } from "./clouds-and-growth.ts";
import { pickBacklog, type BacklogData } from "./data.ts";
import { eggDrawings } from "./concentration.ts";
import { drawCover, drawTotal } from "./cover-and-total.ts";
import { drawLabs } from "./lab-columns.ts";
import { pilesOf, type Pile } from "./cloud-block.ts";
import { headlines, sourceOf, states, subOf, wordsOf, type BacklogState } from "./backlog-text.ts";
import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";

type Draw = (data: BacklogData, piles: readonly Pile[], layout: Layout) => Mark[];

const drawings: Readonly<Record<BacklogState, Draw>> = {
  cover: drawCover,
  total: drawTotal,
  clouds: (_, piles, layout) => drawClouds(piles, layout),
  labs: (data, piles, layout) => drawLabs(data, piles, layout, false),
  "labs-april": (data, piles, layout) => drawLabs(data, piles, layout, true),
  grew: drawGrew,
  ...eggDrawings,
};

/** How much is promised to four clouds, by whom, and how it grew. */
export const backlog = defineDiagram<BacklogState, BacklogData>({
  name: "backlog",
  title: "Backlogs of four clouds",
  states,
  pick: pickBacklog,
  say: (data, state) => ({ title: "Backlogs of four clouds, in billions of dollars", ...wordsOf(state, data) }),
  draw(data, state, layout) {
    const sub = subOf(state, layout);
    const source = sourceOf(state, layout);
    return [
      ...frame({ state, headline: headlines[state], sub, source }, layout),
      ...drawings[state](data, pilesOf(data, layout), layout),
    ];
  },
});
