import type { Lighting, Request } from "./lighting.ts";

/** Words that light marks: numbers, what the editor names, and rows of a list of numbers. */
const words = ".claim[data-claim], .light[data-lights], dialog a[data-claim], tr[data-claim], .mark-walk [data-claim]";

/** Lights what the pointer is on or the focus is in, and keeps what is pressed; the result is whether words ask for anything. */
export function watchWords({ ask }: Pick<Lighting, "ask">): void {
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    // A finger presses, and does not point; marks on the stage ask for themselves.
    const isMark = target instanceof Element && target.closest("figure.stage") !== null;
    if (pointerType !== "touch" && !isMark) ask("pointer", requestAt(target));
  });
  document.documentElement.addEventListener("pointerleave", () => ask("pointer", null));
  document.addEventListener("focusin", ({ target }) => ask("focus", requestAt(target)));
  document.addEventListener("focusout", () => ask("focus", null));
  for (const light of document.querySelectorAll<HTMLElement>(".light")) makePressable(light, ask);
}

/** What an element asks to be lit: by its own words, or by those in the link that it is. */
function requestAt(target: EventTarget | null): Request | null {
  if (!(target instanceof Element)) return null;
  const found = target.closest<HTMLElement>(words) ?? target.closest("a")?.querySelector<HTMLElement>(words) ?? null;
  return found === null ? null : { names: [nameOf(found)], from: found };
}

/** What words light: the editor's own choice, else their claim. */
export function nameOf({ dataset }: HTMLElement): string {
  return dataset["lights"] ?? dataset["claim"] ?? "";
}

/** Words that are no link become a button, which lights until it is pressed again or another is. */
function makePressable(light: HTMLElement, ask: Lighting["ask"]): void {
  const set = (pressed: boolean) => light.setAttribute("aria-pressed", String(pressed));
  const press = () => {
    const pressed = light.getAttribute("aria-pressed") !== "true";
    for (const other of document.querySelectorAll(".light")) other.setAttribute("aria-pressed", "false");
    set(pressed);
    ask("press", pressed ? { names: [nameOf(light)], from: light } : null);
  };
  light.tabIndex = 0;
  light.role = "button";
  set(false);
  light.addEventListener("click", press);
  light.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  });
}
