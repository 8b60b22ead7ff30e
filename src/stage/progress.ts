type View = "story" | "article";

interface Controls {
  /** Moves by so many steps. */
  readonly go: (by: number) => void;
  /** Holds or frees what goes round; gives what is now. */
  readonly pause: () => boolean;
  readonly view: (view: View) => void;
}

interface Chapters {
  arrived(step: HTMLElement): void;
  current(): HTMLElement | undefined;
  controls(controls: Controls): void;
  /** Says which view is on, and whether there is room for the other. */
  sayView(story: boolean, room: boolean): void;
}

const button = (name: string) => document.querySelector<HTMLButtonElement>(`[data-do="${name}"]`);

/** The bar: a line that fills chapter by chapter, and the stepper. Its buttons are enabled by what they can do. */
export function followChapters(steps: readonly HTMLElement[]): Chapters {
  const bar = document.querySelector<HTMLElement>(".bar");
  const links = [...(bar?.querySelectorAll<HTMLAnchorElement>(".progress a") ?? [])];
  const place = bar?.querySelector(".place") ?? null;
  let current: HTMLElement | undefined = steps[0];
  const arrived = (step: HTMLElement) => {
    current = step;
    const index = steps.indexOf(step);
    for (const link of links) {
      const chapter = document.getElementById(link.hash.slice(1));
      const own = steps.filter((one) => chapter?.contains(one) === true);
      const done = own.filter((one) => steps.indexOf(one) <= index).length;
      link.style.setProperty("--done", String(own.length === 0 ? 0 : done / own.length));
      if (own.includes(step)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (place !== null) place.textContent = `${String(index + 1)} of ${String(steps.length)}`;
    disable(button("back"), index === 0);
    disable(button("next"), index === steps.length - 1);
  };
  return {
    arrived,
    current: () => current,
    controls({ go, pause, view }) {
      const stepper = bar?.querySelector<HTMLElement>(".stepper");
      button("back")?.addEventListener("click", () => go(-1));
      button("next")?.addEventListener("click", () => go(1));
      stepper?.addEventListener("keydown", (event) => {
        const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        go(by);
      });
      button("pause")?.addEventListener("click", () => {
        button("pause")?.setAttribute("aria-pressed", String(pause()));
      });
      for (const name of ["story", "article"] as const) button(name)?.addEventListener("click", () => view(name));
    },
    sayView(story, room) {
      if (bar !== null) bar.dataset["ready"] = "";
      hide(button("story"), story || !room);
      hide(button("article"), !story);
      hide(bar?.querySelector<HTMLElement>(".stepper") ?? null, !story);
      hide(button("pause"), !story);
    },
  };
}

/** A button that has the focus keeps it: disabled by word, not by the attribute that would drop it. */
function disable(element: HTMLButtonElement | null, disabled: boolean): void {
  element?.setAttribute("aria-disabled", String(disabled));
}

function hide(element: HTMLElement | null, hidden: boolean): void {
  if (element !== null) element.hidden = hidden;
}
