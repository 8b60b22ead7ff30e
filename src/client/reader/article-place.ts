import type { ViewName } from "./view.ts";

/** Where the reader of the article is: a step, and how far its top is from the top of the window, in pixels. */
interface Place {
  readonly step: string;
  readonly top: number;
}

/** So many frames in a row the heights above must rest until the place is taken as reached. */
const restingFrames = 3;
const mostFrames = 60;

const key = "article-place";

/** Notes the place in the article for this tab as the page goes, and goes back to it after a reload. */
export async function keepArticlePlace(steps: readonly HTMLElement[], view: () => ViewName): Promise<void> {
  addEventListener("pagehide", () => notePlace(view() === "article" ? placeAmong(steps) : undefined));
  const place = notedPlace();
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (place !== null && entry?.type === "reload" && view() === "article") await returnTo(place);
}

function notePlace(place: Place | undefined): void {
  try {
    if (place === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Storage is refused: the browser keeps the place as far as it can.
  }
}

function notedPlace(): Place | null {
  try {
    const noted = sessionStorage.getItem(key);
    return noted === null ? null : (JSON.parse(noted) as Place);
  } catch {
    return null;
  }
}

/** The first step that is not above the window. */
function placeAmong(steps: readonly HTMLElement[]): Place | undefined {
  const step = steps.find((one) => one.getBoundingClientRect().bottom > 0);
  return step === undefined ? undefined : { step: step.id, top: step.getBoundingClientRect().top };
}

/** Scrolls until the step is where it was: steps that come into view are laid out, which moves those below them. */
async function returnTo({ step: id, top }: Place): Promise<void> {
  const step = document.getElementById(id);
  if (step === null) return;
  let resting = 0;
  for (let frame = 0; frame < mostFrames && resting < restingFrames; frame += 1) {
    const by = step.getBoundingClientRect().top - top;
    resting = Math.abs(by) < 1 ? resting + 1 : 0;
    if (resting === 0) scrollBy({ top: by, behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
}
