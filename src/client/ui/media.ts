import type { Layout } from "#scene/scene.ts";

/** Where the wide canvas is legible beside the text. Style sheets use the same conditions. */
export const wideQuery = "(min-width: 1200px) and (min-height: 640px)";
/** Where a picture between paragraphs is the wide one. */
export const pictureQuery = "(min-width: 720px)";
/** Where text and stage are side by side. */
export const besideQuery = "(min-width: 900px), (min-width: 600px) and (max-height: 520px)";
/** Where there is room for a stage; in em, so that zoom and large text count. */
export const roomQuery = "(min-width: 20em) and (min-height: 30em), (min-width: 37em) and (min-height: 20em)";
/** Where the reader asks for less movement. */
export const reducedMotionQuery = "(prefers-reduced-motion: reduce)";
/** Where a card is a sheet at the bottom of the screen; elsewhere it is beside its number. */
export const sheetQuery = "(max-width: 599px), (max-height: 420px)";

/** Whether a media query matches now. */
export function matches(query: string): boolean {
  return matchMedia(query).matches;
}

/** A layout rule: wide where a media query matches. */
export function layoutFor(query: string): () => Layout {
  return () => (matches(query) ? "wide" : "tall");
}
