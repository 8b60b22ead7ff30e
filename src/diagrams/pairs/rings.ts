import { range } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import { canvases, type Layout, type Mark, type Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { polylinePath } from "../shared/svg-helpers.ts";
import type { Pair } from "./data.ts";
import { promisedParts } from "./pairs-text.ts";

/** Sizes of the rings in canvas units: three in a row, the names above each and the sums below it. */
const metrics = {
  wide: { top: 212, pitch: 252, outer: 80, inner: 54, share: 36, name: 17, sums: 16, above: 96, below: 106 },
  tall: { top: 106, pitch: 118, outer: 31, inner: 21, share: 14, name: 12, sums: 12, above: 50, below: 45 },
} as const;
const across = 3;
const whole = 100;
/** Points of a full circle. */
const points = 96;

/** Draws each pair as a ring that is filled to the share of the promise which the money could cover, the fullest first. */
export function drawRings(pairs: readonly Pair[], layout: Layout): Mark[] {
  const { top, pitch } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const step = (canvases[layout].width - 2 * margin) / across;
  const sorted = pairs.toSorted((one, other) => (other.share?.value ?? -1) - (one.share?.value ?? -1));
  return sorted.flatMap((pair, index) => {
    const at = { x: margin + ((index % across) + 0.5) * step, y: top + Math.floor(index / across) * pitch };
    return [...drawRing(pair, at, layout), ...drawWords(pair, at, step, layout)];
  });
}

function drawRing(pair: Pair, at: Point, layout: Layout): Mark[] {
  const { deal, share, paid, more } = pair;
  const total = share === null ? 0 : Math.max(0, Math.min(whole, share.value)) / whole;
  const sum = (paid?.value ?? 0) + (more?.value ?? 0);
  const sure = sum <= 0 ? 0 : (total * (paid?.low ?? paid?.value ?? 0)) / sum;
  const key = `ring:${deal}`;
  const count = (part: string) => ({ scale: `${key}:${part}`, measure: "count" }) as const;
  const solid: Mark[] =
    sure <= 0 || paid === null
      ? []
      : [
          {
            kind: "area",
            key: `${key}:paid`,
            money: "cash",
            path: sectorPath(at, 0, sure, layout),
            amount: { claim: paid.claim, value: paid.value, ...count("paid") },
          },
        ];
  const open: Mark[] =
    total - sure < 1e-6
      ? []
      : [
          {
            kind: "area",
            key: `${key}:more`,
            money: "cash",
            certainty: "conditional",
            path: sectorPath(at, sure, total, layout),
            ...(more === null ? {} : { amount: { claim: more.claim, value: more.value, ...count("more") } }),
          },
        ];
  return [{ kind: "area", key, tone: "ghost", path: sectorPath(at, 0, 1, layout) }, ...solid, ...open];
}

/** A part of the ring, from one share of its round to another, from the top and clockwise. */
function sectorPath({ x, y }: Point, from: number, to: number, layout: Layout): string {
  const { outer, inner } = metrics[layout];
  const steps = Math.max(2, Math.ceil((to - from) * points));
  const edge = (radius: number) =>
    range(steps + 1).map((index): readonly [number, number] => {
      const angle = (from + ((to - from) * index) / steps) * 2 * Math.PI;
      return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
    });
  return `${polylinePath([...edge(outer), ...edge(inner).reverse()])}Z`;
}

/** The share in the ring, the names above it, and the two sums below it. */
function drawWords(pair: Pair, at: Point, room: number, layout: Layout): Mark[] {
  const { inner, share: most } = metrics[layout];
  const { deal, share } = pair;
  const text = share === null || share.value <= 0 ? "none" : share.number;
  const size = fontSizeToFit(text, most, inner * 1.75);
  return [
    {
      kind: "label",
      key: `ring:${deal}:share`,
      x: at.x,
      y: at.y + size * 0.35,
      anchor: "middle",
      size,
      weight: "bold",
      ...(share === null || share.value <= 0 ? { text, tone: "soft" as const } : writtenAmount(share, text)),
    },
    ...drawNames(pair, at, room, layout),
    ...drawSums(pair, at, room, layout),
  ];
}

/** Who put money in, and the lab in its colour: side by side, or one below the other where the canvas is narrow. */
function drawNames({ deal, investor, labName, tint }: Pair, at: Point, room: number, layout: Layout): Mark[] {
  const { above, name: most } = metrics[layout];
  const lab = { text: labName, ...(tint === null ? {} : { tint }) };
  const key = `ring:${deal}:name`;
  const base = { kind: "label", weight: "bold" } as const;
  if (layout === "tall") {
    const size = (text: string) => Math.max(most, fontSizeToFit(text, most, room - 4));
    const line = { ...base, x: at.x, anchor: "middle" } as const;
    return [
      { ...line, key, y: at.y - above, size: size(investor), text: investor },
      { ...line, ...lab, key: `${key}:lab`, y: at.y - above + most * 1.1, size: size(labName) },
    ];
  }
  const size = fontSizeToFit(`${investor}  ${labName}`, most, room - 8);
  const width = textWidth(investor, size, "bold") + textWidth(labName, size, "bold") + size * 0.28;
  const parts = [
    { text: investor, size, weight: "bold" as const },
    { ...lab, size, weight: "bold" as const },
  ];
  return inlineLabels({ key, x: at.x - width / 2, y: at.y - above, parts });
}

/** "50 of 138": what went in or may, and what was promised back; without what may where there is no room. */
function drawSums(pair: Pair, { x, y }: Point, room: number, layout: Layout): Mark[] {
  const { sums: size, below } = metrics[layout];
  const { deal, paid, more } = pair;
  const money = paid !== null && paid.value !== 0 ? [paid, more] : [more];
  const known = money.filter((one): one is Figure => one !== null && one.value !== 0);
  const none = layout === "wide" ? "nothing known, of" : "none of";
  const partsOf = (figures: readonly Figure[]): TextPart[] => [
    ...figures.flatMap((figure, index): TextPart[] => [
      ...(index === 0 ? [] : [{ text: "+", size }]),
      { ...writtenAmount(figure), size, weight: "bold", money: "cash" },
    ]),
    { text: figures.length === 0 ? none : "of", size, tone: "soft" },
    ...promisedParts(pair, size),
  ];
  const all = partsOf(known);
  const parts = widthOf(all) <= room ? all : partsOf(known.slice(0, 1));
  return inlineLabels({ key: `ring:${deal}:sums`, x: x - widthOf(parts) / 2, y: y + below, parts });
}

const widthOf = (parts: readonly TextPart[]) =>
  parts.reduce(
    (sum, { text, size }, index) => sum + textWidth(text, size, "bold") + (index === 0 ? 0 : size * 0.28),
    0,
  );
