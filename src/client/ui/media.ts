import type { Layout } from "#scene/scene.ts";
import { landscapePhone, lowView, phone, twoColumns, wideStage, widePicture } from "./media-conditions.ts";

/** Where the stage uses the wide canvas. */
export const wideQuery = wideStage;
/** Where a picture between paragraphs uses the wide canvas. */
export const pictureQuery = widePicture;
/** The width in pixels from which on it does. */
export const widePictureFrom = Number(/\d+/.exec(widePicture)?.[0]);
/** Where text and stage are side by side. */
export const besideQuery = `${twoColumns}, ${landscapePhone}`;
/** Where there is room for a stage; in em, so that zoom and large text count. */
export const roomQuery = "(min-width: 20em) and (min-height: 30em), (min-width: 37em) and (min-height: 20em)";
/** Where the reader asks for less movement. */
export const reducedMotionQuery = "(prefers-reduced-motion: reduce)";
/** Where a card is a sheet at the bottom of the screen; elsewhere it is beside its number. */
export const sheetQuery = `${phone}, ${lowView}`;

/** Whether a media query matches now. */
export function matches(query: string): boolean {
  return matchMedia(query).matches;
}

/** A layout rule: wide where a media query matches. */
export function layoutFor(query: string): () => Layout {
  return () => (matches(query) ? "wide" : "tall");
}
