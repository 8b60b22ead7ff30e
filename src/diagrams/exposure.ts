import { defineDiagram } from "./diagram.ts";
import { pickExposure, type Row } from "./exposure/data.ts";
import { drawMatrix } from "./exposure/matrix.ts";
import { describe, headline, message, sources, subs } from "./exposure/words.ts";
import { frame } from "./frame.ts";

/** Where each company stands: what labs promised it, what it put in, what it gained on paper, what it builds. */
export const exposure = defineDiagram<"matrix", readonly Row[]>({
  name: "exposure",
  title: "Who stands where",
  states: ["matrix"],
  pick: pickExposure,
  draw: (rows, state, layout) => ({
    title: "What ties five companies to two AI labs",
    message,
    description: describe(rows),
    marks: [
      ...frame({ state: `exposure-${state}`, headline, sub: subs[layout], source: sources[layout] }, layout),
      ...drawMatrix(rows, layout),
    ],
  }),
});
