import { pickCoverage, type CoverageData } from "./data.ts";
import { drawField } from "./covered-share.ts";
import { fieldTiles } from "./promise-field.ts";
import { across, drawTiming, mostRows } from "./timing.ts";
import { headlines, sources, states, subOf, words, type CoverageState } from "./coverage-text.ts";
import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";

/** How much of the labs' promises the clouds' own money could cover. */
export const coverage = defineDiagram<CoverageState, CoverageData>({
  name: "coverage",
  title: "What the clouds’ money covers",
  states,
  pick: pickCoverage,
  limits: (data) => [
    { state: "timing", of: "squares of $10 billion", holds: mostRows * across, needs: fieldTiles(data) },
  ],
  say: (data, state) => ({
    title: "The labs’ promises, and how much of them the clouds’ own money could cover, in billions of dollars",
    ...words[state](data),
  }),
  draw: (data, state, layout) => [
    ...frame({ state, headline: headlines[state], sub: subOf(state, layout), source: sources[layout] }, layout),
    ...(state === "timing" ? drawTiming(data, layout) : drawField(data, state, layout)),
  ],
});
