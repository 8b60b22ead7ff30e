import { interpolateString } from "d3-interpolate";

/** One attribute on its way from what is shown to what shall be shown. */
export interface Tween {
  readonly element: Element;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** When it moves, as shares of the whole duration. */
  readonly begin: number;
  readonly end: number;
}

/** Gentle at both ends. */
const ease = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

/**
 * Plays tweens over `duration` milliseconds and calls `arrived` at their end, having written the exact values.
 * The result stops them where they stand; `arrived` is then never called.
 */
export function play(tweens: readonly Tween[], duration: number, arrived: () => void): () => void {
  const moving = tweens.map((tween) => ({ ...tween, at: interpolateString(tween.from, tween.to) }));
  let frame = 0;
  let start: number | undefined;
  const step = (now: number) => {
    start ??= now;
    const share = Math.min(1, (now - start) / duration);
    for (const { element, name, begin, end, at, to } of moving) {
      const own = Math.min(1, Math.max(0, (share - begin) / (end - begin)));
      element.setAttribute(name, own === 1 ? to : at(ease(own)));
    }
    if (share < 1) frame = requestAnimationFrame(step);
    else arrived();
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
