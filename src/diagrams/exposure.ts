import { defineDiagram } from "./diagram.ts";
import { pickExposure, type Row } from "./exposure/data.ts";
import { drawMatrix } from "./exposure/matrix.ts";
import { describe, sources, states, subs, words, type ExposureState } from "./exposure/words.ts";
import { frame } from "./frame.ts";

/** Where each company stands: what labs promised it, what it put in, what it gained on paper, what it builds. */
export const exposure = defineDiagram<ExposureState, readonly Row[]>({
  name: "exposure",
  title: "Who stands where",
  states,
  pick: pickExposure,
  draw(rows, state, layout) {
    const { headline, message } = words[state];
    return {
      title: "What ties five companies to two AI labs",
      message,
      description: describe(rows, state),
      marks: [
        ...frame({ state: `exposure-${state}`, headline, sub: subs[layout], source: sources[layout] }, layout),
        ...drawMatrix(rows, state, layout),
      ],
    };
  },
});
