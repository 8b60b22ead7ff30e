import type { Label, Layout, Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { grids } from "../shared/tiles.ts";
import type { GrowthData } from "./data.ts";
import { promisedEnd, promisedRows, revenueRow, revenueText, yearNames, yearY } from "./year-rows.ts";

/** Years in which all of OpenAI's orders of known length run together. */
const plateau = [2027, 2031] as const;

interface NumberMetrics {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Position and type size of its explanation. */
  readonly text: { readonly x: number; readonly y: number; readonly size: number; readonly lineHeight: number };
}

/** The large numbers: one at the top or bottom, and one beside the bracket. */
const metrics: Readonly<Record<Layout, Readonly<Record<"earned" | "yearly" | "times", NumberMetrics>>>> = {
  wide: {
    earned: { x: 440, y: 196, size: 116, text: { x: 442, y: 236, size: 18, lineHeight: 23 } },
    yearly: { x: 380, y: 352, size: 76, text: { x: 382, y: 384, size: 18, lineHeight: 23 } },
    times: { x: 440, y: 528, size: 116, text: { x: 442, y: 566, size: 18, lineHeight: 23 } },
  },
  tall: {
    earned: { x: 196, y: 86, size: 50, text: { x: 197, y: 107, size: 12, lineHeight: 15 } },
    yearly: { x: 184, y: 168, size: 32, text: { x: 185, y: 184, size: 12, lineHeight: 15 } },
    times: { x: 176, y: 254, size: 50, text: { x: 246, y: 238, size: 12, lineHeight: 16 } },
  },
};

const texts = {
  wide: {
    earned: ["billion dollars of revenue", "in all of 2025, reported"],
    yearly: ["billion a year promised to three", "clouds, spread evenly; Oracle’s", "part is known from one report"],
    times: ["times the revenue of 2025 is", "the company’s target for 2030"],
  },
  tall: {
    earned: ["billion earned in 2025"],
    yearly: ["billion a year promised,", "Oracle’s part: one report"],
    times: ["times 2025 is", "2030’s target"],
  },
} as const satisfies Record<Layout, Record<"earned" | "yearly" | "times", readonly string[]>>;

/** Draws what OpenAI earned beside what it promised for each year. */
export function drawEarned({ worth, orders, earned, pace, yearly }: GrowthData, layout: Layout): Mark[] {
  const rest = layout === "wide" ? "a year: the pace of February to April" : "the pace";
  return [
    ...yearNames(layout),
    ...promisedRows(orders, layout),
    revenueRow({ figure: earned, worth, year: 2025, isTarget: false }, layout),
    revenueRow({ figure: pace, worth, year: 2026, isTarget: false }, layout),
    ...revenueText({ figure: earned, worth, year: 2025 }, [soft("earned")], layout),
    ...revenueText({ figure: pace, worth, year: 2026 }, [bold(pace), soft(rest)], layout),
    plateauBracket(promisedEnd(orders, layout), layout),
    ...drawNumber("earned", earned, layout),
    ...drawNumber("yearly", yearly, layout),
  ];
}

/** Draws what OpenAI aims for beside the same promises. */
export function drawNeeded({ worth, orders, earned, pace, soon, target, times }: GrowthData, layout: Layout): Mark[] {
  const wide = layout === "wide";
  return [
    ...yearNames(layout),
    ...promisedRows(orders, layout),
    revenueRow({ figure: earned, worth, year: 2025, isTarget: false }, layout),
    revenueRow({ figure: pace, worth, year: 2026, isTarget: false }, layout),
    revenueRow({ figure: soon, worth, year: 2027, isTarget: true }, layout),
    revenueRow({ figure: target, worth, year: 2030, isTarget: true }, layout),
    ...revenueText({ figure: earned, worth, year: 2025 }, [bold(earned), soft("earned")], layout),
    ...revenueText(
      { figure: pace, worth, year: 2026 },
      [bold(pace), soft(wide ? "a year: the pace of early 2026" : "the pace")],
      layout,
    ),
    ...revenueText(
      { figure: soon, worth, year: 2027 },
      [bold(soon), soft(wide ? "named in a talk, known from one report" : "a remark, one report")],
      layout,
    ),
    ...revenueText(
      { figure: target, worth, year: 2030 },
      wide ? [{ ...bold(target), size: 20 }, soft("or more")] : [bold(target, `${target.number}+`)],
      layout,
    ),
    ...drawNumber("times", times, layout),
  ];
}

const soft = (text: string) => ({ text, tone: "soft" }) as const;
const bold = (figure: Figure, text = figure.number) => ({ ...writtenAmount(figure, text), weight: "bold" }) as const;

function drawNumber(name: "earned" | "yearly" | "times", figure: Figure, layout: Layout): Label[] {
  const { x, y, size, text } = metrics[layout][name];
  const key = `growth:${name}`;
  return [
    { kind: "label", key, x: x - size * 0.04, y, size, weight: "bold", ...writtenAmount(figure) },
    ...textLines({ key, ...text, texts: texts[layout][name] }),
  ];
}

/** A bracket over the years in which all orders run. */
function plateauBracket(end: number, layout: Layout): Mark {
  const { side } = grids[layout];
  const wide = layout === "wide";
  const left = end + (wide ? 10 : 5);
  const right = left + (wide ? 9 : 4);
  const [from, to] = [yearY(plateau[0], layout), yearY(plateau[1], layout) + side];
  return {
    kind: "line",
    key: "growth:plateau",
    path: `M${left} ${from}L${right} ${from}L${right} ${to}L${left} ${to}`,
  };
}
