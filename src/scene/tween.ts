import { easeCubicInOut } from "d3-ease";
import { interpolateString } from "d3-interpolate";
import { interpolateCount } from "./count.ts";

/** The name of a tween that counts in an element's text. */
export const countName = "#text";

/** A transition of one attribute, or of the numbers in a text. */
export interface Tween {
  readonly element: Element;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** When it moves, as shares of the whole duration; a change without a length happens at once when its time has come. */
  readonly begin: number;
  readonly end: number;
}

/**
 * Plays tweens over `duration` milliseconds, writes the exact end values, and then calls `onEnd`. Returns a function that stops
 * them where they are; `onEnd` is then never called.
 */
export function play(tweens: readonly Tween[], duration: number, onEnd: () => void): () => void {
  const running = tweens.map((tween) => ({ ...tween, valueAt: interpolatorOf(tween), written: "" }));
  let frame = 0;
  let start: number | undefined;
  const step = (now: number) => {
    start ??= now;
    const progress = Math.min(1, (now - start) / duration);
    for (const tween of running) {
      const { begin, end, valueAt, to } = tween;
      const own = progress >= end ? 1 : Math.max(0, (progress - begin) / (end - begin));
      const value = own === 1 ? to : valueAt(easeCubicInOut(own));
      // What waits for its turn, or has arrived, costs nothing.
      if (value === tween.written) continue;
      tween.written = value;
      writeValue(tween, value);
    }
    if (progress < 1) frame = requestAnimationFrame(step);
    else onEnd();
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

function interpolatorOf({ name, from, to }: Tween): (share: number) => string {
  return name === countName ? interpolateCount(from, to) : interpolateString(from, to);
}

/** Writes a value to where a tween's values go. */
export function writeValue({ element, name }: Tween, value: string): void {
  if (name === countName) element.textContent = value;
  else element.setAttribute(name, value);
}
