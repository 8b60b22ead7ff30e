import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines, linePath } from "../shared/svg-helpers.ts";
import { builtBar, incomeBar, leftBar, unitsPerBillion } from "./bars.ts";
import type { CashData, CashState, Year } from "./data.ts";
import { metrics } from "./metrics.ts";
import { card, notes } from "./cash-text.ts";

/** Draws twelve months as one bar, with the large number of this state. */
export function drawOneYear(data: CashData, state: Exclude<CashState, "year-before">, layout: Layout): Mark[] {
  const { bar, left } = metrics[layout];
  const { now } = data;
  const unit = unitsPerBillion(data, layout);
  const geometry = { y: state === "left" ? left.bar : bar.y, height: bar.height, unit };
  const bars = [
    incomeBar(now, geometry, layout),
    ...(state === "operating" ? [] : [builtBar(now, geometry, layout)]),
    ...(state === "left" ? [leftBar(now, geometry, layout)] : []),
  ];
  if (state === "left") return [...bars, ...leftOver(now, unit, layout), ...profitCard(data, layout)];
  const figure = state === "operating" ? now.came : now.built;
  const explanation = state === "operating" ? "billion dollars came in" : `of ${now.came.number} went into building`;
  return [
    ...bars,
    ...drawAmount(figure, explanation, state, layout),
    ...drawNote(state, layout),
    ...profitCard(data, layout),
  ];
}

/** The number above the bar, and its explanation. */
function drawAmount(figure: Figure, words: string, state: CashState, layout: Layout): Mark[] {
  const { number } = metrics[layout];
  const room =
    canvases[layout].width - 2 * pageMetrics[layout].margin - textWidth(words, number.words) - number.size * 0.3;
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

function drawNote(state: "operating" | "building", layout: Layout): Mark[] {
  const { y, size } = metrics[layout].note;
  return textLines({
    key: `cash:note:${state}`,
    x: pageMetrics[layout].margin,
    y,
    size,
    tone: "soft",
    texts: notes[layout][state],
  });
}

/** The cash that is left: the smallest bar and the largest number, joined by a line. */
function leftOver({ came: whole, built: spent, left: figure }: Year, unit: number, layout: Layout): Mark[] {
  const { bar, left, card } = metrics[layout];
  const right = pageMetrics[layout].margin + whole.value * unit;
  const strip = right - (figure.value * unit) / 2;
  const top = left.bar + bar.height + (layout === "wide" ? 6 : 3);
  const end = { kind: "label", anchor: "end", x: right } as const;
  return [
    ...subtraction(whole, spent, layout),
    {
      kind: "line",
      key: "cash:left:line",
      money: "cash",
      path: linePath(strip, top, strip, left.y - left.size * 0.79),
    },
    {
      ...end,
      ...writtenAmount(figure),
      key: "cash:left",
      money: "cash",
      y: left.y,
      size: fontSizeToFit(figure.number, left.size, right - card.x - card.width - left.words),
      weight: "bold",
    },
    {
      ...end,
      key: "cash:left:words",
      y: left.y + left.size * 0.2 + left.words * 0.85,
      size: left.words,
      text: "billion dollars left",
    },
  ];
}

/** What came in and what was built, above the bar. */
function subtraction(whole: Figure, spent: Figure, layout: Layout): Mark[] {
  const { left, number } = metrics[layout];
  const size = number.words;
  return inlineLabels({
    key: "cash:left:sum",
    x: pageMetrics[layout].margin,
    y: left.bar - size * 0.6,
    parts: [
      { ...writtenAmount(whole), size, weight: "bold" },
      { text: "came in,", size },
      { ...writtenAmount(spent), size, weight: "bold" },
      { text: "went into building", size },
    ],
  });
}

/** The profit of the quarter, on a separate card. */
function profitCard({ profit }: CashData, layout: Layout): Mark[] {
  const { x, y, width, height, pad, size, number } = metrics[layout].card;
  const { title, lines: texts } = card[layout];
  const left = x + pad;
  return [
    { kind: "sheet", key: "card", tone: "ghost", corner: 4, x, y, width, height },
    {
      kind: "label",
      key: "card:title",
      x: left,
      y: y + pad + size * 0.74,
      size,
      weight: "bold",
      tone: "soft",
      text: title,
    },
    ...textLines({ key: "card:says", x: left, y: y + pad + size * 2.2, size, tone: "soft", texts }),
    {
      ...writtenAmount(profit),
      kind: "label",
      key: "card:number",
      x: x + width - pad,
      y: layout === "wide" ? y + height / 2 + number * 0.36 : y + height - pad,
      size: number,
      weight: "bold",
      anchor: "end",
      tone: "soft",
    },
  ];
}
