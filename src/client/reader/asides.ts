import style from "#styles/asides.css?url&no-inline";
import { startGuess } from "../guess/guess.ts";
import { loadStylesheet } from "../ui/load-stylesheet.ts";
import { addFoldButtons, addReadingButtons } from "./readings.ts";

export { prefetchPictures } from "./prefetch.ts";

/** Window heights below which a guess is out of reach of a reader who scrolls; a fast one passes a whole window in a frame. */
const reach = 3;

/**
 * Starts the guesses and the buttons that hide the readings. Without its style sheet the plain text stays.
 * A reader who is scrolling gets guesses only further down: what is in view must not jump, and no one can guess what they have read.
 */
export async function startAsides(isScrolling: () => boolean): Promise<void> {
  await loadStylesheet(style);
  // A jump scrolls first, and is told of by the next frame.
  if (isScrolling()) await new Promise(requestAnimationFrame);
  addReadingButtons();
  addFoldButtons();
  for (const block of document.querySelectorAll<HTMLElement>(".guess"))
    if (!isScrolling() || block.getBoundingClientRect().top > reach * innerHeight) startGuess(block);
}
