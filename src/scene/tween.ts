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

const numbers = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;

/** The text at a share of the way from one to another: the other's words, with its numbers on their way from those of the first. */
export function between(from: string, to: string): (share: number) => string {
  const starts = (from.match(numbers) ?? []).map(Number);
  const ways = (to.match(numbers) ?? []).map((end, index) => ({
    start: starts[index] ?? Number(end),
    end: Number(end),
  }));
  const words = to.split(numbers);
  return (share) =>
    words.reduce((text, word, index) => {
      const way = ways[index - 1];
      return text + (way === undefined ? "" : String(way.start + (way.end - way.start) * share)) + word;
    }, "");
}

/**
 * Plays tweens over `duration` milliseconds and calls `arrived` at their end, having written the exact values.
 * The result stops them where they stand; `arrived` is then never called.
 */
export function play(tweens: readonly Tween[], duration: number, arrived: () => void): () => void {
  const moving = tweens.map((tween) => ({ ...tween, at: between(tween.from, tween.to) }));
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
