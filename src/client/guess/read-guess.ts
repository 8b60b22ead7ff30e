import { isBlank, readPercent, writePercent } from "#text/read-percent.ts";

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A reader's guess in whole percent, or a message about a text that is none. */
export type Guess = { readonly percent: number } | { readonly refusal: string };

/** Reads a guess; one outside the range is refused, since another number would not be the reader's. */
export function readGuess(text: string, { min, max }: Range): Guess {
  const range = `from ${String(min)} to ${String(max)}`;
  if (isBlank(text)) return { refusal: `Please give a number ${range}.` };
  const written = readPercent(text);
  if (written === null)
    return { refusal: `That could not be read. Please give a number ${range}, or a word such as “half”.` };
  const { percent } = written;
  if (percent < min || percent > max)
    return { refusal: `Please give a number ${range}; that would be ${writePercent(percent)}.` };
  return { percent: Math.round(percent) };
}
