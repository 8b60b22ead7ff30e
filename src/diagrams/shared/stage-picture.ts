import type { Box, Layout, Mark, Picture } from "#scene/scene.ts";
import { canvases } from "#scene/scene.ts";
import { pageMetrics } from "./headline-and-footer.ts";

/** What a stage shows of a canvas: all but the footer, and of the outer margin no more than marks need. */
export const stageWindows: Readonly<Record<Layout, Pick<Box, "x" | "y" | "width" | "height">>> = {
  wide: windowOf("wide", { x: 16, y: 12 }, 16),
  tall: windowOf("tall", { x: 0, y: 0 }, 10),
};

/** `above` is the height of the footer's letters over its baseline, with the space before them. */
function windowOf(layout: Layout, { x, y }: { readonly x: number; readonly y: number }, above: number) {
  return { x, y, width: canvases[layout].width - 2 * x, height: pageMetrics[layout].foot - above - y };
}

interface StagePicture {
  readonly picture: Picture;
  /** Sources and licence, to be written beside the drawing. */
  readonly footer: string;
}

/** A picture for a stage, which writes sources and licence beside the drawing instead of in it. */
export function stagePicture(picture: Picture): StagePicture {
  const texts = picture.marks.flatMap((mark) => (isFooter(mark) && mark.kind === "label" ? mark.text : []));
  const marks = picture.marks.filter((mark) => !isFooter(mark));
  return { picture: { ...picture, marks, window: stageWindows[picture.layout] }, footer: texts.join(" · ") };
}

function isFooter({ key }: Mark): boolean {
  return key === "credit" || key.startsWith("source:");
}
