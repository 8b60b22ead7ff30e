import { isNarrow } from "#embed/snippets/figure.ts";
import { canvases } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";

/** What stands on a frame in words. */
export interface FrameWords {
  readonly messages: readonly string[];
  readonly credit: string;
}

/** Height that holds a frame at every width: so many pixels, and a share of the width. */
export interface ReservedHeight {
  readonly pixels: number;
  readonly share: number;
}

/** Measures of the frame's style sheet, in CSS pixels. */
const metrics = {
  widest: 960,
  message: { size: 17, line: 24 },
  credit: { size: 13, line: 20 },
  /** Tools, and the space between all. */
  rest: 44 + 8 + 4 + 12,
};
/** Kerning and rounding make a line a little wider or narrower than the table of widths says. */
const slack = 0.97;
const widths = { least: 240, most: 1200, step: 4 };

/** Height of a frame of this width, in its tallest state: a little more than it needs rather than less. */
export function frameHeight({ messages, credit }: FrameWords, width: number): number {
  const own = Math.min(width, metrics.widest);
  const canvas = canvases[isNarrow(width) ? "tall" : "wide"];
  const column = own * (1 - 2 * marginShare(width)) * slack;
  const lines = Math.max(...messages.map((message) => wrap(message, column, metrics.message.size).length));
  const credits = wrap(credit, column, metrics.credit.size).length;
  return Math.ceil(
    (own * canvas.height) / canvas.width + lines * metrics.message.line + credits * metrics.credit.line + metrics.rest,
  );
}

/** The margin beside the words is that of the picture. */
function marginShare(width: number): number {
  return isNarrow(width) ? 12 / 360 : 36 / 800;
}

/** The straight line over the heights of all widths that wastes least. */
export function reservedHeight(words: FrameWords): ReservedHeight {
  const count = (widths.most - widths.least) / widths.step;
  const all = Array.from({ length: count + 1 }, (_, index) => widths.least + index * widths.step);
  const points = all.map((width) => ({ width, height: frameHeight(words, width) }));
  const lines = Array.from({ length: 45 }, (_, index) => {
    const share = (index + 40) / 100;
    const pixels = Math.ceil(Math.max(...points.map(({ width, height }) => height - share * width)));
    const waste = points.reduce((sum, { width, height }) => sum + pixels + share * width - height, 0);
    return { share, pixels, waste };
  });
  const { share, pixels } = lines.reduce((best, line) => (line.waste < best.waste ? line : best));
  return { share, pixels };
}
