import type { Layout, Mark } from "../../scene/scene.ts";
import { textWidth } from "../../scene/text-width.ts";
import { coinRow, coinsOf, coinsWidth, type Coins } from "../coins.ts";
import type { Figure } from "../diagram.ts";
import { frames } from "../frame.ts";
import { grids } from "../tiles.ts";
import type { CoverageData } from "./data.ts";

const look = { wide: { y: 522, gap: 18 }, tall: { y: 236, gap: 7 } } as const;

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

/** The round in squares, a line over what suppliers gave. */
export function roundStrip(data: CoverageData, layout: Layout): Mark[] {
  const { y, gap } = look[layout];
  const { margin, small } = frames[layout];
  const { side } = grids[layout];
  const wide = layout === "wide";
  let left: number = margin;
  return partsOf(data, layout).flatMap(({ name, coins, supplier }, index): Mark[] => {
    const x = left;
    const value = coins.reduce((sum, one) => sum + one.value, 0);
    const width = Math.max(coinsWidth(value, layout), textWidth(name, small, supplier ? "bold" : "regular"));
    left += width + gap;
    const rule = y - (wide ? 10 : 5);
    const key = `round:${String(index)}`;
    return [
      coinRow(`coins:${key}`, coins, x, y, layout),
      ...(supplier
        ? [{ kind: "line" as const, key: `${key}:supplier`, path: `M${x} ${rule}L${x + width} ${rule}` }]
        : []),
      {
        kind: "label",
        key: `${key}:name`,
        x,
        y: y + side + small * 1.25,
        size: small,
        ...(supplier ? { weight: "bold" } : { tone: "soft" }),
        text: name,
      },
    ];
  });
}
