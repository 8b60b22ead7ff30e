import type { Figure } from "#ledger/figures.ts";
import { CannotDraw } from "../diagram.ts";

/** Throws for a number that is no single value, where a picture has only a size to show it. */
export function assertOneValue({ claim, low, unknown }: Figure): void {
  if (low !== undefined) throw new CannotDraw(claim, "is a range, and this picture shows one value");
  if (unknown === true) throw new CannotDraw(claim, "is not disclosed, and this picture shows its size");
}
