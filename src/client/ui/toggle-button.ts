/** Calls `onToggle` whenever a button is pressed in or out, as its `aria-pressed` says. */
export function listenToToggle(button: Element, onToggle: (pressed: boolean) => void): void {
  button.addEventListener("click", () => {
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(pressed));
    onToggle(pressed);
  });
}
