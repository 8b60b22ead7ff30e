import style from "../styles/asides.css?url&no-inline";
import { askGuess } from "./guess.ts";
import { wearStyle } from "./late-style.ts";
import { offerReadings } from "./readings.ts";

/** Gives life to what stands beside the words: guesses, and the button that hides the readings. */
export async function dressAsides(): Promise<void> {
  try {
    await wearStyle(style);
  } catch {
    // Without its style the plain text is better.
    return;
  }
  offerReadings();
  for (const block of document.querySelectorAll<HTMLElement>(".guess")) askGuess(block);
}
