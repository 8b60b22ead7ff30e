import { turnsOf } from "./loop-turns.ts";

/** Animations of marks that loop while a picture is shown. */
export interface LoopAnimations {
  pause: (paused: boolean) => void;
  stop: () => void;
}

/** Milliseconds from one point of a path to the next. */
const segmentDuration = 170;
/** How long a mark that has gone all its laps rests, in laps. */
const rest = 0.9;
/** How long readers see the whole before the first lap, in laps. */
const firstLook = 0.4;
/** How long a mark takes to drop into place, and all marks to leave when the laps begin anew, in laps. */
const drop = 0.035;
const leave = 0.1;
/** From how high a mark drops, in canvas units. */
const height = 12;

/** How long a picture's loop takes: all its marks share it, so that they stay in step. */
interface Cycle {
  /** Milliseconds of one lap. */
  readonly lap: number;
  readonly laps: number;
  /** Milliseconds from the beginning to the next beginning. */
  readonly duration: number;
}

/**
 * Animates the marks of a picture again and again while it is in view: along paths, into place, and from one look to the next.
 * Everything is a Web Animation of `transform` or `opacity`, so that no script runs meanwhile. Undefined where nothing loops.
 */
export function startLoopAnimations(canvas: SVGSVGElement, paused: boolean): LoopAnimations | undefined {
  const marks = [...canvas.querySelectorAll<SVGGElement>("[data-travel]")];
  const [first] = marks;
  if (first === undefined) return undefined;
  const cycle = cycleOf(first);
  const turns = [...canvas.querySelectorAll<SVGElement>("[data-turns]")].map((mark) => turnsOf(mark, cycle));
  const animations = [
    ...marks.map((mark) => animateAlongPath(mark, cycle)),
    ...[...canvas.querySelectorAll<SVGGElement>("[data-since]")].map((mark) => dropIntoPlace(mark, cycle)),
    ...turns.flatMap((turn) => turn.animations),
  ];
  // What is counted up begins with the whole, as it was drawn.
  if (cycle.laps > 1)
    for (const animation of animations) animation.currentTime = cycle.duration - cycle.lap * firstLook;
  let isPaused = paused;
  let isInView = true;
  const update = () => {
    for (const animation of animations) {
      if (isPaused || !isInView) animation.pause();
      else animation.play();
    }
  };
  const observer = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? true;
    update();
  });
  observer.observe(canvas);
  update();
  return {
    pause(next) {
      isPaused = next;
      update();
    },
    stop() {
      observer.disconnect();
      for (const mark of marks) freeze(mark);
      for (const animation of animations) animation.cancel();
      for (const turn of turns) turn.remove();
    },
  };
}

function cycleOf(mark: SVGElement): Cycle {
  const { legs, laps } = pathOf(mark);
  const lap = segmentsOf(legs) * segmentDuration;
  return { lap, laps, duration: lap * (laps === 1 ? 1 : laps + rest) };
}

/** Writes a mark's animated position into its attribute, so that the next picture moves it from there. */
function freeze(mark: SVGGElement): void {
  const { e, f } = new DOMMatrix(getComputedStyle(mark).transform);
  mark.setAttribute("transform", `translate(${String(e)},${String(f)})`);
}

type Leg = readonly (readonly [number, number])[];

/** `data-travel` holds legs separated by "|", each a list of points "x,y" relative to the mark; between legs the mark jumps. */
function pathOf({ dataset }: SVGElement): { readonly legs: readonly Leg[]; readonly laps: number } {
  const legs = (dataset["travel"] ?? "").split("|").map((leg) => leg.split(" ").map(pointOf));
  return { legs, laps: Number(dataset["laps"] ?? 1) };
}

const segmentsOf = (legs: readonly Leg[]) => legs.reduce((sum, leg) => sum + leg.length - 1, 0);

function animateAlongPath(mark: SVGGElement, { duration, lap: lapTime }: Cycle): Animation {
  const [x, y] = positionOf(mark);
  const { legs, laps } = pathOf(mark);
  const segments = segmentsOf(legs);
  // Marks of one picture without a number of laps may go along paths of different lengths.
  const whole = laps === 1 ? segments * segmentDuration : duration;
  const lap = laps === 1 ? whole : lapTime;
  const frames = Array.from({ length: laps }, (_, round) => {
    let passed = round * segments;
    return legs.flatMap((leg) => {
      const start = passed;
      passed += leg.length - 1;
      return leg.map(([dx, dy], index) => ({
        transform: `translate(${String(x + dx)}px,${String(y + dy)}px)`,
        offset: (((start + index) / segments) * lap) / whole,
      }));
    });
  }).flat();
  const last = frames.at(-1);
  if (last !== undefined && last.offset < 1) frames.push({ ...last, offset: 1 });
  return mark.animate(frames, { duration: whole, iterations: Infinity });
}

/** The mark is there at first, leaves, and drops into place after `data-since` laps. */
function dropIntoPlace(mark: SVGGElement, { lap, duration }: Cycle): Animation {
  const [x, y] = positionOf(mark);
  const offset = (laps: number) => Math.min(1, (laps * lap) / duration);
  const at = (up: number) => `translate(${String(x)}px,${String(y - up)}px)`;
  const since = Number(mark.dataset["since"] ?? 0);
  const frames = [
    { offset: 0, opacity: 1, transform: at(0) },
    { offset: offset(leave), opacity: 0, transform: at(0) },
    { offset: offset(since), opacity: 0, transform: at(height), easing: "cubic-bezier(.6,0,.9,.4)" },
    { offset: offset(since + drop), opacity: 1, transform: at(0) },
    { offset: 1, opacity: 1, transform: at(0) },
  ];
  return mark.animate(frames, { duration, iterations: Infinity });
}

function positionOf(mark: SVGElement): readonly [number, number] {
  const [x = 0, y = 0] = (mark.getAttribute("transform") ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
  return [x, y];
}

function pointOf(text: string): readonly [number, number] {
  const [dx = 0, dy = 0] = text.split(",").map(Number);
  return [dx, dy];
}
