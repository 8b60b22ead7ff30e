import type { Arrival } from "./follow.ts";
import type { DiagramData } from "./show.ts";
import { startStory, type Story } from "./story.ts";

/** Which rendering of the one text the reader sees. */
export type View = "story" | "article";

interface Parts {
  readonly figure: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly data: DiagramData;
  readonly arrived: (step: HTMLElement) => void;
}

export interface Switch {
  now: () => View;
  /** Turns to a view without losing the reader's place; a turn that is under way is ended first. */
  turn: (view: View) => Promise<void>;
  /** Brings a step into view, in whatever view is on. */
  go: (step: HTMLElement, arrival: Arrival) => void;
  pause: (paused: boolean) => void;
}

/** Story and article, one at a time; `data-view` on the root says which. */
export function createSwitch({ figure, steps, data, arrived }: Parts): Switch {
  let story: Story | undefined;
  let paused = false;
  let last = Promise.resolve();
  const say = (view: View) => {
    document.documentElement.dataset["view"] = view;
    figure.hidden = view === "article";
  };
  const turnOn = async () => {
    const restore = keepPlace(steps);
    story = await startStory({ figure, steps, data, paused, arrived }, () => say("story"));
    restore(story);
  };
  const change = async (view: View) => {
    if (view === "story" && story === undefined) await turnOn();
    else if (view === "article" && story !== undefined) {
      const restore = keepActive(story, steps);
      story = undefined;
      say("article");
      restore();
    }
  };
  return {
    now: () => (story === undefined ? "article" : "story"),
    turn(view) {
      const turned = last.then(() => change(view));
      last = turned.catch(() => undefined);
      return turned;
    },
    go(step, arrival) {
      if (story === undefined) step.scrollIntoView({ block: "start", behavior: "instant" });
      else story.follower.land(step, arrival);
    },
    pause(next) {
      paused = next;
      story?.stage.pause(next);
    },
  };
}

/** Remembers what stands in view, so that the change of layout does not move it. */
function keepPlace(steps: readonly HTMLElement[]): (story: Story) => void {
  const named = document.getElementById(location.hash.slice(1));
  const inView = () => steps.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2);
  const shown = scrollY < 8 ? undefined : (named ?? inView());
  return ({ follower }) => {
    if (shown === undefined || shown === steps[0]) return;
    if (steps.includes(shown)) follower.land(shown, "jump");
    else shown.scrollIntoView({ block: "start", behavior: "instant" });
  };
}

/** Ends the story; the result brings the step that was active back to where it stood. */
function keepActive(story: Story, steps: readonly HTMLElement[]): () => void {
  const { active } = story.follower;
  const top = active?.getBoundingClientRect().top ?? 0;
  story.stop();
  return () => {
    if (active === undefined || active === steps[0]) return;
    scrollBy({ top: active.getBoundingClientRect().top - top, behavior: "instant" });
  };
}
