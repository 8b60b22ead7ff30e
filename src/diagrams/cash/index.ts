import { pickCash, states, type CashData, type CashState } from "./data.ts";
import { drawTwoYears } from "./two-years.ts";
import { headlines, source, subOf, stateTexts } from "./cash-text.ts";
import { drawOneYear } from "./one-year.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";

/** What one company's business brought in over twelve months, what it built with it, and what was left. */
export const cash = defineDiagram<CashState, CashData>({
  name: "cash",
  title: "Paper and cash",
  states,
  pick: pickCash,
  describe: (data, state) => ({
    title: `Cash from ${data.name}’s business, what was built, and what was left`,
    ...stateTexts[state](data),
  }),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      { state, headline: headlines[state], sub: subOf(state, layout), source: source[layout] },
      layout,
    ),
    ...(state === "year-before" ? drawTwoYears(data, layout) : drawOneYear(data, state, layout)),
  ],
});
