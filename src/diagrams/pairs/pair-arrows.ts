import type { Layout, Line, Mark, Point } from "#scene/scene.ts";
import { drawAmountRow, investmentAmounts } from "../shared/cash-tiles.ts";
import { linePath, polylinePath } from "../shared/svg-helpers.ts";
import type { Pair } from "./data.ts";
import { isSingleSource } from "./pairs-text.ts";

interface Arrow extends Pick<Line, "key" | "money" | "certainty" | "tone"> {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** A horizontal arrow: its shaft may be dashed, its head is always solid. */
function drawArrow({ key, from, to, y, certainty, ...style }: Arrow, layout: Layout): Mark[] {
  const size = layout === "wide" ? 9 : 5;
  const back = to - Math.sign(to - from) * size;
  const head = polylinePath([
    [back, y - size * 0.5],
    [to, y],
    [back, y + size * 0.5],
  ]);
  return [
    {
      kind: "arrow",
      key,
      ...style,
      ...(certainty === undefined ? {} : { certainty }),
      path: linePath(from, y, to, y),
    },
    { kind: "arrow", key: `${key}:head`, ...style, path: head },
  ];
}

interface ArrowPositions {
  readonly width: number;
  readonly upper: number;
  readonly lower: number;
}

/** Two arrows between a cloud on the left and a lab on the right: money on the upper one, promises on the lower one. */
export function drawPairArrows(pair: Pair, { width, upper, lower }: ArrowPositions, layout: Layout): Mark[] {
  const { deal } = pair;
  const moneyArrow = { key: `rail:in:${deal}`, from: 0, to: width, y: upper, ...moneyStyle(pair) };
  const promiseArrow = { key: `rail:back:${deal}`, from: width, to: 0, y: lower };
  return [
    ...drawArrow(moneyArrow, layout),
    ...drawArrow(isSingleSource(pair) ? { ...promiseArrow, certainty: "conditional" } : promiseArrow, layout),
  ];
}

function moneyStyle({ paid, more }: Pair): Pick<Line, "money" | "certainty" | "tone"> {
  if (paid !== null && paid.value !== 0) return { money: "cash" };
  return more === null || more.value === 0 ? { tone: "ghost" } : { money: "cash", certainty: "conditional" };
}

/** The money that was paid, followed by the money that may still come, which is dashed. */
export function drawMoney({ deal, paid, more }: Pair, { x, y }: Point, worth: number, layout: Layout): Mark[] {
  const amounts = investmentAmounts(deal, paid, more);
  return amounts.length === 0 ? [] : [drawAmountRow({ key: `coins:${deal}`, amounts, worth, x, y }, layout)];
}

/** Billions of dollars that were paid or may still come. */
export function totalMoney({ paid, more }: Pair): number {
  return (paid?.value ?? 0) + (more?.value ?? 0);
}
