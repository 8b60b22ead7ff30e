import { writePercent } from "#text/read-percent.ts";
import { drawComparedWall } from "../guess/share-wall.ts";
import { createElement } from "../ui/create-element.ts";
import { createShareButtons } from "../ui/share-buttons.ts";

interface YourWall {
  /** What the model says of the present setting. */
  readonly summary: HTMLElement;
  /** The address that restores the setting. */
  readonly address: () => string;
  /** The picture that a reader may pass on; null where there is none. */
  readonly picture: string | null;
}

/** What a reader takes home: their own guesses beside the facts, what their setting leaves, and ways to pass it on. */
export function createYourWall({ summary, address, picture }: YourWall): HTMLElement {
  const guesses = createElement("div", { class: "own-guesses" });
  const show = () => guesses.replaceChildren(...guessesMade());
  document.addEventListener("guess", show);
  show();
  return createElement(
    "section",
    { class: "your-wall", "aria-labelledby": "your-wall-title" },
    createElement("h3", { id: "your-wall-title" }, "Your wall"),
    guesses,
    summary,
    createShareButtons({ address, copy: "Copy a link to your setting", field: "The address of your setting" }),
    ...(picture === null
      ? []
      : [createElement("p", {}, createElement("a", { class: "share-picture", href: picture }, "A picture to share"))]),
  );
}

/** The guesses that the reader has made in this visit: what is known in words, and both on a wall of squares. */
function guessesMade(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".guess[data-guess]")].flatMap((block) => {
    const fact = block.querySelector(".fact");
    const claim = fact?.querySelector<HTMLDataElement>("data.claim");
    if (!fact || !claim) return [];
    const guess = Number(block.dataset["guess"]);
    // The words after the number, such as "of the four backlogs", follow the claim in the fact.
    const words = createElement("p", {}, `You guessed ${writePercent(guess)}. ${fact.textContent.trim()}`);
    const known = { value: Number(claim.value), words: claim.textContent };
    return createElement("div", {}, words, drawComparedWall(guess, known));
  });
}
