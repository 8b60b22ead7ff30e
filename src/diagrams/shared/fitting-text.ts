import { canvases, type Layout } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { pageMetrics } from "./headline-and-footer.ts";

/** The first of these texts that is no wider than `width`; the last one where none is. */
export function firstThatFits(texts: readonly string[], size: number, width: number): string {
  return texts.find((text) => textWidth(text, size) <= width) ?? texts.at(-1) ?? "";
}

/** The first of these subtitles that has room below the headline; the last one where none has. */
export function fittingSub(texts: readonly string[], layout: Layout): string {
  const { margin, sub } = pageMetrics[layout];
  return firstThatFits(texts, sub, canvases[layout].width - 2 * margin);
}

/** The first of these headlines that has room; the last one where none has. */
export function fittingHeadline(texts: readonly string[], layout: Layout): string {
  const { margin, headline } = pageMetrics[layout];
  const width = canvases[layout].width - 2 * margin;
  return texts.find((text) => textWidth(text, headline, "bold") <= width) ?? texts.at(-1) ?? "";
}

interface Lines {
  readonly width: number;
  readonly size: number;
  /** How many lines have room. */
  readonly most: number;
}

/** The first of these texts that takes no more lines than have room, in lines; the last one where none does. */
export function fittingLines(texts: readonly string[], { width, size, most }: Lines): string[] {
  const wrapped = texts.map((text) => wrap(text, width, size));
  return wrapped.find((lines) => lines.length <= most) ?? wrapped.at(-1) ?? [];
}
