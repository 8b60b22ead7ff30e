import { textWidth } from "#scene/text-width.ts";

/** The type size at which a bold number fits into `width`, at most `size`. */
export function fontSizeToFit(text: string, size: number, width: number): number {
  return Math.min(size, (width / textWidth(text, 1, "bold")) * 0.99);
}
