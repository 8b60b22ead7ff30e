import style from "../styles/asides.css?url&no-inline";
import { askGuess } from "./guess.ts";
import { wearStyle } from "./late-style.ts";
import { offerReadings } from "./readings.ts";

/** Gives life to what stands beside the words: guesses, and the button that hides the readings. Without its style the plain text stays. */
export async function dressAsides(): Promise<void> {
  await wearStyle(style);
  offerReadings();
  for (const block of document.querySelectorAll<HTMLElement>(".guess")) askGuess(block);
}
