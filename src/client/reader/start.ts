import { loadDrawing } from "#diagrams/index.ts";
import type { DiagramData } from "../player/diagram-player.ts";
import { sideKeys, stepByKeys } from "../player/stepper.ts";
import { loadStylesheet } from "../ui/load-stylesheet.ts";
import { matches, roomQuery } from "../ui/media.ts";
import { keepArticlePlace } from "./article-place.ts";
import { followAddress, openDeepLink } from "./deep-link.ts";
import { onFirstInteraction } from "./first-interaction.ts";
import { startLazyLayout } from "./lazy-layout.ts";
import { createProgressBar } from "./progress-bar.ts";
import { pictureName } from "./show-step.ts";
import { createStepCommand } from "./step-command.ts";
import { createViewController, type ViewController } from "./view-controller.ts";
import { preferredView, requestView } from "./view-preference.ts";
import type { ViewName } from "./view.ts";

/** What the diagrams' `pick` gave when the site was built. */
async function fetchNumbers(address: URL): Promise<DiagramData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no numbers for the stage: ${String(response.status)}`);
  return (await response.json()) as DiagramData;
}

/** Fetches all that a player needs beside its script. */
async function load(numbers: URL): Promise<DiagramData> {
  const style = new URL("stage.css", numbers).href;
  const [data] = await Promise.all([fetchNumbers(numbers), loadStylesheet(style), onFirstInteraction(loadAsides)]);
  return data;
}

async function loadAsides(isScrolling: () => boolean): Promise<void> {
  const { startAsides } = await import("./asides.ts");
  await startAsides(isScrolling);
}

function findStage(): { readonly figure: HTMLElement; readonly numbers: URL } {
  const figure = document.querySelector<HTMLElement>("figure.stage");
  if (figure === null) throw new Error("the page has no stage");
  return { figure, numbers: new URL(figure.dataset["numbers"] ?? "", location.href) };
}

interface Preference {
  /** Switches to the view that is preferred now. */
  readonly apply: () => Promise<void>;
  /** Switches to a view that the reader chose. */
  readonly choose: (name: ViewName) => void;
}

/** Prefers a view by the address, the window and the reader's choice, which wins until the window changes. */
function createPreference(switchTo: (name: ViewName) => Promise<void>): Preference {
  let hasChosen = false;
  const apply = () => switchTo(preferredView(hasChosen));
  matchMedia(roomQuery).addEventListener("change", () => {
    hasChosen = false;
    void apply();
  });
  return {
    apply,
    choose(name) {
      hasChosen = true;
      requestView(name);
      void apply();
    },
  };
}

/** Turns the article into the preferred view, and back when the reader or the window asks for it. Where that fails, the article stays. */
export async function start(hasInteracted: () => boolean): Promise<void> {
  const { figure, numbers } = findStage();
  const steps = [...document.querySelectorAll<HTMLElement>("section.step[id]")];
  const data = load(numbers);
  // Fetched at the same time; what does not come now is asked for again when it is shown.
  loadDrawing(pictureName(steps[0] ?? figure).split("/")[0] ?? "").catch(() => undefined);
  const switchTo = async (name: ViewName) => {
    await controller.switchTo(name);
    bar.showView(controller.now(), matches(roomQuery));
  };
  const { apply, choose } = createPreference(switchTo);
  const bar = createProgressBar(steps, {
    onStep: (count) => onStep(count),
    onPause: (paused) => controller.pause(paused),
    onView: choose,
    onContents() {
      const [active, view] = [controller.activeStep(), controller.now()];
      const options = { steps, active, view, choose, site: new URL(".", numbers) };
      void import("../contents/contents.ts").then(({ openContents }) => openContents(options));
    },
  });
  const lazyLayout = startLazyLayout(steps);
  const onEnter = bar.update;
  const onError = () => void switchTo("article");
  const controller = createViewController({ figure, steps, lazyLayout, data, hasInteracted, onEnter, onError });
  const onStep = createStepCommand({ steps, controller, neighbour: bar.neighbour });
  listenToSideKeys(controller, onStep);
  await data;
  const context = { steps, controller, applyPreference: apply, choose };
  followAddress(context);
  await openDeepLink(context);
  void keepArticlePlace(steps, () => controller.now());
  void onFirstInteraction(async () => {
    const { prefetchPictures } = await import("./asides.ts");
    await prefetchPictures(steps);
  });
}

/** In the story the arrows to the side step, as long as no control has the focus and the page is not zoomed in. */
function listenToSideKeys(controller: ViewController, onStep: (count: number) => void): void {
  const isReserved = () =>
    controller.now() !== "story" || document.activeElement !== document.body || (visualViewport?.scale ?? 1) > 1.01;
  stepByKeys(document, sideKeys, onStep, isReserved);
}
