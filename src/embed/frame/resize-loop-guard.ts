/** Changes of height at one width after which a frame counts as being in a resize loop. */
const maxChanges = 40;

/**
 * Decides which heights of a frame are reported to its host; a frame that is not shown has none.
 * A height that has grown is always reported, since else the frame would scroll, but not for ever: a host that answers
 * a greater height with more room to grow is ignored after a while, and so is one whose scroll bar comes and goes.
 */
export function createLoopGuard(): (height: number, width: number) => boolean {
  const changes = new Map<number, number>();
  let reported = { height: 0, width: 0 };
  return (height, width) => {
    if (height <= 0 || width <= 0) return false;
    const grows = height > reported.height;
    if (!grows && height > reported.height - 2) return false;
    const count = (changes.get(width) ?? 0) + 1;
    if (count > maxChanges && (!grows || width === reported.width)) return false;
    changes.set(width, count);
    reported = { height, width };
    return true;
  };
}
