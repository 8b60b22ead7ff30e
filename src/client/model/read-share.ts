import { isBlank, readPercent, writePercent } from "#text/read-percent.ts";

/** A share that a reader wrote, in percent from 0 to 100. */
export interface Share {
  readonly percent: number;
  /** How it was understood, where that is not obvious. */
  readonly note: string | null;
}

/** A message about a text that is no share. */
export interface Refusal {
  readonly refusal: string;
}

const advice = "Please write a share from 0 to 100%, such as 50, 50%, 0.5 or “half”.";

/** Reads an assumption of the model; what lies outside 0 to 100% becomes the nearest share, with a note. */
export function readShare(text: string): Share | Refusal {
  const written = readPercent(text);
  if (written === null) return { refusal: isBlank(text) ? advice : `“${shorten(text)}” is not understood. ${advice}` };
  const { percent, isPlain } = written;
  if (percent > 100) return { percent: 100, note: "A share cannot be more than all of it, so 100% is taken." };
  if (percent < 0) return { percent: 0, note: "A share cannot be less than nothing, so 0% is taken." };
  const exact = Number(percent.toPrecision(12));
  return { percent: exact, note: isPlain ? null : `Read as ${writePercent(exact)}.` };
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 24 ? `${trimmed.slice(0, 24)}…` : trimmed;
}
