import { textWidth } from "#scene/text-width.ts";

/** The size at which a bold number fits a width: as large as it may be, or as small as it must. */
export function fitted(text: string, size: number, width: number): number {
  return Math.min(size, (width / textWidth(text, 1, "bold")) * 0.99);
}
