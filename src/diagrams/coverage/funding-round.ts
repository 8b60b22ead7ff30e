import { sum } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { drawAmountRow, cashAmounts, cashWidth, type CashAmount } from "../shared/cash-tiles.ts";
import type { Figure } from "#ledger/figures.ts";
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
  /** Whether it sells to OpenAI. */
  readonly supplier: boolean;
}

/** The investors in OpenAI's round of 2026. */
function investorsOf({ figures }: CoverageData, layout: Layout): Investor[] {
  const { amazon, amazonMore, nvidia, softbank, others } = figures;
  const wide = layout === "wide";
  const name = (who: string, { number }: Figure) => (wide ? `${who} ${number}` : who);
  return [
    {
      name: wide ? `Amazon ${amazon.number}, up to ${amazonMore.number} on conditions` : "Amazon",
      supplier: true,
      amounts: [...cashAmounts("round-amazon", amazon, true), ...cashAmounts("round-amazon-more", amazonMore, false)],
    },
    { name: name("Nvidia", nvidia), supplier: true, amounts: cashAmounts("round-nvidia", nvidia, true) },
    { name: name("SoftBank", softbank), supplier: false, amounts: cashAmounts("round-softbank", softbank, true) },
    { name: name("others", others), supplier: false, amounts: cashAmounts("round-others", others, true) },
  ];
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
    const right = x + Math.max(cashWidth(value, layout), textWidth(name, size, weight));
    left = right + gap;
    if (supplier) suppliers = right;
    const key = `round:${String(index)}`;
    const tone = supplier ? {} : ({ tone: "soft" } as const);
    return [
      drawAmountRow({ key: `coins:${key}`, amounts, x, y }, layout),
      { kind: "label", key: `${key}:name`, x, y: y + side + size * 1.25, size, weight, ...tone, text: name },
    ];
  });
  return [{ kind: "line", key: "round:suppliers", path: linePath(margin, y - over, suppliers, y - over) }, ...parts];
}
