import type { Arrival } from "./follow.ts";
import { calmQuery, holds, roomQuery } from "./media.ts";
import { followChapters } from "./progress.ts";
import { startStory, type Story } from "./story.ts";
import type { DiagramData } from "./show.ts";

type View = "story" | "article";

const root = document.documentElement;
const find = <Found extends Element>(selector: string): Found => {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
};

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

/** Turns the article into the story, and back when the reader or the room asks for it. If it fails, the article stays. */
export async function start(): Promise<void> {
  const figure = find<HTMLElement>("figure.stage");
  const steps = [...document.querySelectorAll<HTMLElement>("section.step[id]")];
  const data = JSON.parse(find("#diagram-data").textContent ?? "{}") as DiagramData;
  const chapters = followChapters(steps);
  let story: Story | undefined;
  let paused = false;
  let turning = false;

  const turnOn = async () => {
    const place = keepPlace(steps);
    story = await startStory({ figure, steps, data, paused, arrived: chapters.arrived }, () => {
      root.dataset["view"] = "story";
      figure.hidden = false;
    });
    place.restore(story);
  };
  const turnOff = () => {
    const { active } = story?.follower ?? {};
    const top = active?.getBoundingClientRect().top ?? 0;
    story?.stop();
    story = undefined;
    root.dataset["view"] = "article";
    figure.hidden = true;
    if (active !== undefined && active !== steps[0]) {
      scrollBy({ top: active.getBoundingClientRect().top - top, behavior: "instant" });
    }
  };
  const settle = async () => {
    if (turning) return;
    turning = true;
    try {
      if (wanted() === "story" && story === undefined) await turnOn();
      else if (wanted() === "article" && story !== undefined) turnOff();
    } finally {
      turning = false;
      chapters.sayView(root.dataset["view"] === "story", holds(roomQuery));
    }
  };

  const go = (step: HTMLElement | undefined, arrival: Arrival) => {
    if (step === undefined) return;
    if (story === undefined) step.scrollIntoView({ block: "start", behavior: "instant" });
    else story.follower.land(step, arrival);
  };
  addEventListener("hashchange", () =>
    go(
      steps.find(({ id }) => id === location.hash.slice(1)),
      "jump",
    ),
  );
  for (const query of [roomQuery, calmQuery]) matchMedia(query).addEventListener("change", () => void settle());
  chapters.controls({
    go: (by) => go(steps[steps.indexOf(chapters.current() ?? document.body) + by], "scroll"),
    pause() {
      paused = !paused;
      story?.stage.pause(paused);
      return paused;
    },
    view(view) {
      const address = new URL(location.href);
      address.searchParams.set("view", view);
      history.replaceState(history.state, "", address);
      void settle();
    },
  });
  await settle();
}

/** Remembers what stood in view, so that the change of layout does not move it. */
function keepPlace(steps: readonly HTMLElement[]): { restore(story: Story): void } {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const shown =
    scrollY < 8 ? null : (named ?? steps.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2));
  return {
    restore: ({ follower }) => {
      if (shown === null || shown === undefined || shown === steps[0]) return;
      if (steps.includes(shown)) follower.land(shown, "jump");
      else shown.scrollIntoView({ block: "start", behavior: "instant" });
    },
  };
}
