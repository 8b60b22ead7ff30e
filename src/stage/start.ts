import { addressed, stepOf } from "./address.ts";
import type { Arrival } from "./follow.ts";
import { calmQuery, holds, roomQuery } from "./media.ts";
import { createBar } from "./progress.ts";
import { createSwitch, type View } from "./view.ts";
import type { DiagramData } from "./show.ts";

/** What the reader asked for in the address; null where nothing or something unknown is asked for. */
function asked(): View | null {
  const view = new URLSearchParams(location.search).get("view");
  return view === "story" || view === "article" ? view : null;
}

/** Story where there is room and movement is welcome, unless the reader asked otherwise. */
function wanted(): View {
  if (!holds(roomQuery)) return "article";
  return asked() ?? (holds(calmQuery) ? "article" : "story");
}

/** Writes the view into the address, where reloading and sharing find it. */
function ask(view: View): void {
  const address = new URL(location.href);
  address.searchParams.set("view", view);
  history.replaceState(history.state, "", address);
}

/** What the diagrams' `pick` gave when the site was built. */
async function fetchNumbers(address: string): Promise<DiagramData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no numbers for the stage: ${String(answer.status)}`);
  return (await answer.json()) as DiagramData;
}

/** Turns the article into the story, and back when the reader or the room asks for it. If it fails, the article stays. */
export async function start(): Promise<void> {
  const figure = document.querySelector<HTMLElement>("figure.stage");
  if (figure === null) throw new Error("the page has no stage");
  const data = await fetchNumbers(figure.dataset["numbers"] ?? "");
  const steps = [...document.querySelectorAll<HTMLElement>("section.step[id]")];
  const bar = createBar(steps, {
    by: (count) => go(bar.neighbour(count), "scroll"),
    pause: (paused) => view.pause(paused),
    view(next) {
      ask(next);
      void settle();
    },
  });
  const view = createSwitch({
    figure,
    steps,
    data,
    arrived: (step) => bar.arrived(step),
    failed: () => void turn("article"),
  });
  const turn = async (to: View, place: Element | null = null) => {
    await view.turn(to, place);
    bar.sayView(view.now(), holds(roomQuery));
  };
  const settle = () => turn(wanted());
  const go = (step: HTMLElement | undefined, arrival: Arrival) => {
    if (step !== undefined) view.go(step, arrival);
  };
  addEventListener("hashchange", () => {
    const step = stepOf(addressed());
    if (step === null) view.look("jump");
    else view.go(step, "jump");
  });
  for (const query of [roomQuery, calmQuery]) matchMedia(query).addEventListener("change", () => void settle());
  await turn(wanted(), addressed());
}
