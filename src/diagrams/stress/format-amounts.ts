import type { PromiseSplit } from "./model.ts";

/** Billions of dollars as the pictures write what a model worked out: whole, or to one place. */
export function formatBillions(value: number, places: 0 | 1 = 0): string {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: places }).format(value);
}

/** "627", or "317 of 627" where something is lost. */
export function formatKept({ promised, kept, lost }: PromiseSplit): string {
  return lost === 0 ? formatBillions(promised) : `${formatBillions(kept)} of ${formatBillions(promised)}`;
}
