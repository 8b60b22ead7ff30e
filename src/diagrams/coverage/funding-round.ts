import { sum } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { drawAmountRow, cashWidth, investmentAmounts, type CashAmount } from "../shared/cash-tiles.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { linePath } from "../shared/svg-helpers.ts";
import type { CoverageData } from "./data.ts";

const metrics = {
  wide: { y: 534, gap: 20, over: 11, words: 16 },
  tall: { y: 236, gap: 7, over: 5, words: 12 },
} as const;

interface Investor {
  readonly name: string;
  readonly amounts: readonly CashAmount[];
  /** Whether it sells to the lab. */
  readonly supplier: boolean;
}

/** The investors in the round, all others last. */
function investorsOf({ round }: CoverageData, layout: Layout): Investor[] {
  const wide = layout === "wide";
  const others = { name: "others", paid: round.rest, more: null, isSupplier: false };
  return [...round.investors, others].map(({ name, paid, more, isSupplier }) => {
    const open = more === null || more.value === 0 ? "" : `, up to ${more.number} on conditions`;
    return {
      name: wide ? `${name} ${paid?.number ?? ""}${open}` : name,
      supplier: isSupplier,
      amounts: investmentAmounts(`round-${name}`, paid, more),
    };
  });
}

/** Draws the round in squares, with a line over the part of suppliers. */
export function drawRound(data: CoverageData, layout: Layout): Mark[] {
  const { y, gap, over, words: size } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const { side } = grids[layout];
  let left: number = margin;
  let suppliers = left;
  const parts = investorsOf(data, layout).flatMap(({ name, amounts, supplier }, index): Mark[] => {
    const x = left;
    const weight = supplier ? "bold" : "regular";
    const value = sum(amounts, (one) => one.value);
    const right = x + Math.max(cashWidth(value, data.worth, layout), textWidth(name, size, weight));
    left = right + gap;
    if (supplier) suppliers = right;
    const key = `round:${String(index)}`;
    const tone = supplier ? {} : ({ tone: "soft" } as const);
    return [
      drawAmountRow({ key: `coins:${key}`, amounts, worth: data.worth, x, y }, layout),
      { kind: "label", key: `${key}:name`, x, y: y + side + size * 1.25, size, weight, ...tone, text: name },
    ];
  });
  return [{ kind: "line", key: "round:suppliers", path: linePath(margin, y - over, suppliers, y - over) }, ...parts];
}
