import type { Layout, Mark } from "#scene/scene.ts";
import { pickCash, states, type CashData, type CashState } from "./data.ts";
import { drawTwoYears } from "./two-years.ts";
import { headlines, source, subsOf, stateTexts } from "./cash-text.ts";
import { drawLeftOver } from "./left-over.ts";
import { drawOneYear } from "./one-year.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter, pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";

function drawState(data: CashData, state: CashState, layout: Layout): Mark[] {
  if (state === "left") return drawLeftOver(data, layout);
  return state === "year-before" ? drawTwoYears(data, layout) : drawOneYear(data, state, layout);
}

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
  draw(data, state, layout) {
    const sub = fitting(
      subsOf(state, data).slice(layout === "wide" ? 0 : 1),
      pageWidth(layout),
      pageMetrics[layout].sub,
    );
    return [
      ...headlineAndFooter({ state, headline: headlines[state](data), sub, source: source[layout] }, layout),
      ...drawState(data, state, layout),
    ];
  },
});
