/** Where the wide canvas is legible beside the text. Pages use the same words in their style sheets. */
export const wideQuery = "(min-width: 1200px) and (min-height: 640px)";
/** Where a picture that stands between the words is the wide one. */
export const pictureQuery = "(min-width: 720px)";
/** Where text and stage stand side by side. */
export const besideQuery = "(min-width: 900px), (min-width: 600px) and (max-height: 520px)";
/** Where there is room for a stage; in em, so that zoom and large text count. */
export const roomQuery = "(min-width: 20em) and (min-height: 30em), (min-width: 37em) and (min-height: 20em)";
/** Where the reader asks for less movement. */
export const calmQuery = "(prefers-reduced-motion: reduce)";
/** Where a card is a sheet at the foot of the screen; elsewhere it stands beside its number. */
export const sheetQuery = "(max-width: 599px), (max-height: 420px)";

/** Whether a media query holds now. */
export function holds(query: string): boolean {
  return matchMedia(query).matches;
}
