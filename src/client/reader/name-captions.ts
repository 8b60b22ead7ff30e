import { createElement } from "../ui/create-element.ts";

/**
 * Where captions are not shown, each becomes the name of a picture that only screen readers meet: the words of an element that is hidden
 * can be heard as a name, but a search in the page does not stop at them.
 */
export function nameCaptions(steps: readonly HTMLElement[]): void {
  for (const step of steps) {
    const caption = step.querySelector(".step-picture > figcaption");
    if (caption === null || caption.id !== "") continue;
    caption.id = `${step.id}--caption`;
    caption.before(createElement("span", { class: "heard-picture", role: "img", "aria-labelledby": caption.id }));
  }
}
