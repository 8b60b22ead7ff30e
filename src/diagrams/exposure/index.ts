import { defineDiagram } from "../diagram.ts";
import { pickExposure, states, type ExposureState, type Row } from "./data.ts";
import { drawMatrix } from "./matrix.ts";
import { describe, headlines, messages, sources, subs } from "./exposure-text.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";

/** Where each company stands: what labs promised it, what it put in, what it gained on paper, what it builds. */
export const exposure = defineDiagram<ExposureState, readonly Row[]>({
  name: "exposure",
  title: "Who stands where",
  states,
  pick: pickExposure,
  describe: (rows, state) => ({
    title: "What ties five companies to two AI labs",
    message: messages[state],
    description: describe(rows, state),
  }),
  draw: (rows, state, layout) => [
    ...headlineAndFooter(
      { state: `exposure-${state}`, headline: headlines[state], sub: subs[layout], source: sources[layout] },
      layout,
    ),
    ...drawMatrix(rows, state, layout),
  ],
});
