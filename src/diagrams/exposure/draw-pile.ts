import type { Layout, Mark, Tone } from "#scene/scene.ts";
import { inlineLabels, type TextPart } from "../shared/headline-and-footer.ts";
import type { Pile } from "./piles.ts";
import { linesHeight, type Portrait, type Portraits } from "./place-portraits.ts";
import { portraitMetrics } from "./portrait-metrics.ts";
import { drawPieces } from "../shared/pieces.ts";

/** How a portrait is drawn: as it is, emphasised, or faint. */
export type Emphasis = "plain" | "loud" | "faint";

export interface PilePlace {
  readonly placed: Portraits;
  /** The upper edge. */
  readonly y: number;
  readonly emphasis: Emphasis;
  readonly layout: Layout;
}

/** A pile: its lines, and below them its squares. */
export function drawPile({ id, lines, pieces }: Pile, portrait: Portrait, place: PilePlace): Mark[] {
  const { placed, y, emphasis, layout } = place;
  const { line, small, words } = portraitMetrics[layout];
  const { x, row } = portrait;
  const texts = lines.flatMap((parts, index) =>
    inlineLabels({
      key: `exposure:${row.id}:${id}:${String(index)}`,
      x,
      y: y + line - words * 0.45 + index * small,
      parts: parts.map((part) => (emphasis === "faint" ? faint(part) : part)),
    }),
  );
  const squares = { ...placed.grid, x, y: y + linesHeight(lines.length, layout) };
  return [...texts, ...drawPieces(pieces, squares, () => toneOf(emphasis))];
}

/** The same words in the colour of what steps back. */
const faint = ({ text, size, weight, amount }: TextPart): TextPart => ({
  text,
  size,
  tone: "soft",
  ...(weight === undefined ? {} : { weight }),
  ...(amount === undefined ? {} : { amount }),
});

const tones: Readonly<Record<Emphasis, Tone | undefined>> = { plain: undefined, loud: "strong", faint: "ghost" };
const toneOf = (emphasis: Emphasis) => tones[emphasis];
