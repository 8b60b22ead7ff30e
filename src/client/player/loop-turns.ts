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

/** How long one look takes to give way to the next, as a share of the cycle. */
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
  const frames = [
    { offset: 0, opacity: from === 0 ? 1 : 0 },
    ...(from === 0 ? [] : [{ offset: from, opacity: 0 }]),
    { offset: Math.min(from + change, to), opacity: 1 },
    { offset: to, opacity: 1 },
    ...(to < 1
      ? [
          { offset: Math.min(to + change, 1), opacity: 0 },
          { offset: 1, opacity: 0 },
        ]
      : []),
  ];
  return copy.animate(frames, { duration, iterations: Infinity });
}
