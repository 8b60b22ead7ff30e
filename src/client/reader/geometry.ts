/** Top and bottom in one frame of reference, in CSS pixels. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

export interface Rectangle extends Span {
  readonly left: number;
  readonly right: number;
}

/** The reading line: the middle of the part of the window that the stage does not cover. */
export function readingLine(viewHeight: number, stage: Rectangle | null, column: Rectangle): number {
  const beside = stage === null || stage.right <= column.left || stage.left >= column.right;
  const covered = beside ? 0 : Math.min(viewHeight, Math.max(0, stage.bottom));
  return (covered + viewHeight) / 2;
}

/** The span that contains the line, else the nearest; -1 where there is none. */
export function activeIndex(spans: readonly Span[], line: number): number {
  let best = -1;
  let least = Infinity;
  spans.forEach(({ top, bottom }, index) => {
    const distance = line < top ? top - line : line >= bottom ? line - bottom + 1 : 0;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** How far to scroll so that a span's middle lies on the line, or its top at `highest` where it is too tall for that. */
export function scrollDistance({ top, bottom }: Span, line: number, highest: number): number {
  return Math.min((top + bottom) / 2 - line, top - highest);
}
