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

/** A comma may be a decimal point or stand before thousands; three digits after it leave that open. */
function hint(text: string): string {
  const digits = text.replace(/[$€£%\s_]|bn|billion|percent/gi, "");
  if (/^-?\d{1,3}(,\d{3})+$/.test(digits)) {
    const [thousands, decimal] = [digits.replaceAll(",", ""), digits.replace(",", ".")];
    return `; write ${thousands}${digits.split(",").length === 2 ? `, or ${decimal} if the comma is a decimal point` : ""}`;
  }
  if (/^-?\d+,\d+$/.test(digits)) return `; write ${digits.replace(",", ".")}`;
  return /^-?\d+(\.\d+)?$/.test(digits) ? `; write ${digits}, without signs or words` : ", such as 627 or 20..30";
}
