import type { Label, Layout, Mark, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { linePath } from "../shared/svg-helpers.ts";
import type { Contract } from "./data.ts";

/** Where the line of a caption ends: at the left edge of an order's band. */
export interface CaptionAnchor extends Point {
  /** The left edge of the order's first tower, which the caption may not reach. */
  readonly left: number;
}

type CaptionText = Pick<Label, "text" | "amount" | "tint">;

/** The caption of an order beside its band. */
export interface Caption {
  readonly key: string;
  readonly head: CaptionText;
  readonly lines: readonly CaptionText[];
  readonly anchor: CaptionAnchor;
}

/** Companies and amount of an order, and its length if there is room. */
export function caption(
  { id, buyer, at, amount, term, tint }: Contract,
  anchor: CaptionAnchor,
  layout: Layout,
): Caption {
  const room = anchor.left - pageMetrics[layout].margin - (layout === "wide" ? 24 : 8);
  const forms = [`${buyer} at ${at} ${amount.number}`, `${at} ${amount.number}`, amount.number];
  const text = forms.find((form) => textWidth(form, sizeOf(layout), "bold") <= room) ?? amount.number;
  const head = { ...writtenAmount(amount, text), ...(tint === null ? {} : { tint }) };
  return { key: `by-year:${id}`, head, lines: layout === "wide" ? [{ text: term?.words ?? "" }] : [], anchor };
}

/** Draws captions left of the skyline, each at the height of its tower, or lower if it would overlap the one above. */
export function drawCaptions(captions: readonly Caption[], layout: Layout): Mark[] {
  const sorted = captions.toSorted((one, other) => one.anchor.y - other.anchor.y);
  return captionLevels(sorted, layout).map(({ caption, level }) => drawCaption(caption, level, layout));
}

/** Where captions stand that begin above the others: none over another one, and none below the skyline. */
function captionLevels(captions: readonly Caption[], layout: Layout): { caption: Caption; level: number }[] {
  let free = 0;
  const down = captions.map((caption) => {
    const level = Math.max(caption.anchor.y, free);
    free = level + heightOf(caption, layout);
    return { caption, level };
  });
  let ground: number = grounds[layout];
  const up = down.toReversed().map(({ caption, level }) => {
    const highest = Math.min(level, ground - heightOf(caption, layout));
    ground = highest;
    return { caption, level: highest };
  });
  return up.toReversed();
}

/** The lower edge of all captions. */
const grounds = { wide: 606, tall: 282 } as const;

const sizeOf = (layout: Layout) => (layout === "wide" ? pageMetrics.wide.label : pageMetrics.tall.small);

function heightOf({ lines }: Caption, layout: Layout): number {
  return sizeOf(layout) * 1.25 + lines.length * pageMetrics[layout].small * 1.3;
}

function drawCaption({ key, head, lines, anchor }: Caption, level: number, layout: Layout): Mark {
  const { margin, small } = pageMetrics[layout];
  const wide = layout === "wide";
  const size = sizeOf(layout);
  const y = level + size * 0.35;
  const [from, to] = [margin + textWidth(head.text, size, "bold") + (wide ? 8 : 4), anchor.x - (wide ? 7 : 3)];
  const label = { kind: "label", x: margin } as const;
  return {
    kind: "group",
    key,
    x: 0,
    y: 0,
    marks: [
      { kind: "line", key: `${key}:line`, tone: "soft", path: linePath(from, level, to, anchor.y) },
      { ...label, key: `${key}:head`, y, size, weight: "bold", ...head },
      ...lines.map((line, index): Mark => ({
        ...label,
        key: `${key}:${String(index)}`,
        y: y + (index + 1) * small * 1.3,
        size: small,
        tone: "soft",
        ...line,
      })),
    ],
  };
}
