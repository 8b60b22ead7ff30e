import { list } from "#text/list.ts";
import { countWords } from "#text/share-words.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { pickExposure, states, type ExposureData, type ExposureState } from "./data.ts";
import { describe, messageOf } from "./exposure-text.ts";
import { headlineOf, sources, subOf } from "./headlines.ts";
import { drawPortraits } from "./portraits.ts";

/** Where each company stands: what labs promised it, what it put in, what it gained on paper, what it builds. */
export const exposure = defineDiagram<ExposureState, ExposureData>({
  name: "exposure",
  title: "Who stands where",
  states,
  pick: pickExposure,
  describe: (data, state) => ({
    title: `What ties ${countWords(data.rows.length)} companies to ${list(data.labs.map(({ lab }) => lab))}`,
    message: messageOf(state, data),
    description: describe(data, state),
  }),
  draw(data, state, layout) {
    const headline = headlineOf(state, data, layout);
    const page = { state: `exposure-${state}`, headline, sub: subOf(data, layout), source: sources[layout] };
    return [...headlineAndFooter(page, layout), ...drawPortraits(data, state, layout)];
  },
});
