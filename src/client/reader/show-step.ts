import type { Arrival } from "./active-step.ts";
import type { ViewContext } from "./view.ts";

/** How many of the next steps' pictures are fetched ahead. */
const ahead = 3;

/** The picture that a step shows, as `<diagram>/<state>`. */
export function pictureName(step: HTMLElement): string {
  return step.dataset["show"] ?? "";
}

/** Shows a step's picture, at once after a jump, and fetches those of the next steps. */
export async function showStep(
  step: HTMLElement,
  arrival: Arrival,
  { player, figure, steps, onError }: Pick<ViewContext, "player" | "figure" | "steps" | "onError">,
): Promise<void> {
  const next = steps.indexOf(step) + 1;
  for (const coming of steps.slice(next, next + ahead)) player.prefetch(pictureName(coming));
  const isJump = arrival === "jump";
  const isMoving = figure.dataset["moving"] !== undefined;
  if (pictureName(step) === figure.dataset["show"] && !(isMoving && isJump)) return;
  await player.show(pictureName(step), isJump ? 0 : undefined).catch((error: unknown) => {
    onError();
    throw error;
  });
}
