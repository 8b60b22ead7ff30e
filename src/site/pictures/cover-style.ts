import { coverWindow } from "#diagrams/backlog/cover-window.ts";
import { canvases, layouts, type Mark } from "#scene/scene.ts";
import { staticSvgCss } from "./static-svg.ts";

/** The solid squares of the cover, drawn as promises. */
export function asPromises(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== "group" || !mark.key.startsWith("run:paid-in")) return [];
    return [{ ...mark, marks: mark.marks.map((tile): Mark => ({ ...tile, money: "promise" })) }];
  });
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`;

/** Where the cover's window lies on the canvas, and how its marks look, as the page's own style needs it. */
export function coverStyle(marks: readonly Mark[]): string {
  const properties = layouts.flatMap((layout) => {
    const { x, y, width, height } = coverWindow[layout];
    const canvas = canvases[layout];
    return [
      `--${layout}-ratio:${String(width)}/${String(height)}`,
      `--${layout}-width:${percent(canvas.width, width)}`,
      `--${layout}-left:-${percent(x, width)}`,
      `--${layout}-top:-${percent(y, height)}`,
    ];
  });
  return `.cover{${properties.join(";")}}@layer base{${staticSvgCss(marks, ...layouts)}}`;
}
