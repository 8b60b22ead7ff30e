import type { Arrival } from "./active-step.ts";
import type { ViewContext } from "./view.ts";

/** How many of the next steps' pictures are fetched ahead. */
const ahead = 3;
/** Milliseconds of a change that interrupts another: a reader who races past soon sees the right picture. */
const hurried = 300;

/** The picture that a step shows, as `<diagram>/<state>`. */
export function pictureName(step: HTMLElement): string {
  return step.dataset["show"] ?? "";
}

/** Shows a step's picture, at once after a jump and soon where another is still on its way, and fetches those of the next steps. */
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
  const duration = isJump ? 0 : isMoving ? hurried : undefined;
  await player.show(pictureName(step), duration).catch((error: unknown) => {
    onError();
    throw error;
  });
}
