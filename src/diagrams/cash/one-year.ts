import { type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, pageWidth, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { builtBar, incomeBar, cashScale } from "./bars.ts";
import { notes } from "./cash-text.ts";
import type { CashData, Year } from "./data.ts";
import { metrics } from "./metrics.ts";
import { profitCard } from "./profit-card.ts";

/** States with the bar of one year. */
export type OneYearState = "operating" | "building";

/** Draws twelve months as one bar, with the large number of this state. */
export function drawOneYear(data: CashData, state: OneYearState, layout: Layout): Mark[] {
  const { bar } = metrics[layout];
  const { now } = data;
  const geometry = { y: bar.y, height: bar.height, scale: cashScale(data, layout) };
  const figure = state === "operating" ? now.came : now.built;
  return [
    incomeBar(now, geometry),
    ...(state === "operating" ? [] : [builtBar(now, geometry)]),
    ...drawAmount(figure, explanation(now, state), state, layout),
    ...drawNote(state, layout),
    ...profitCard(data, layout),
  ];
}

function explanation({ came, built }: Year, state: OneYearState): string {
  if (state === "operating") return "billion dollars came in";
  return built.value > came.value
    ? `went into building, ${came.number} came in`
    : `of ${came.number} went into building`;
}

/** The number above the bar, and its explanation. */
function drawAmount(figure: Figure, words: string, state: OneYearState, layout: Layout): Mark[] {
  const { number } = metrics[layout];
  const room = pageWidth(layout) - textWidth(words, number.words) - number.size * 0.3;
  const size = fontSizeToFit(figure.number, number.size, room);
  return inlineLabels({
    key: `cash:${state}`,
    x: pageMetrics[layout].margin - size * 0.04,
    y: number.y,
    parts: [
      { ...writtenAmount(figure), size, weight: "bold", ...(state === "operating" ? { money: "cash" as const } : {}) },
      { text: words, size: number.words },
    ],
  });
}

function drawNote(state: OneYearState, layout: Layout): Mark[] {
  const { y, size } = metrics[layout].note;
  const { margin: x } = pageMetrics[layout];
  return textLines({ key: `cash:note:${state}`, x, y, size, tone: "soft", texts: notes[layout][state] });
}
