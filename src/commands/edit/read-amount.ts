import { numberReadings } from "#text/read-number.ts";

/** An amount as an editor types it: one number, or a range. */
export type TypedAmount = { readonly value: number } | { readonly low: number; readonly high: number };

/** Reads "678", "-7.6" or "20..30"; throws a sentence with the right spelling for what is written in another way. */
export function readAmount(text: string): TypedAmount {
  const [first = "", second] = text.trim().split("..");
  if (second === undefined) return { value: readNumber(first) };
  const [low, high] = [readNumber(first), readNumber(second)];
  if (low < high) return { low, high };
  throw new Error(`in the range "${text}" the smaller number comes first; write ${String(high)}..${String(low)}`);
}

function readNumber(text: string): number {
  const bare = text.trim().replace(/[−–]/g, "-").replace(/^\+/, "");
  if (/^-?\d+(\.\d+)?$/.test(bare)) return Number(bare);
  throw new Error(`"${text}" is not a bare number${hint(bare)}`);
}

function hint(text: string): string {
  const [first, second] = numberReadings(text);
  if (first === undefined) return ", such as 627 or 20..30";
  if (second !== undefined) return `; write ${first}, or ${second} if the comma is a decimal point`;
  return /^[-\d.,]+$/.test(text) ? `; write ${first}` : `; write ${first}, without signs or words`;
}
