import { numberOfWords } from "./number-words.ts";

/** Digits with at most one point, as `Number` reads them; null where the text is not of the format. */
type Transform = (text: string) => string | null;

const plain: Transform = (text) => (/^(?:\d+\.?\d*|\.\d+)$/.test(text) ? text : null);
const zero: Transform = () => "0";

/** A transform for numbers whose whole part has these separators, and that have this decimal sign. */
function decimal(separators: string, sign: string): Transform {
  const form = new RegExp(`^(?:\\d[\\d${separators}\\s]*)?(?:\\${sign}\\d+)?$`);
  const noise = new RegExp(`[${separators}\\s]`, "g");
  return (text) => (text !== "" && form.test(text) ? text.replace(noise, "").replace(sign, ".") : null);
}

/** A transform for numbers with a word for the whole and one for the hundredths, such as "12 dollars 50 cents". */
const unitDecimal: Transform = (text) => {
  const [, whole = "", part] = /^(\d[\d.,\s]*)\D*?(?:(\d{1,2})\D*)?$/.exec(text) ?? [];
  if (whole === "") return null;
  return `${whole.replace(/[.,\s]/g, "")}.${(part ?? "0").padStart(2, "0")}`;
};

const dot = decimal(",", ".");
const comma = decimal(".", ",");
const words: Transform = (text) => numberOfWords(text)?.toString() ?? null;

/** The numeric formats of the XBRL transformation registries 1 to 5 and of the SEC, their names without hyphens. */
const transforms: Readonly<Record<string, Transform>> = {
  numdotdecimal: dot,
  numcommadot: dot,
  numspacedot: dot,
  numdotdecimalin: dot,
  numdotdecimalapos: decimal(",'’", "."),
  numcommadecimal: comma,
  numdotcomma: comma,
  numspacecomma: comma,
  numcommadecimalapos: decimal(".'’", ","),
  numunitdecimal: unitDecimal,
  fixedzero: zero,
  zerodash: (text) => (/^[-‐‑‒–—―−]$/.test(text) ? "0" : null),
  numdash: (text) => (/^[-‐‑‒–—―−]$/.test(text) ? "0" : null),
  numwordsen: words,
};

/** Returns whether a format is known, by its name without hyphens; null is a number without a format. */
export function isKnownFormat(format: string | null): boolean {
  return format === null || Object.hasOwn(transforms, format);
}

/** The printed number as plain digits, such as "1234.5"; null where the text is not of its format. */
export function readNumberText(text: string, format: string | null): string | null {
  const transform = format === null ? plain : transforms[format];
  return transform?.(text.trim()) ?? null;
}
