import type { Label, Layout, Mark, Point } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { metrics as backlogMetrics, type CloudBlock } from "../backlog/cloud-block.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import type { TileGrid } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import type { BookData } from "./data.ts";
import type { CloudResult } from "./model.ts";

/** One cloud: its numbers, what the model makes of them, and the grid of its block. */
export interface CloudBook {
  readonly book: BookData;
  readonly result: CloudResult;
  readonly block: CloudBlock;
  readonly grid: TileGrid;
  /** From the top of the block to that of the next one. */
  readonly height: number;
}

/** The left edges of the labs' orders a year, and of the gains. */
export function columnsOf(layout: Layout): readonly [number, number] {
  const { labs, right } = backlogMetrics[layout];
  return [labs, (labs + right + (layout === "wide" ? 44 : 4)) / 2];
}

/** The longest of these notes that has room in so many lines beside a block; none where none has. */
export function noteLines(forms: readonly string[], most: number, layout: Layout): string[] {
  const lines = fittingLines(forms, { width: noteWidth[layout], size: pageMetrics[layout].small, most });
  return lines.length <= most ? lines : [];
}

const noteWidth = { wide: 164, tall: 84 } as const;

/** How many lines of text have room below so many rows of squares beside a block. */
export function linesLeft({ height }: Pick<CloudBook, "height">, rows: number, layout: Layout): number {
  const line = pageMetrics[layout].small * 1.3;
  return Math.floor((height - backlogMetrics[layout].between.least - rows * grids[layout].pitch) / line);
}

/** An amount above its squares; its text is part of its key. */
export function drawAmount(key: string, { x, y }: Point, what: Pick<Label, "text" | "amount">, layout: Layout): Mark {
  const { label: size } = pageMetrics[layout];
  const base = { kind: "label", x, y: y - backlogMetrics[layout].header, size, weight: "bold" } as const;
  return { ...base, ...what, key: `${key}:${what.text}` };
}

interface Notes extends Point, Pick<Label, "weight" | "tone"> {
  readonly key: string;
  readonly texts: readonly string[];
}

/** Lines of wrapped text below `y`; their text is part of their keys. */
export function drawNotes({ key, texts, y, ...style }: Notes, layout: Layout): Mark[] {
  const { small: size } = pageMetrics[layout];
  return texts
    .flatMap((text) => wrap(text, noteWidth[layout], size, style.weight))
    .map((text, line): Mark => ({
      ...style,
      kind: "label",
      key: `${key}:says:${text}`,
      y: y + size * (0.95 + line * 1.3),
      size,
      text,
    }));
}
