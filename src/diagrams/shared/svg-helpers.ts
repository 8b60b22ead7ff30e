import { rounded } from "#scene/attributes.ts";
import type { Label, Mark, Point } from "#scene/scene.ts";

interface TextLines extends Omit<Label, "kind" | "text"> {
  readonly texts: readonly string[];
  /** Distance between baselines; 1.3 times the type size unless given. */
  readonly lineHeight?: number;
}

/** Lines of text below each other, one label each; the key of a label is the given key and its line number. */
export function textLines({ key, texts, y, lineHeight, ...style }: TextLines): Label[] {
  const height = lineHeight ?? style.size * 1.3;
  return texts.map((text, line) => ({
    ...style,
    kind: "label",
    key: `${key}:${String(line)}`,
    y: y + line * height,
    text,
  }));
}

/** A group without an offset: its marks enter and exit as one. */
export function markGroup(key: string, marks: readonly Mark[]): Mark {
  return { kind: "group", key, x: 0, y: 0, marks };
}

/** Path data of a straight line. */
export function linePath(x: number, y: number, toX: number, toY: number): string {
  return `M${pair(x, y)}L${pair(toX, toY)}`;
}

/**
 * Path data of a line through points. Written by hand: d3-shape's `line` costs 1.8 kB brotli and separates coordinates by commas.
 */
export function polylinePath(points: readonly (readonly [x: number, y: number])[]): string {
  return `M${points.map(([x, y]) => pair(x, y)).join("L")}`;
}

/** A point as two coordinates of path data. */
export function coordinates({ x, y }: Point): string {
  return pair(x, y);
}

const pair = (x: number, y: number) => `${rounded(x)} ${rounded(y)}`;
