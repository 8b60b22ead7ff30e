import { mostSimilar } from "./similarity.ts";
import type { ViewName } from "./view.ts";

interface Known {
  readonly steps: readonly HTMLElement[];
  readonly viewNames: readonly ViewName[];
  /** The view as the address has it; null where it has none. */
  readonly view: string | null;
}

/** What was wrong in an address, in words, and what was most likely meant. */
export interface Correction {
  readonly message: string;
  readonly step: HTMLElement | null;
  readonly view: ViewName | null;
}

/** Finds what a wrong address most likely meant, and a message about it. */
export function correctUrl({ steps, viewNames, view }: Known): Correction {
  const [corrected, target] = [correctView(view, viewNames), correctHash(steps)];
  const message = [corrected.message, target.message].filter((part) => part !== "").join(" ");
  return { message, step: target.step, view: corrected.view };
}

function correctView(written: string | null, viewNames: readonly ViewName[]): Omit<Correction, "step"> {
  const known = viewNames.find((name) => name === written);
  if (written === null || known !== undefined) return { message: "", view: known ?? null };
  const view = mostSimilar(written, viewNames) ?? null;
  const fault = `There is no view ${quoted(written)}`;
  if (view === null) return { message: `${fault}; the contents have story, article and slides.`, view };
  return { message: `${fault}, so this is the nearest: ${view}.`, view };
}

function correctHash(steps: readonly HTMLElement[]): Omit<Correction, "view"> {
  const written = decodedHash();
  if (written === "" || document.getElementById(written) !== null) return { message: "", step: null };
  const near = mostSimilar(
    written,
    steps.map(({ id }) => id),
  );
  const step = steps.find(({ id }) => id === near) ?? null;
  if (step === null) return { message: `There is no step ${quoted(written)}; the contents list them all.`, step };
  const title = step.querySelector("h3")?.firstChild?.textContent?.trim() ?? step.id;
  return { message: `There is no step ${quoted(written)}, so this is the nearest: ${quoted(title)}.`, step };
}

function decodedHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

const quoted = (words: string) => `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
