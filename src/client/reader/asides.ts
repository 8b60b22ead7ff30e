import style from "#styles/asides.css?url&no-inline";
import { askGuess } from "../guess/guess.ts";
import { wearStyle } from "../ui/load-stylesheet.ts";
import { offerReadings } from "./readings.ts";

/** Views below which a guess is out of reach of a reader on the move; a fast one passes a whole view in a frame. */
const reach = 3;

/**
 * Gives life to what stands beside the words: guesses, and the button that hides the readings. Without its style the plain text stays.
 * A reader on the move is asked only further down: what they see must not jump, and what they have read is no guess any more.
 */
export async function dressAsides(isMoving: boolean): Promise<void> {
  await wearStyle(style);
  offerReadings();
  for (const block of document.querySelectorAll<HTMLElement>(".guess"))
    if (!isMoving || block.getBoundingClientRect().top > reach * innerHeight) askGuess(block);
}
