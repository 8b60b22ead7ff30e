/** A mark that looks different from time to time, with its copies. */
interface Turns {
  readonly animations: readonly Animation[];
  /** Removes the copies. */
  readonly remove: () => void;
}

interface Cycle {
  readonly lap: number;
  readonly duration: number;
}

/** How long the clothes of a box take to give way to the next, as a share of the cycle; a text gives way at once, since two cannot be read. */
const change = 0.006;

/**
 * `data-turns` holds "<laps> <value>" separated by "|": the text of a label, or the money of a box, from then on. Each is a copy
 * of the mark beside it, and only `opacity` is animated.
 */
export function turnsOf(mark: SVGElement, { lap, duration }: Cycle): Turns {
  const turns = (mark.dataset["turns"] ?? "").split("|").map((turn) => {
    const space = turn.indexOf(" ");
    return { offset: (Number(turn.slice(0, space)) * lap) / duration, value: turn.slice(space + 1) };
  });
  const copies = turns.map(({ value }) => copyWith(mark, value));
  mark.after(...copies);
  const animations = copies.map((copy, index) =>
    showBetween(copy, turns[index]?.offset ?? 0, turns[index + 1]?.offset ?? 1, duration),
  );
  const hidden = mark.animate({ opacity: [0, 0] }, { duration, iterations: Infinity });
  return { animations: [...animations, hidden], remove: () => copies.forEach((copy) => copy.remove()) };
}

function copyWith(mark: SVGElement, value: string): SVGElement {
  const copy = mark.cloneNode(true) as SVGElement;
  for (const { name } of [...copy.attributes]) if (name.startsWith("data-")) copy.removeAttribute(name);
  if (copy.tagName === "text") copy.textContent = value;
  else copy.setAttribute("class", `note ${value}`);
  return copy;
}

function showBetween(copy: SVGElement, from: number, to: number, duration: number): Animation {
  const pace = copy.tagName === "text" ? 0 : change;
  const frames = [
    ...(from === 0 ? [] : [0, from].map((offset) => ({ offset, opacity: 0 }))),
    ...[from === 0 ? 0 : Math.min(from + pace, to), to].map((offset) => ({ offset, opacity: 1 })),
    ...(to < 1 ? [Math.min(to + pace, 1), 1].map((offset) => ({ offset, opacity: 0 })) : []),
  ];
  return copy.animate(frames, { duration, iterations: Infinity });
}
