import type { Tween } from "./tween.ts";
import type { Phase } from "./timing.ts";

/** How much later, as a share of the whole duration, what goes furthest sets out: about 250 ms. */
const spread = 0.28;
/** The share of the duration that each movement then takes. */
const length = 0.55;
const begin = 0.05;
/** Where more than this share of the boxes that move change their size, the scale changes, and that is one movement. */
const mostResized = 1 / 3;
/** Canvas units; distances nearer to each other than this are the same. */
const leastDifference = 4;

const places = new Set(["transform", "x", "y"]);
const sizes = new Set(["width", "height"]);

/** Lets boxes and groups that move in `phase` set out one after the other, the nearest first; the result is all tweens. */
export function staggerByDistance(tweens: readonly Tween[], phase: Phase): readonly Tween[] {
  const byElement = movementsOf(tweens, phase);
  const all = [...byElement.values()];
  const moving = all.filter((own) => own.every(({ name }) => places.has(name)));
  const resized = all.filter((own) => own.some(({ name }) => sizes.has(name))).length;
  const phases = phasesByDistance(new Map(moving.map((own) => [own, distanceOf(own)])), resized);
  if (phases === null) return tweens;
  return tweens.map((tween) => {
    const own = byElement.get(tween.element);
    const phase = own?.includes(tween) === true ? phases.get(own) : undefined;
    return phase === undefined ? tween : { ...tween, begin: phase[0], end: phase[1] };
  });
}

/** When each of these sets out, by how far it goes; null where all go at once, since most are resized or go equally far. */
export function phasesByDistance<Moving>(
  distances: ReadonlyMap<Moving, number>,
  resized: number,
): Map<Moving, Phase> | null {
  if (distances.size === 0 || resized > mostResized * (resized + distances.size)) return null;
  const [least, most] = [Math.min(...distances.values()), Math.max(...distances.values())];
  if (most - least < leastDifference) return null;
  const phaseOf = (distance: number): Phase => {
    const start = begin + (spread * (distance - least)) / (most - least);
    return [start, start + length];
  };
  return new Map([...distances].map(([moving, distance]) => [moving, phaseOf(distance)]));
}

/** The movements of each box and group; labels go with neither. */
function movementsOf(tweens: readonly Tween[], phase: Phase): Map<Element, Tween[]> {
  const found = new Map<Element, Tween[]>();
  for (const tween of tweens) {
    const isMove = tween.name !== "opacity" && tween.begin === phase[0] && tween.end === phase[1];
    if (!isMove || !["g", "rect"].includes(tween.element.tagName)) continue;
    const own = found.get(tween.element);
    if (own === undefined) found.set(tween.element, [tween]);
    else own.push(tween);
  }
  return found;
}

/** How far an element goes, in canvas units. */
function distanceOf(tweens: readonly Tween[]): number {
  const ways = tweens.flatMap(({ from, to }) => {
    const [start, end] = [from, to].map((text) => (text.match(/-?[\d.]+/g) ?? []).map(Number));
    return (end ?? []).map((value, index) => value - (start?.[index] ?? value));
  });
  return Math.hypot(...ways);
}
