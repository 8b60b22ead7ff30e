import type { Scalar } from "yaml";

/** Digits as everybody writes them: no zeros before, a digit on both sides of the point, no more digits than are kept. */
const usual = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const mostDigits = 15;

/** What to say of a number that YAML reads otherwise than an editor may think: 0627, 0x1F, 1e3, .5; null where it is plain. */
export function unusualNumber({ value, source, type }: Scalar): string | null {
  if (type !== "PLAIN" || typeof value !== "number" || !Number.isFinite(value) || source === undefined) return null;
  const isUsual = usual.test(source) && source.replace(/\D/g, "").length <= mostDigits;
  return isUsual ? null : `"${source}" would be read as ${String(value)}; write ${String(value)} if that is meant`;
}
