import type { Figure } from "#ledger/figures.ts";
import { canvases, type Label, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { grids } from "../shared/tiles.ts";
import type { BacklogKit, CloudBlock } from "./cloud-block.ts";
import type { BothLabs, LabShare } from "./lab-shares.ts";

/** Positions in canvas units: the bar, its brackets, and the baselines of the two shares. */
export const metrics = {
  wide: {
    bar: 346,
    gap: 9,
    arm: 9,
    first: { size: 140, y: 278 },
    second: { size: 84, y: 488 },
    words: 19,
    line: 25,
    tag: 16,
  },
  tall: {
    bar: 154,
    gap: 5,
    arm: 5,
    first: { size: 64, y: 115 },
    second: { size: 40, y: 228 },
    words: 12,
    line: 15,
    tag: 12,
  },
} as const;

/** The ends of the largest lab's part, of all labs' parts, and of the bar. */
export type BarEnds = readonly [first: number, labs: number, whole: number];

interface TwoShares extends Pick<BacklogKit, "data"> {
  readonly lab: LabShare;
  readonly all: BothLabs;
}

/** The two shares, each on its side of the bar, with an explanation. */
export function drawShares({ lab, all, data }: TwoShares, layout: Layout): Mark[] {
  const name = data.labs.find(({ id }) => id === lab.lab)?.name ?? lab.lab;
  const basis = lab.basis === "" ? "our arithmetic" : lab.basis;
  const together = data.labs.length === 2 ? "both labs together" : "all labs together";
  return [
    ...drawShare(
      { who: lab.lab, place: "first", share: lab.share, texts: [`${name} alone: ${basis}`, `${name} alone`] },
      layout,
    ),
    ...drawShare(
      { who: "both", place: "second", share: all.share, texts: [`${together}: our arithmetic`, together] },
      layout,
    ),
  ];
}

interface ShareText {
  readonly who: string;
  readonly place: "first" | "second";
  readonly share: Figure;
  /** What it is, from long to short. */
  readonly texts: readonly string[];
}

/** A share in large type, and the lines of text after it, the last one on its baseline. */
function drawShare({ who, place, share, texts: forms }: ShareText, layout: Layout): Label[] {
  const { [place]: number, words: size, line: lineHeight } = metrics[layout];
  const key = `share:${who}:disclosed`;
  const x = pageMetrics[layout].margin - number.size * 0.05;
  const right = x + textWidth(share.number, number.size, "bold") + size;
  const room = canvases[layout].width - pageMetrics[layout].margin - right;
  const texts = fittingLines(forms, { width: Math.min(room, size * 18), size, most: 3 });
  const y = number.y - (texts.length - 1) * lineHeight;
  return [
    { kind: "label", key, x, ...number, weight: "bold", ...writtenAmount(share) },
    ...textLines({ key, texts, x: right, y, size, lineHeight }),
  ];
}

/** What the labels of the bar need: the lab whose part comes first. */
interface TagKit extends BacklogKit {
  readonly lab: string;
}

/** Labels of the parts of the bar, above it and at its end. */
export function drawTags({ cloud }: CloudBlock, [first, labs, end]: BarEnds, { lab, data, layout }: TagKit): Mark[] {
  const { bar, tag: size } = metrics[layout];
  const { pitch, side } = grids[layout];
  const { label } = pageMetrics[layout];
  const wide = layout === "wide";
  const last = cloud.promises.filter((one) => one.lab !== lab);
  const { id, name, total } = cloud;
  const names = [...new Set(last.map((one) => data.labs.find((known) => known.id === one.lab)?.name ?? one.lab))];
  const numbers = last.flatMap(({ amount }, index) => [
    ...(index === 0 ? [] : [{ text: "+", size, weight: "bold" as const }]),
    { ...writtenAmount(amount), size, weight: "bold" as const },
  ]);
  const x = (first + labs + pitch - side) / 2;
  const y = bar - (wide ? 6 : 3);
  const up = wide ? 20 : 13;
  const under = bar + 2 * pitch + (wide ? 18 : 12);
  const { margin } = pageMetrics[layout];
  const nameX = Math.max(margin, end - textWidth(`${name} ${total.number}`, label, "bold"));
  const left = x + (wide ? 7 : 4);
  const tagEnd =
    left + textWidth(`${names.join(", ")} ${numbers.map(({ text }) => text).join(" ")}`, size, "bold") + size;
  // Above the bar where there is room beside the other tag, else below it.
  const isAbove = wide && tagEnd < nameX;
  const head = { kind: "label", y: isAbove ? y - 6 : under, size: label, weight: "bold" } as const;
  const numberX = nameX + textWidth(`${name} `, label, "bold");
  return [
    { kind: "line", key: "tag:last:line", tone: "soft", path: `M${x} ${y}L${x} ${y - up}` },
    ...inlineLabels({
      key: "tag:last",
      x: left,
      y: y - up + size * 0.5,
      parts: [{ text: names.join(", "), size }, ...numbers],
    }),
    { ...head, key: `name:${id}`, x: nameX, text: name },
    { ...head, key: `amount:${id}:${total.number}`, x: numberX, ...writtenAmount(total) },
    ...(isAbove ? [othersLabel(end, under, size)] : []),
  ];
}

function othersLabel(x: number, y: number, size: number): Mark {
  return { kind: "label", key: "tag:others", x, y, size, tone: "soft", anchor: "end", text: "all other customers" };
}
