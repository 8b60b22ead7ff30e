import { sum } from "d3-array";
import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { formatBillions } from "./format-amounts.ts";
import type { StressData } from "./data.ts";
import type { Inputs, Result } from "./model.ts";
import { asReported, formatPercent, roundWords } from "./stress-text.ts";

const metrics = {
  wide: { y: 102, value: 125, size: 21, gap: 26, sum: 590, under: 20 },
  tall: { y: 51, value: 51, size: 12, gap: 6, sum: 277, under: 12.5 },
} as const;

/** Draws the assumptions above the picture. */
export function drawAssumptions(data: StressData, inputs: Inputs, layout: Layout): Mark[] {
  return [markGroup("stress:dials", layout === "wide" ? drawInColumns(data, inputs) : drawInOneLine(data, inputs))];
}

interface Assumption {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly value: string;
  /** Whether it differs from what was reported. */
  readonly isChanged: boolean;
  /** Label and value in one text, in three lengths; the shortest is null if a block already shows it. */
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
      const value = formatPercent(kept[id] ?? 100);
      return {
        id,
        label: `${name} may keep`,
        shortLabel: `${name} keeps`,
        value,
        isChanged: kept[id] !== 100,
        texts: [long, short, short],
      };
    }),
    {
      id: "outside",
      label: "outside money pays",
      shortLabel: "outside pays",
      value: formatPercent(outside),
      isChanged: outside !== 100,
      texts: [`outside money pays ${roundedPercent(outside)}`, outsideShort, outsideShort],
    },
    {
      id: "round",
      label: "next round",
      shortLabel: "round",
      value: word,
      isChanged: round !== "flat",
      texts: [`next round ${word}`, word, word],
    },
    ...halvedOrder(data, halves),
  ];
}

function halvedOrder({ labs, orders, books }: StressData, halves: string | null): Assumption[] {
  const order = orders.find(({ id }) => id === halves);
  if (order === undefined) return [];
  const seller = books.find(({ cloud }) => cloud.id === order.cloud)?.cloud.name ?? "";
  const buyer = labs.find(({ id }) => id === order.lab)?.name ?? "";
  const texts = [`${buyer}’s order at ${seller} is cut to half`, `half at ${seller}`, null] as const;
  return [{ id: "halves", label: "cut to half", shortLabel: "half", value: `at ${seller}`, isChanged: true, texts }];
}

function drawInColumns(data: StressData, inputs: Inputs): Mark[] {
  const { y, value: valueY, size, gap } = metrics.wide;
  const { margin, small } = pageMetrics.wide;
  const all = assumptionsOf(data, inputs);
  const room = canvases.wide.width - 2 * margin;
  const widthOf = (label: string, value: string) =>
    Math.max(textWidth(label, small), textWidth(value, size, "bold")) + gap;
  const isLong = sum(all, ({ label, value }) => widthOf(label, value)) > room;
  let left: number = margin;
  return all.flatMap(({ id, label: long, shortLabel, value }): Mark[] => {
    const x = left;
    const label = isLong ? shortLabel : long;
    left += widthOf(label, value) - (isLong ? gap / 2 : 0);
    return [
      { kind: "label", key: `dial:${id}`, x, y, size: small, tone: "soft", text: label },
      { kind: "label", key: `dial:${id}:${value}`, x, y: valueY, size, weight: "bold", text: value },
    ];
  });
}

/** The assumptions that differ from what was reported, in one line, in the longest form that fits. */
function drawInOneLine(data: StressData, inputs: Inputs): Mark[] {
  const { y, size } = metrics.tall;
  const { margin: x } = pageMetrics.tall;
  const changed = assumptionsOf(data, inputs).filter(({ isChanged }) => isChanged);
  const room = canvases.tall.width - 2 * x;
  const lines = [0, 1, 2].map((step) => changed.flatMap(({ texts }) => texts[step] ?? []).join(" · "));
  const text = changed.length === 0 ? asReported : (lines.find((line) => textWidth(line, size, "bold") <= room) ?? "");
  return text === "" ? [] : [{ kind: "label", key: `dials:${text}`, x, y, size, weight: "bold", text }];
}

/** Draws how much of the labs' promises is kept, in large type. */
export function drawSum({ promised }: StressData, { labs }: Result, layout: Layout): Mark[] {
  const { sum: y, under } = metrics[layout];
  const { margin: x, figure: size } = pageMetrics[layout];
  const kept = formatBillions(labs.kept);
  const weight = "bold" as const;
  return inlineLabels({
    key: `sum:stress:${kept}`,
    x,
    y,
    parts: [
      { text: kept, size, weight },
      { text: "of", size, weight },
      { ...writtenAmount(promised, formatBillions(promised.value)), size, weight },
      { text: layout === "wide" ? "billion dollars of promises kept" : "billion of promises kept", size: under },
    ],
  });
}
