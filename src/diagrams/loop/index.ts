import type { Figure } from "#ledger/figures.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawBooks } from "./account-books.ts";
import { headlines, stateTexts, subOf } from "./loop-text.ts";
import { loopStates, type LoopState } from "./loop-states.ts";
import { drawOutside } from "./outside-money.ts";
import { drawRing } from "./ring.ts";
import { drawThreeBooks } from "./three-books.ts";

interface Data {
  /** The one dollar of the example. */
  readonly dollar: Figure;
}

/** One dollar's way through the loop, and what both companies book at each step. */
export const loop = defineDiagram<LoopState, Data>({
  name: "loop",
  title: "The loop",
  states: loopStates,
  pick: ({ figure }) => ({ dollar: figure("example-dollar") }),
  describe: (_, state) => ({ title: "One dollar’s way round, an example", ...stateTexts[state] }),
  draw({ dollar }, state, layout) {
    const sub = subOf(state, layout);
    const page = headlineAndFooter({ state, headline: headlines[state], sub, source: "Example" }, layout);
    const kit = { dollar, state, layout };
    if (state === "outside") return [...page, ...drawOutside(kit)];
    const books = state === "again" || state === "missing" ? drawThreeBooks(kit) : drawBooks(kit);
    return [...page, ...drawRing(kit), ...books];
  },
});
