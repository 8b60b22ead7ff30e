import type { Layout, Mark } from "../../scene/scene.ts";
import { textWidth } from "../../scene/text-width.ts";
import { frames, phrase } from "../frame.ts";
import { together } from "../write.ts";
import { billions } from "./amounts.ts";
import type { StressData } from "./data.ts";
import type { Inputs, Result } from "./model.ts";
import { percent, roundWords } from "./words.ts";

const looks = {
  wide: { y: 102, value: 125, size: 21, gap: 26, sum: 590, under: 20 },
  tall: { y: 51, value: 51, size: 12, gap: 6, sum: 277, under: 12.5 },
} as const;

/** What is assumed, over the picture. */
export function drawDials(data: StressData, inputs: Inputs, layout: Layout): Mark[] {
  return [together("stress:dials", layout === "wide" ? dials(data, inputs) : dialLine(data, inputs))];
}

interface Dial {
  readonly id: string;
  readonly says: string;
  readonly value: string;
  /** The same in a line of them. */
  readonly short: string | null;
}

const near = (share = 100) => percent(Math.round(share));

function dialsOf({ labs, orders, books }: StressData, { kept, outside, round, halves }: Inputs): Dial[] {
  const half = orders.find(({ id }) => id === halves);
  const seller = books.find(({ cloud }) => cloud.id === half?.cloud)?.cloud.name ?? "";
  const share = (id: string) => percent(kept[id] ?? 100);
  return [
    ...labs.map(({ id, name }) => ({
      id,
      says: `${name} may keep`,
      value: share(id),
      short: `${name} ${near(kept[id])}`,
    })),
    { id: "outside", says: "outside money pays", value: percent(outside), short: `outside ${near(outside)}` },
    { id: "round", says: "next round", value: roundWords[round], short: roundWords[round] },
    // In the line there is no room for it; there the block shows what is cut.
    ...(half === undefined ? [] : [{ id: "halves", says: "cut to half", value: `at ${seller}`, short: null }]),
  ];
}

function dials(data: StressData, inputs: Inputs): Mark[] {
  const { y, value: valueY, size, gap } = looks.wide;
  const { margin, small } = frames.wide;
  let left: number = margin;
  return dialsOf(data, inputs).flatMap(({ id, says, value }): Mark[] => {
    const x = left;
    left += Math.max(textWidth(says, small), textWidth(value, size, "bold")) + gap;
    return [
      { kind: "label", key: `dial:${id}`, x, y, size: small, tone: "soft", text: says },
      { kind: "label", key: `dial:${id}:${value}`, x, y: valueY, size, weight: "bold", text: value },
    ];
  });
}

function dialLine(data: StressData, inputs: Inputs): Mark[] {
  const { y, size } = looks.tall;
  const text = dialsOf(data, inputs)
    .flatMap(({ short }) => short ?? [])
    .join(" · ");
  return [{ kind: "label", key: `dials:${text}`, x: frames.tall.margin, y, size, weight: "bold", text }];
}

/** How much of the labs' promises is kept, as the largest thing. */
export function drawSum({ promised }: StressData, { labs }: Result, layout: Layout): Mark[] {
  const { sum: y, under } = looks[layout];
  const { margin: x, figure: size } = frames[layout];
  const kept = billions(labs.kept);
  const amount = {
    claim: promised.claim,
    value: promised.value,
    scale: `written:${promised.claim}`,
    measure: "count",
  } as const;
  const weight = "bold" as const;
  return phrase({
    key: `sum:stress:${kept}`,
    x,
    y,
    parts: [
      { text: kept, size, weight },
      { text: "of", size, weight },
      { text: billions(promised.value), size, weight, amount },
      { text: layout === "wide" ? "billion dollars of promises kept" : "billion of promises kept", size: under },
    ],
  });
}
