const scales: readonly { readonly words: RegExp; readonly size: number }[] = [
  { words: /^(?:thousand|k)$/i, size: 1e3 },
  { words: /^(?:million|mn|m)$/i, size: 1e6 },
  { words: /^(?:billion|bn|b)$/i, size: 1e9 },
  { words: /^(?:trillion|tn|t)$/i, size: 1e12 },
];

/** How many of the things that a unit counts make one of the unit: 1e9 dollars one "usd-billion". */
const unitSizes: Readonly<Record<string, number>> = { "usd-billion": 1e9, "people-million": 1e6, usd: 1, count: 1 };

/**
 * The numbers that a text may mean, most likely first: "11,8" is 11.8, "1,234" is 1234 or 1.234, "1'000" is 1000, and
 * "1.2 trillion" counted in usd-billion is 1200. Empty where it is no number, or words for its size do not go with the unit.
 */
export function numberReadings(text: string, unit?: string): string[] {
  const bare = text
    .normalize("NFKC")
    .trim()
    .replace(/^(?:about|around|some|circa|ca?\.|~|≈)\s*/i, "")
    .replace(/[−–‒]/g, "-")
    .replace(/^\((.*)\)$/, "-$1");
  const [, sign = "", , digits = "", word = ""] =
    /^([-+]?)\s*([$€£¥]|usd|us\$)?\s*((?:\d[\d.,'’_\s]*)?\d|[.,]\d+)\s*(%|percent|per cent|dollars|[a-z]+)?\.?$/i.exec(
      bare,
    ) ?? [];
  if (digits === "") return [];
  const factor = factorOf(word, unit);
  if (factor === null) return [];
  return readingsOf(digits).map((value) => `${sign === "-" ? "-" : ""}${plain(value, factor)}`);
}

/** What the words behind a number multiply it with; null where they do not go with the unit. */
function factorOf(word: string, unit: string | undefined): number | null {
  if (/^(?:%|per ?cent|percent|dollars|)$/i.test(word)) return 1;
  const size = scales.find(({ words }) => words.test(word))?.size;
  if (size === undefined) return null;
  if (unit === undefined) return size === 1e9 ? 1 : null;
  const ofUnit = unitSizes[unit];
  return ofUnit === undefined ? null : size / ofUnit;
}

/** Points and commas alike may stand before a fraction or between thousands. */
function readingsOf(digits: string): string[] {
  const tight = digits.replace(/['’_\s]/g, "");
  const last = Math.max(tight.lastIndexOf(","), tight.lastIndexOf("."));
  if (last < 0) return [tight];
  const mark = tight.charAt(last);
  const other = mark === "," ? "." : ",";
  const whole = tight.replace(/[.,]/g, "");
  const asFraction = `${tight.slice(0, last).replace(/[.,]/g, "")}.${tight.slice(last + 1)}`;
  const count = tight.split(mark).length - 1;
  const hasThree = /^\d{1,3}(?:[.,]\d{3})+$/.test(tight);
  if (count > 1) return hasThree ? [whole] : [];
  if (tight.includes(other)) return [asFraction];
  if (mark === "." || !hasThree || tight.startsWith("0")) return [asFraction];
  return [whole, asFraction];
}

/** A number without zeros that say nothing, and without the faults of binary fractions. */
function plain(value: string, factor: number): string {
  return String(Number((Number(value) * factor).toPrecision(15)));
}
