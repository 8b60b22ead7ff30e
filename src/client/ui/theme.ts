const key = "theme";

/** Lets a button switch between the light and the dark theme; the choice lasts for the visit where storage is allowed. */
export function startThemeToggle(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const isDark = () =>
    root.dataset["theme"] === undefined
      ? matchMedia("(prefers-color-scheme: dark)").matches
      : root.dataset["theme"] === "dark";
  const update = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    root.dataset["theme"] = isDark() ? "light" : "dark";
    try {
      sessionStorage.setItem(key, root.dataset["theme"]);
    } catch {
      // Storage is refused: the choice lasts until the page is left.
    }
    update();
  });
  update();
  button.hidden = false;
}
