import { expect } from "vitest";
import { seeded } from "../browser/seeded.ts";
import { expected, look } from "../browser/sight.ts";
import type { Engine } from "./engine.ts";

/** Sizes that readers have: phones upright and lying, tablets, desktops. */
const sizes = [
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [1800, 1000],
] as const;

/** Keys that scroll. */
const keys = ["PageDown", "PageUp", "End", "Home"] as const;

/** One thing a restless reader does, as plain data, so that a run can be told and repeated. */
export type Move =
  | { readonly does: "scroll"; readonly by: number }
  | { readonly does: "press"; readonly key: string }
  | { readonly does: "jump"; readonly share: number }
  | { readonly does: "history"; readonly by: number }
  | { readonly does: "switch"; readonly to: "story" | "article" }
  | { readonly does: "enlarge"; readonly percent: number }
  | { readonly does: "hide" }
  | { readonly does: "resize"; readonly width: number; readonly height: number };

/** So many moves that look random and are the same for the same seed. */
export function movesOf(seed: number, count: number): Move[] {
  const roll = seeded(seed);
  return Array.from({ length: count }, () => {
    const which = roll();
    if (which < 0.4) return { does: "scroll", by: Math.round((roll() - 0.45) * (roll() < 0.5 ? 600 : 9000)) };
    if (which < 0.5) return { does: "press", key: keys[Math.floor(roll() * keys.length)] ?? "PageDown" };
    if (which < 0.7) return { does: "jump", share: roll() };
    if (which < 0.78) return { does: "history", by: roll() < 0.6 ? -1 : 1 };
    if (which < 0.86) return { does: "switch", to: roll() < 0.3 ? "article" : "story" };
    if (which < 0.92) return { does: "enlarge", percent: 80 + Math.round(roll() * 60) };
    if (which < 0.96) return { does: "hide" };
    const [width, height] = sizes[Math.floor(roll() * sizes.length)] ?? sizes[0];
    return { does: "resize", width, height };
  });
}

/**
 * Does what the moves say, and looks after each: words and picture belong together, and nothing went wrong. The result is after how
 * many moves there was a story to look at.
 */
export async function wander(engine: Engine, moves: readonly Move[], told: string): Promise<number> {
  await engine.evaluate(collectErrors);
  let looked = 0;
  for (const [index, move] of moves.entries()) {
    if (move.does === "resize") await engine.resize(move.width, move.height);
    else if (move.does === "press") await engine.press(move.key);
    else await engine.evaluate(make, move);
    await engine.evaluate(rest);
    const after = `${told}, move ${String(index + 1)}: ${JSON.stringify(move)}`;
    expect(await engine.evaluate(errors), `errors after ${after}`).toEqual([]);
    if ((await engine.evaluate(view)) !== "story") continue;
    looked += 1;
    await agrees(engine, after);
  }
  return looked;
}

/** The step that is said to be active is the one at the reading line, and the stage shows its picture. */
async function agrees(engine: Engine, after: string): Promise<void> {
  // Where no edge crossed the line, the story looks when scrolling has come to rest, and that is when the machine has time for it.
  const disagreement = async () => {
    const sight = await look(engine);
    const [active = "", ...others] = sight.current;
    const agree = others.length === 0 && expected(sight).includes(active) && sight.shown === sight.shows[active];
    return agree ? null : { active: sight.current, nearest: expected(sight), shown: sight.shown };
  };
  await expect.poll(disagreement, { message: `step and picture after ${after}` }).toBeNull();
}

const view = () => document.documentElement.dataset["view"];

/** What the page remembers of a wandering: how far one may go back and forward, and what went wrong. */
interface Trail {
  back: number;
  forward: number;
  readonly errors: string[];
}

declare global {
  interface Window {
    trail?: Trail;
  }
}

/** What follows runs in the page. */
function make(move: Exclude<Move, { does: "resize" | "press" }>): void {
  const trail = window.trail ?? { back: 0, forward: 0, errors: [] };
  const places = [...document.querySelectorAll("section.step, section.chapter, .notes > li")];
  const jump = (id: string) => {
    if (location.hash === `#${id}`) return;
    location.hash = id;
    [trail.back, trail.forward] = [trail.back + 1, 0];
  };
  const travel = (by: number) => {
    // Further than the first jump lies another page.
    if ((by < 0 ? trail.back : trail.forward) === 0) return;
    history.go(by);
    [trail.back, trail.forward] = [trail.back + by, trail.forward - by];
  };
  if (move.does === "scroll") scrollBy({ top: move.by, behavior: "instant" });
  else if (move.does === "jump") jump(places[Math.floor(move.share * places.length)]?.id ?? "");
  else if (move.does === "history") travel(move.by);
  else if (move.does === "switch") document.querySelector<HTMLElement>(`[data-do="${move.to}"]:not([hidden])`)?.click();
  else if (move.does === "enlarge") document.documentElement.style.fontSize = `${String(move.percent)}%`;
  else {
    for (const state of ["hidden", "visible"]) {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }
  }
}

function collectErrors(): void {
  const found: string[] = [];
  window.trail = { back: 0, forward: 0, errors: found };
  // Browsers report their own skipping of a frame as an error.
  const known = /ResizeObserver loop/;
  addEventListener("error", ({ message }) => {
    if (!known.test(message)) found.push(message);
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    found.push(String(reason));
  });
}

function errors(): string[] {
  return window.trail?.errors ?? ["the page was left"];
}

/** Waits until nothing scrolls and the words have been looked at; the picture may still move. */
async function rest(): Promise<void> {
  let [place, calm] = [scrollY, 0];
  for (let frame = 0; frame < 120 && calm < 4; frame += 1) {
    await new Promise(requestAnimationFrame);
    calm = scrollY === place ? calm + 1 : 0;
    place = scrollY;
  }
}
