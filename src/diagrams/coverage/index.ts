import { pickCoverage, states, type CoverageData, type CoverageState } from "./data.ts";
import type { Layout, Mark } from "#scene/scene.ts";
import { drawCoveredShare } from "./covered-share.ts";
import { drawFirm } from "./firm.ts";
import { fieldTiles } from "./promise-field.ts";
import { across, drawTiming, mostRows } from "./timing.ts";
import { sources, stateTexts } from "./coverage-text.ts";
import { headlineOf, subOf } from "./headlines.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";

function drawState(data: CoverageData, state: CoverageState, layout: Layout): Mark[] {
  if (state === "timing") return drawTiming(data, layout);
  return state === "firm" ? drawFirm(data, layout) : drawCoveredShare(data, state, layout);
}

/** How much of the labs' promises the clouds' own money could cover. */
export const coverage = defineDiagram<CoverageState, CoverageData>({
  name: "coverage",
  title: "What the clouds’ money covers",
  states,
  pick: pickCoverage,
  limits: (data) => [{ state: "timing", of: "squares of promises", holds: mostRows * across, needs: fieldTiles(data) }],
  describe: (data, state) => ({
    title: "The labs’ promises, and how much of them the clouds’ own money could cover, in billions of dollars",
    ...stateTexts[state](data),
  }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      { state, headline: headlineOf(state, data, layout), sub: subOf(state, data, layout), source: sources[layout] },
      layout,
    ),
    ...drawState(data, state, layout),
  ],
});
