import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawCameBack } from "./came-back.ts";
import { pickReturns, states, type ReturnsData, type ReturnsState } from "./data.ts";
import { drawFacility } from "./facility.ts";
import { describeReturns, headlineOf, subOf } from "./returns-text.ts";

/** What comes back to a cloud from a lab that it has put money into. */
export const returns = defineDiagram<ReturnsState, ReturnsData>({
  name: "returns",
  title: "What came back",
  states,
  pick: pickReturns,
  describe: (data, state) => describeReturns(state, data),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      {
        state,
        headline: headlineOf(state, data),
        sub: subOf(state, data, layout),
        source: "Company reports",
      },
      layout,
    ),
    ...(state === "came-back" ? drawCameBack(data.pair, layout) : drawFacility(data.facility, layout)),
  ],
});
