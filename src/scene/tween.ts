import { easeCubicInOut } from "d3-ease";
import { interpolateString } from "d3-interpolate";

/** A transition of one attribute. */
export interface Tween {
  readonly element: Element;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** When it moves, as shares of the whole duration. */
  readonly begin: number;
  readonly end: number;
}

/**
 * Plays tweens over `duration` milliseconds, writes the exact end values, and then calls `onEnd`. Returns a function that stops
 * them where they are; `onEnd` is then never called.
 */
export function play(tweens: readonly Tween[], duration: number, onEnd: () => void): () => void {
  const running = tweens.map((tween) => ({ ...tween, valueAt: interpolateString(tween.from, tween.to) }));
  let frame = 0;
  let start: number | undefined;
  const step = (now: number) => {
    start ??= now;
    const progress = Math.min(1, (now - start) / duration);
    for (const { element, name, begin, end, valueAt, to } of running) {
      const own = Math.min(1, Math.max(0, (progress - begin) / (end - begin)));
      element.setAttribute(name, own === 1 ? to : valueAt(easeCubicInOut(own)));
    }
    if (progress < 1) frame = requestAnimationFrame(step);
    else onEnd();
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
