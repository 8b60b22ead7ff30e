import style from "#styles/note.css?url&no-inline";
import { wearStyle } from "./load-stylesheet.ts";
import { make, makeButton } from "./create-element.ts";

interface Offer {
  readonly words: string;
  readonly take: () => void;
}

let shown: HTMLElement | undefined;

/** Tells the reader something in a line that can be put away; a newer note takes the place of an older one. */
export async function sayNote(words: string, offer?: Offer): Promise<void> {
  await wearStyle(style);
  shown?.remove();
  // Empty at first: what comes into a status later is read out.
  const status = make("p", { role: "status" });
  const note = make("div", { class: "side-note" }, status);
  const close = () => note.remove();
  shown = note;
  if (offer !== undefined) {
    const take = () => {
      close();
      offer.take();
    };
    note.append(makeButton({ class: "take" }, offer.words, take));
  }
  note.append(makeButton({ class: "close", "aria-label": "Close this note" }, "×", close));
  document.body.append(note);
  requestAnimationFrame(() => requestAnimationFrame(() => (status.textContent = words)));
}
