import { formatDate, isDay } from "#text/dates.ts";

/** A value of a number, and the ISO day from which it stands; an empty one where it always did. */
export interface DatedValue {
  readonly since: string;
}

/** The day that a reader asks for; empty for today's numbers, and while a year is being typed. */
export function askedDay(text: string): string {
  return isDay(text) && text >= "1900" ? text : "";
}

/** The value, of several with the newest first, that was the newest on a day; undefined where all are younger. */
export function valueOn<Value extends DatedValue>(values: readonly Value[], day: string): Value | undefined {
  return day === "" ? values[0] : values.find(({ since }) => since <= day);
}

/** How many numbers a table shows: `found` of the `known` ones that there were on the day, `younger` came later. */
export interface Counts {
  readonly found: number;
  readonly known: number;
  readonly younger: number;
  readonly day: string;
}

/** What a table shows, in words. */
export function countWords({ found, known, younger, day }: Counts): string {
  const numbers = found === known ? `${found} numbers` : `${found} of ${known} numbers`;
  if (day === "") return numbers;
  const hidden = younger === 0 ? "" : `; ${younger} younger ${younger === 1 ? "one is" : "ones are"} not shown`;
  return `${numbers} as they stood on ${formatDate(day)}${hidden}`;
}
