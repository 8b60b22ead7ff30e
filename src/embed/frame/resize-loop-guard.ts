/** At one width a frame changes its height so often before it is taken for a loop. */
const patience = 40;

/**
 * Judges which heights of a frame are worth telling to its host; a frame that is not shown has none.
 * A height that is too low is always told, for else the frame would scroll, but not for ever: a host that answers
 * a greater height with more room to grow is left alone after a while, and so is one whose scroll bar comes and goes.
 */
export function createJudge(): (height: number, width: number) => boolean {
  const changes = new Map<number, number>();
  let told = { height: 0, width: 0 };
  return (height, width) => {
    if (height <= 0 || width <= 0) return false;
    const grows = height > told.height;
    if (!grows && height > told.height - 2) return false;
    const count = (changes.get(width) ?? 0) + 1;
    if (count > patience && (!grows || width === told.width)) return false;
    changes.set(width, count);
    told = { height, width };
    return true;
  };
}
