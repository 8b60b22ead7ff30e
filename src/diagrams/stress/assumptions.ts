import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { pageMetrics, pageWidth, writtenAmount } from "../shared/headline-and-footer.ts";
import { formatBillions } from "./format-amounts.ts";
import type { StressData } from "./data.ts";
import type { Inputs, Result } from "./model.ts";
import { asReported, formatPercent, roundWords } from "./stress-text.ts";

const metrics = {
  wide: { y: 592, size: 16, sum: 174, number: 92, under: 21, gap: 24 },
  tall: { y: 277, size: 12, sum: 74, number: 40, under: 12.5, gap: 10 },
} as const;

interface Assumption {
  /** Whether it differs from what was reported. */
  readonly isChanged: boolean;
  /** What is assumed, in three lengths; the shortest is null if the headline already says it. */
  readonly texts: readonly [long: string, short: string, shortest: string | null];
}

const roundedPercent = (share = 100) => formatPercent(Math.round(share));

function assumptionsOf(data: StressData, { kept, outside, round, halves }: Inputs): Assumption[] {
  const word = roundWords[round];
  const outsideShort = `outside ${roundedPercent(outside)}`;
  return [
    ...data.labs.map(({ id, name }): Assumption => {
      const short = `${name} ${roundedPercent(kept[id])}`;
      const long = `${name} may keep ${roundedPercent(kept[id])}`;
      return { isChanged: (kept[id] ?? 100) !== 100, texts: [long, short, short] };
    }),
    {
      isChanged: outside !== 100,
      texts: [`outside money pays ${roundedPercent(outside)}`, outsideShort, outsideShort],
    },
    { isChanged: round !== "flat", texts: [`the next round is ${word}`, `${word} round`, word] },
    ...halvedOrder(data, halves),
  ];
}

function halvedOrder({ labs, orders, books }: StressData, halves: string | null): Assumption[] {
  const order = orders.find(({ id }) => id === halves);
  if (order === undefined) return [];
  const seller = books.find(({ cloud }) => cloud.id === order.cloud)?.cloud.name ?? "";
  const buyer = labs.find(({ id }) => id === order.lab)?.name ?? "";
  const texts = [`${buyer}’s order at ${seller} is cut to half`, `half at ${seller}`, null] as const;
  return [{ isChanged: true, texts }];
}

/** Draws the assumptions that differ from what was reported, in one line, in the longest form that fits. */
export function drawAssumptions(data: StressData, inputs: Inputs, layout: Layout): Mark[] {
  const { y, size } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const changed = assumptionsOf(data, inputs).filter(({ isChanged }) => isChanged);
  const room = pageWidth(layout);
  const lines = [0, 1, 2].map((step) => changed.flatMap(({ texts }) => texts[step] ?? []).join(" · "));
  const fitting = lines.find((line) => textWidth(`if ${line}`, size) <= room) ?? "";
  const text = changed.length === 0 ? asReported : fitting && `if ${fitting}`;
  return text === "" ? [] : [{ kind: "label", key: `dials:${text}`, x, y, size, text }];
}

/** Draws how much of the labs' promises is kept, in large type. */
export function drawSum({ promised }: StressData, { labs }: Result, layout: Layout): Mark[] {
  const { sum: y, number, under: size, gap } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const kept = formatBillions(labs.kept);
  const left = x + textWidth(kept, number, "bold") + gap;
  const all = writtenAmount(promised, `of ${formatBillions(promised.value)} billion dollars`);
  return [
    { kind: "label", key: "sum:stress:kept", x, y, size: number, weight: "bold", text: kept },
    { kind: "label", key: "sum:stress:all", x: left, y: y - size * 1.3, size, weight: "bold", ...all },
    { kind: "label", key: "sum:stress:says", x: left, y, size, text: "of the labs’ promises stand" },
  ];
}
