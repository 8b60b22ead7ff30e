import { loadDrawing } from "#diagrams/index.ts";
import { loadChange } from "../player/picture-player.ts";
import { pictureName } from "./show-step.ts";

/**
 * Fetches what changes pictures, and then the code of all pictures, one after another while the browser is idle, so that the story
 * goes on where the network ends.
 */
export async function prefetchPictures(steps: readonly HTMLElement[]): Promise<void> {
  await loadChange().catch(() => undefined);
  if (savesData()) return;
  const diagrams = new Set(steps.map((step) => pictureName(step).split("/")[0] ?? ""));
  for (const diagram of diagrams) {
    await idle();
    // What does not come now is asked for again when it is needed.
    await loadDrawing(diagram).catch(() => undefined);
  }
}

/** Whether the reader has asked for few bytes. */
function savesData(): boolean {
  return "connection" in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });
}
