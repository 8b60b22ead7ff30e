import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { fitted } from "../shared/font-size.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { lines, straight } from "../shared/svg-helpers.ts";
import { built, came, rest, unitOf } from "./bars.ts";
import type { CashData, CashState, Year } from "./data.ts";
import { looks } from "./metrics.ts";
import { card, notes } from "./cash-text.ts";

/** Twelve months as one bar, with the number that counts in this state. */
export function drawYear(data: CashData, state: Exclude<CashState, "year-before">, layout: Layout): Mark[] {
  const { bar, left } = looks[layout];
  const { now } = data;
  const unit = unitOf(data, layout);
  const place = { y: state === "left" ? left.bar : bar.y, height: bar.height, unit };
  const bars = [
    came(now, place, layout),
    ...(state === "operating" ? [] : [built(now, place, layout)]),
    ...(state === "left" ? [rest(now, place, layout)] : []),
  ];
  if (state === "left") return [...bars, ...leftOver(now, unit, layout), ...profitCard(data, layout)];
  const figure = state === "operating" ? now.came : now.built;
  const says = state === "operating" ? "billion dollars came in" : `of ${now.came.number} went into building`;
  return [...bars, ...amount(figure, says, state, layout), ...note(state, layout), ...profitCard(data, layout)];
}

/** The number over the bar, and behind it what it counts. */
function amount(figure: Figure, words: string, state: CashState, layout: Layout): Mark[] {
  const { number } = looks[layout];
  const room = canvases[layout].width - 2 * frames[layout].margin - textWidth(words, number.words) - number.size * 0.3;
  const size = fitted(figure.number, number.size, room);
  return phrase({
    key: `cash:${state}`,
    x: frames[layout].margin - size * 0.04,
    y: number.y,
    parts: [
      { ...written(figure), size, weight: "bold", ...(state === "operating" ? { money: "cash" as const } : {}) },
      { text: words, size: number.words },
    ],
  });
}

function note(state: "operating" | "building", layout: Layout): Mark[] {
  const { y, size } = looks[layout].note;
  return lines({
    key: `cash:note:${state}`,
    x: frames[layout].margin,
    y,
    size,
    tone: "soft",
    texts: notes[layout][state],
  });
}

/** The smallest mark and the largest number, joined by a line. */
function leftOver({ came: whole, built: spent, left: figure }: Year, unit: number, layout: Layout): Mark[] {
  const { bar, left, card } = looks[layout];
  const right = frames[layout].margin + whole.value * unit;
  const strip = right - (figure.value * unit) / 2;
  const top = left.bar + bar.height + (layout === "wide" ? 6 : 3);
  const end = { kind: "label", anchor: "end", x: right } as const;
  return [
    ...subtraction(whole, spent, layout),
    {
      kind: "line",
      key: "cash:left:line",
      money: "cash",
      path: straight(strip, top, strip, left.y - left.size * 0.79),
    },
    {
      ...end,
      ...written(figure),
      key: "cash:left",
      money: "cash",
      y: left.y,
      size: fitted(figure.number, left.size, right - card.x - card.width - left.words),
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

/** What came in and what was built, over the bar. */
function subtraction(whole: Figure, spent: Figure, layout: Layout): Mark[] {
  const { left, number } = looks[layout];
  const size = number.words;
  return phrase({
    key: "cash:left:sum",
    x: frames[layout].margin,
    y: left.bar - size * 0.6,
    parts: [
      { ...written(whole), size, weight: "bold" },
      { text: "came in,", size },
      { ...written(spent), size, weight: "bold" },
      { text: "went into building", size },
    ],
  });
}

/** The quarter's profit on a card of its own. */
function profitCard({ profit }: CashData, layout: Layout): Mark[] {
  const { x, y, width, height, pad, size, number } = looks[layout].card;
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
    ...lines({ key: "card:says", x: left, y: y + pad + size * 2.2, size, tone: "soft", texts }),
    {
      ...written(profit),
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
