import { mostAlike } from "./likeness.ts";
import { mendView, writtenView } from "./wish.ts";
import { views } from "./view.ts";

/** What was wrong in an address, in words, and the step that was most likely meant. */
export interface Mended {
  readonly words: string;
  readonly step: HTMLElement | null;
}

/** Mends a hand-made address as far as what was meant can be told, and says so. */
export function mendAddress(steps: readonly HTMLElement[]): Mended {
  const place = mendPlace(steps);
  const words = [mendWrittenView(), place.words].filter((part) => part !== "");
  return { words: words.join(" "), step: place.step };
}

function mendWrittenView(): string {
  const written = writtenView();
  if (written === null || views.some((view) => view === written)) return "";
  const near = mostAlike(written, views);
  mendView(near ?? null);
  if (near === undefined) return `There is no view ${quoted(written)}; the contents have story, article and slides.`;
  return `There is no view ${quoted(written)}, so this is the nearest: ${near}.`;
}

function mendPlace(steps: readonly HTMLElement[]): Mended {
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
