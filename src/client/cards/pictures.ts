import { make } from "../ui/create-element.ts";
import type { Shelf } from "./card-data.ts";

/**
 * Puts beside each step's picture the way to its numbers, and what it changes of the picture before.
 * Where these words cannot be had, the pictures stand as they stood.
 */
export async function putBesidePictures(
  shelf: Shelf,
  open: (name: string, button: HTMLButtonElement) => void,
): Promise<void> {
  const records = await shelf.pictures().catch(() => null);
  if (records === null) return;
  for (const step of document.querySelectorAll<HTMLElement>("section.step[data-show]")) {
    const name = step.dataset["show"] ?? "";
    const figure = step.querySelector(".step-picture");
    const change = records.changes[step.id];
    if (change !== undefined) figure?.querySelector("figcaption")?.append(make("p", { class: "changed" }, change));
    if ((records.numbers[name] ?? []).length === 0) continue;
    const button = make("button", { type: "button", class: "picture-numbers", "aria-haspopup": "dialog" });
    button.textContent = "Numbers in this picture";
    button.addEventListener("click", () => open(name, button));
    figure?.append(button);
  }
}
