import { canvases, type Label, type Layout, type Mark } from "#scene/scene.ts";
import { rounded } from "#scene/attributes.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";

/** Measures that all pictures of a layout share, in canvas units. */
export const frames = {
  wide: { margin: 36, headline: 28, sub: 15, label: 16, small: 14, top: 44, subTop: 70, foot: 622, figure: 42 },
  tall: { margin: 12, headline: 17, sub: 12, label: 12.5, small: 12, top: 20, subTop: 36, foot: 294, figure: 21 },
} as const satisfies Record<Layout, Record<string, number>>;

const credit = "The money that comes back, CC BY 4.0";

interface Frame {
  /** Names the state, so that words that change fade rather than jump. */
  readonly state: string;
  readonly headline: string;
  /** What one mark stands for, and the date. */
  readonly sub: string;
  /** Where the numbers come from. */
  readonly source: string;
}

/** Headline, measure with date, source and credit: what stands on every picture. */
export function frame({ state, headline, sub, source }: Frame, layout: Layout): Mark[] {
  const { margin, headline: size, sub: subSize, small, top, subTop, foot } = frames[layout];
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

interface Phrase {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly parts: readonly (Pick<Label, "text" | "size"> & Partial<Label>)[];
}

/** A number that is only written, in its own words or in others that say the same. */
export function written({ claim, value, number, unknown }: Figure, text = number): Pick<Label, "text" | "amount"> {
  if (unknown === true) return { text };
  return { text, amount: { claim, value, scale: `written:${claim}`, measure: "count" } };
}

/** A part of a phrase that is drawn, since the type has no arrow. */
export const arrow = "→";

/** Labels of different size and weight on one baseline, one behind the other; `arrow` becomes a line. */
export function phrase({ key, x, y, parts }: Phrase): Mark[] {
  let left = x;
  return parts.map((part, index) => {
    const place = { key: `${key}:${String(index)}`, x: left, y };
    const { text, size, weight } = part;
    const width = text === arrow ? size * 0.8 : textWidth(text, size, weight);
    left += width + size * 0.28;
    if (text === arrow)
      return { kind: "line", key: place.key, path: arrowPath(place.x, y - size * 0.3, width, size * 0.18) };
    return { ...part, ...place, kind: "label" };
  });
}

function arrowPath(x: number, y: number, width: number, wing: number): string {
  const [end, back] = [x + width, x + width - wing].map(rounded);
  return `M${rounded(x)} ${rounded(y)}L${end} ${rounded(y)}M${back} ${rounded(y - wing)}L${end} ${rounded(y)}L${back} ${rounded(y + wing)}`;
}
