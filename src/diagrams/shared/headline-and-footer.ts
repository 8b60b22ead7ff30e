import type { Figure } from "#ledger/figures.ts";
import { canvases, type Label, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { linePath, polylinePath } from "./svg-helpers.ts";

/** Margins, type sizes and baselines that all pictures of a layout share, in canvas units. */
export const pageMetrics = {
  wide: { margin: 36, headline: 28, sub: 15, label: 16, small: 14, top: 44, subTop: 70, foot: 622, figure: 42 },
  tall: { margin: 12, headline: 17, sub: 12, label: 12.5, small: 12, top: 20, subTop: 36, foot: 294, figure: 21 },
} as const satisfies Record<Layout, Record<string, number>>;

/** The width between the margins. */
export function pageWidth(layout: Layout): number {
  return canvases[layout].width - 2 * pageMetrics[layout].margin;
}

const credit = "The money that comes back, CC BY 4.0";

interface PageText {
  /** Part of the headline's key, so that a new headline fades in instead of replacing the old one at once. */
  readonly state: string;
  readonly headline: string;
  /** What one mark represents, and the date. */
  readonly sub: string;
  /** The sources of the numbers. */
  readonly source: string;
}

/** Headline, subtitle, source and credit, which every picture has. */
export function headlineAndFooter({ state, headline, sub, source }: PageText, layout: Layout): Mark[] {
  const { margin, headline: size, sub: subSize, small, top, subTop, foot } = pageMetrics[layout];
  const right = canvases[layout].width - margin;
  const base = { kind: "label", x: margin } as const;
  const line = { ...base, y: foot, size: layout === "wide" ? 13 : small, tone: "soft" } as const;
  return [
    { ...base, key: `headline:${state}`, y: top, size, weight: "bold", text: headline },
    { ...base, key: `sub:${sub}`, y: subTop, size: subSize, tone: "soft", text: sub },
    { ...line, key: `source:${source}`, text: source },
    { ...line, key: "credit", x: right, anchor: "end", text: layout === "wide" ? credit : "CC BY 4.0" },
  ];
}

/** A part of a line of labels, without its position. */
export type TextPart = Pick<Label, "text" | "size"> & Partial<Label>;

interface InlineLabels {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly parts: readonly TextPart[];
}

/** The text and the amount of a label that writes a number, in its own words or in others for the same number. */
export function writtenAmount(
  { claim, value, number, unknown }: Figure,
  text = number,
): Pick<Label, "text" | "amount"> {
  if (unknown === true) return { text };
  return { text, amount: { claim, value, scale: `written:${claim}`, measure: "count" } };
}

/** A part of a line that is drawn as an arrow, because the font has no arrow. */
export const arrowSign = "→";

/** Labels of different size and weight on one baseline, one after the other. */
export function inlineLabels({ key, x, y, parts }: InlineLabels): Mark[] {
  let left = x;
  return parts.map((part, index) => {
    const place = { key: `${key}:${String(index)}`, x: left, y };
    const { text, size, weight } = part;
    const width = text === arrowSign ? size * 0.8 : textWidth(text, size, weight);
    left += width + size * 0.28;
    if (text === arrowSign)
      return { kind: "line", key: place.key, path: arrowPath(place.x, y - size * 0.3, width, size * 0.18) };
    return { ...part, ...place, kind: "label" };
  });
}

function arrowPath(x: number, y: number, width: number, wing: number): string {
  const [end, back] = [x + width, x + width - wing];
  const head = polylinePath([
    [back, y - wing],
    [end, y],
    [back, y + wing],
  ]);
  return linePath(x, y, end, y) + head;
}
