import { createButton, createElement } from "../ui/create-element.ts";
import type { CardData } from "./card-data.ts";

/**
 * Adds to each step's picture a button for its numbers, and a sentence on what changes from the picture before.
 * Where these cannot be loaded, the pictures stay as they are.
 */
export async function addPictureButtons(
  data: CardData,
  onOpen: (name: string, button: HTMLButtonElement) => void,
): Promise<void> {
  const records = await data.pictures().catch(() => null);
  if (records === null) return;
  for (const step of document.querySelectorAll<HTMLElement>("section.step[data-show]")) {
    const name = step.dataset["show"] ?? "";
    const figure = step.querySelector(".step-picture");
    const change = records.changes[step.id];
    if (change !== undefined)
      figure?.querySelector("figcaption")?.append(createElement("p", { class: "changed" }, change));
    if ((records.numbers[name] ?? []).length === 0) continue;
    const attributes = { class: "picture-numbers", "aria-haspopup": "dialog" };
    const button = createButton(attributes, "Numbers in this picture", () => onOpen(name, button));
    figure?.append(button);
  }
}
