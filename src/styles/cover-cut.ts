import { coverWindow } from "../diagrams/backlog/cover-window.ts";
import { canvases, layouts } from "../scene/scene.ts";

const percent = (part: number, whole: number) => `${String((part / whole) * 100)}%`;

/** Where the cover's window lies on the canvas, as the style sheet needs it. */
export function coverCut(): string {
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
  return `.cover{${properties.join(";")}}`;
}
