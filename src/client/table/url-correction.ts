import { mostAlike } from "./similarity.ts";
import type { View } from "../reader/view-controller.ts";

interface Known {
  readonly steps: readonly HTMLElement[];
  readonly views: readonly View[];
  /** The view as the address has it; null where it has none. */
  readonly view: string | null;
}

/** What was wrong in an address, in words, and what was most likely meant. */
export interface Mended {
  readonly words: string;
  readonly step: HTMLElement | null;
  readonly view: View | null;
}

/** Finds out what a hand-made address was meant to say, as far as that can be told, and how to tell the reader. */
export function mendAddress({ steps, views, view }: Known): Mended {
  const [named, asked] = [mendPlace(steps), mendWrittenView(view, views)];
  const words = [asked.words, named.words].filter((part) => part !== "").join(" ");
  return { words, step: named.step, view: asked.view };
}

function mendWrittenView(written: string | null, views: readonly View[]): Omit<Mended, "step"> {
  const known = views.find((view) => view === written);
  if (written === null || known !== undefined) return { words: "", view: known ?? null };
  const view = mostAlike(written, views) ?? null;
  const slip = `There is no view ${quoted(written)}`;
  if (view === null) return { words: `${slip}; the contents have story, article and slides.`, view };
  return { words: `${slip}, so this is the nearest: ${view}.`, view };
}

function mendPlace(steps: readonly HTMLElement[]): Omit<Mended, "view"> {
  const written = nameInAddress();
  if (written === "" || document.getElementById(written) !== null) return { words: "", step: null };
  const near = mostAlike(
    written,
    steps.map(({ id }) => id),
  );
  const step = steps.find(({ id }) => id === near) ?? null;
  if (step === null) return { words: `There is no step ${quoted(written)}; the contents list them all.`, step };
  const title = step.querySelector("h3")?.firstChild?.textContent?.trim() ?? step.id;
  return { words: `There is no step ${quoted(written)}, so this is the nearest: ${quoted(title)}.`, step };
}

function nameInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

const quoted = (words: string) => `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
