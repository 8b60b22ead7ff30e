import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { coinRow, coinsOf, coinsWidth, type Coins } from "../shared/cash-tiles.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { straight } from "../shared/svg-helpers.ts";
import type { CoverageData } from "./data.ts";

const look = {
  wide: { y: 534, gap: 20, over: 11, words: 16 },
  tall: { y: 236, gap: 7, over: 5, words: 12 },
} as const;

interface Part {
  readonly name: string;
  readonly coins: readonly Coins[];
  /** Whether it sells to OpenAI. */
  readonly supplier: boolean;
}

/** OpenAI's round of 2026 by who gave. */
function partsOf({ figures }: CoverageData, layout: Layout): Part[] {
  const { amazon, amazonMore, nvidia, softbank, others } = figures;
  const wide = layout === "wide";
  const name = (who: string, { number }: Figure) => (wide ? `${who} ${number}` : who);
  return [
    {
      name: wide ? `Amazon ${amazon.number}, up to ${amazonMore.number} on conditions` : "Amazon",
      supplier: true,
      coins: [...coinsOf("round-amazon", amazon, true), ...coinsOf("round-amazon-more", amazonMore, false)],
    },
    { name: name("Nvidia", nvidia), supplier: true, coins: coinsOf("round-nvidia", nvidia, true) },
    { name: name("SoftBank", softbank), supplier: false, coins: coinsOf("round-softbank", softbank, true) },
    { name: name("others", others), supplier: false, coins: coinsOf("round-others", others, true) },
  ];
}

/** The round in squares, one line over what suppliers gave. */
export function roundStrip(data: CoverageData, layout: Layout): Mark[] {
  const { y, gap, over, words: size } = look[layout];
  const { margin } = frames[layout];
  const { side } = grids[layout];
  let left: number = margin;
  let suppliers = left;
  const parts = partsOf(data, layout).flatMap(({ name, coins, supplier }, index): Mark[] => {
    const x = left;
    const weight = supplier ? "bold" : "regular";
    const value = coins.reduce((sum, one) => sum + one.value, 0);
    const right = x + Math.max(coinsWidth(value, layout), textWidth(name, size, weight));
    left = right + gap;
    if (supplier) suppliers = right;
    const key = `round:${String(index)}`;
    const tone = supplier ? {} : ({ tone: "soft" } as const);
    return [
      coinRow(`coins:${key}`, coins, x, y, layout),
      { kind: "label", key: `${key}:name`, x, y: y + side + size * 1.25, size, weight, ...tone, text: name },
    ];
  });
  return [{ kind: "line", key: "round:suppliers", path: straight(margin, y - over, suppliers, y - over) }, ...parts];
}
