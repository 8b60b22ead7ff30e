import { stepOf } from "./address.ts";
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
  /** A picture of the story could not be shown. */
  readonly failed: () => void;
}

export interface Switch {
  now: () => View;
  /** Turns to a view, to `place` or without losing the reader's own; a turn that is under way is ended first. */
  turn: (view: View, place: Element | null) => Promise<void>;
  /** Brings a step into view, in whatever view is on. */
  go: (step: HTMLElement, arrival: Arrival) => void;
  /** Looks where the reader is now, after something else moved the page. */
  look: (arrival: Arrival) => void;
  pause: (paused: boolean) => void;
}

/** Story and article, one at a time; `data-view` on the root says which. */
export function createSwitch({ figure, steps, data, arrived, failed }: Parts): Switch {
  let story: Story | undefined;
  let paused = false;
  let last = Promise.resolve();
  const say = (view: View) => {
    document.documentElement.dataset["view"] = view;
    figure.hidden = view === "article";
  };
  const turnOn = async (place: Element | null) => {
    const restore = keepPlace(steps, place);
    story = await startStory({ figure, steps, data, paused, arrived, failed }, () => say("story"));
    restore(story);
  };
  const change = async (view: View, place: Element | null) => {
    if (view === "story" && story === undefined) await turnOn(place);
    else if (view === "article" && story !== undefined) {
      const restore = keepActive(story, steps);
      story = undefined;
      say("article");
      restore();
    }
  };
  return {
    now: () => (story === undefined ? "article" : "story"),
    turn(view, place) {
      const turned = last.then(() => change(view, place));
      last = turned.catch(() => undefined);
      return turned;
    },
    go(step, arrival) {
      if (story === undefined) step.scrollIntoView({ block: "start", behavior: "instant" });
      else story.follower.land(step, arrival);
    },
    look: (arrival) => story?.follower.look(arrival),
    pause(next) {
      paused = next;
      story?.stage.pause(next);
    },
  };
}

/** Remembers a place, or what stands in view, so that the change of layout does not move it. */
function keepPlace(steps: readonly HTMLElement[], place: Element | null): (story: Story) => void {
  const inView = () => steps.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2);
  const shown = scrollY < 8 ? undefined : (place ?? inView());
  return ({ follower }) => {
    if (shown === undefined || shown === steps[0]) return;
    const step = stepOf(shown);
    if (step !== null) follower.land(step, "jump");
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
