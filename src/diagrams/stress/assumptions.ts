import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { frames, phrase } from "../shared/headline-and-footer.ts";
import { together } from "../shared/svg-helpers.ts";
import { billions } from "./format-amounts.ts";
import type { StressData } from "./data.ts";
import type { Inputs, Result } from "./model.ts";
import { asReported, percent, roundWords } from "./stress-text.ts";

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
  /** Whether it is not as the books have it. */
  readonly isChanged: boolean;
  /** The same in a line, in the words that there is room for; the last are left out where a block says it. */
  readonly told: readonly [long: string, short: string, shortest: string | null];
}

const near = (share = 100) => percent(Math.round(share));

function dialsOf({ labs, orders, books }: StressData, { kept, outside, round, halves }: Inputs): Dial[] {
  const half = orders.find(({ id }) => id === halves);
  const seller = books.find(({ cloud }) => cloud.id === half?.cloud)?.cloud.name ?? "";
  const buyer = labs.find(({ id }) => id === half?.lab)?.name ?? "";
  const dial = (id: string, says: string, value: string, isChanged: boolean, told: Dial["told"]): Dial => ({
    id,
    says,
    value,
    isChanged,
    told,
  });
  const word = roundWords[round];
  return [
    ...labs.map(({ id, name }) => {
      const short = `${name} ${near(kept[id])}`;
      const long = `${name} may keep ${near(kept[id])}`;
      return dial(id, `${name} may keep`, percent(kept[id] ?? 100), kept[id] !== 100, [long, short, short]);
    }),
    dial("outside", "outside money pays", percent(outside), outside !== 100, [
      `outside money pays ${near(outside)}`,
      `outside ${near(outside)}`,
      `outside ${near(outside)}`,
    ]),
    dial("round", "next round", word, round !== "flat", [`next round ${word}`, word, word]),
    ...(half === undefined
      ? []
      : [
          dial("halves", "cut to half", `at ${seller}`, true, [
            `${buyer}’s order at ${seller} is cut to half`,
            `half at ${seller}`,
            null,
          ]),
        ]),
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

/** What is not as reported, in one line: in the longest words that fit. */
function dialLine(data: StressData, inputs: Inputs): Mark[] {
  const { y, size } = looks.tall;
  const { margin: x } = frames.tall;
  const changed = dialsOf(data, inputs).filter(({ isChanged }) => isChanged);
  const room = canvases.tall.width - 2 * x;
  const lines = [0, 1, 2].map((step) => changed.flatMap(({ told }) => told[step] ?? []).join(" · "));
  const text = changed.length === 0 ? asReported : (lines.find((line) => textWidth(line, size, "bold") <= room) ?? "");
  return text === "" ? [] : [{ kind: "label", key: `dials:${text}`, x, y, size, weight: "bold", text }];
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
