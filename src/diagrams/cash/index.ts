import { pickCash, states, type CashData, type CashState } from "./data.ts";
import { drawPair } from "./two-years.ts";
import { headlines, source, subOf, words } from "./cash-text.ts";
import { drawYear } from "./one-year.ts";
import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";

/** What one company's business brought in over twelve months, what it built with it, and what was left. */
export const cash = defineDiagram<CashState, CashData>({
  name: "cash",
  title: "Paper and cash",
  states,
  pick: pickCash,
  say: (data, state) => ({
    title: `Cash from ${data.name}’s business, what was built, and what was left`,
    ...words[state](data),
  }),
  draw: (data, state, layout) => [
    ...frame({ state, headline: headlines[state], sub: subOf(state, layout), source: source[layout] }, layout),
    ...(state === "year-before" ? drawPair(data, layout) : drawYear(data, state, layout)),
  ],
});
