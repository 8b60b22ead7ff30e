import type { Figure } from "#ledger/figures.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawBooks, loopStates, type LoopState } from "./account-books.ts";
import { headlines, stateTexts, subOf } from "./loop-text.ts";
import { drawOutside } from "./outside-money.ts";
import { drawRing } from "./ring.ts";

interface Data {
  /** The one dollar of the example. */
  readonly dollar: Figure;
}

/** One dollar's way through the loop, and what both companies book at each step. */
export const loop = defineDiagram<LoopState | "outside", Data>({
  name: "loop",
  title: "The loop",
  states: [...loopStates, "outside"],
  pick: ({ figure }) => ({ dollar: figure("example-dollar") }),
  describe: (_, state) => ({ title: "One dollar’s way round, an example", ...stateTexts[state] }),
  draw({ dollar }, state, layout) {
    const sub = subOf(state, layout);
    const page = headlineAndFooter({ state, headline: headlines[state], sub, source: "Example" }, layout);
    if (state === "outside") return [...page, ...drawOutside(dollar, layout)];
    const kit = { dollar, state, layout };
    return [...page, ...drawRing(kit), ...drawBooks(kit)];
  },
});
