import { formatDate } from "#text/dates.ts";
import type { Claim } from "./claim.ts";
import type { Precision, Unit } from "./vocabulary.ts";
import { memoize } from "#text/memoize.ts";

/** How tight the words must be: prose, a short label, or the bare number beside a unit that stands elsewhere. */
export type AmountStyle = "prose" | "short" | "number";

type Sized = Pick<Claim, "unit" | "decimals" | "origin">;
type Amount = Sized & Pick<Claim, "value" | "low" | "high" | "date" | "precision">;

const precisionWords: Record<Precision, string> = {
  exact: "",
  about: "about ",
  "up-to": "up to ",
  "more-than": "more than ",
  "at-least": "at least ",
  almost: "almost ",
};

const scales = [
  { factor: 1e-3, size: 1e3, word: "trillion", short: "tn" },
  { factor: 1, size: 1, word: "billion", short: "bn" },
  { factor: 1e3, size: 0, word: "million", short: "m" },
] as const;
const [trillions, billions, millions] = scales;

const countedUnits: readonly Unit[] = ["years", "months", "days", "times", "points"];

/** Formats by how many digits they show at most; to make one takes longer than to use it a hundred times. */
const upTo = memoize((most: number) => numberFormat(most, 0));
const exactly = memoize((count: number) => numberFormat(count, count));

function numberFormat(maximumFractionDigits: number, minimumFractionDigits: number): Intl.NumberFormat {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits, minimumFractionDigits, signDisplay: "negative" });
}

/** Digits grouped by thousands; `fixed` keeps noughts at the end, otherwise they are dropped. */
function digits(value: number, most: number, fixed = false): string {
  // A negative amount takes a true minus sign; what rounds to nought takes none.
  return (fixed ? exactly : upTo)(most).format(value).replace("-", "−");
}

/** Stated numbers keep the digits that were written, computed ones are rounded to one; `decimals` overrules both. */
function plain(value: number, { decimals, origin }: Sized): string {
  return digits(value, decimals ?? (origin === "computed" ? 1 : 3), decimals !== null);
}

function scaleOf(value: number, claim: Sized): (typeof scales)[number] {
  const size = Math.abs(value);
  // Rounded first, so that 999.97 never becomes "$1,000 billion".
  const rounded = Number(size.toFixed(claim.decimals ?? (claim.origin === "computed" ? 1 : 3)));
  if (rounded >= trillions.size) return trillions;
  return size >= billions.size || size === 0 ? billions : millions;
}

function money(billion: number, claim: Sized, style: AmountStyle): string {
  const scale = scaleOf(billion, claim);
  const scaled = Math.abs(billion) * scale.factor;
  const long =
    scale === trillions
      ? digits(scaled, claim.decimals ?? (style === "short" ? 2 : 1), claim.decimals !== null)
      : plain(scaled, claim);
  const sign = billion < 0 ? "−" : "";
  return style === "short" ? `${sign}$${long}${scale.short}` : `${sign}$${long} ${scale.word}`;
}

/** Single dollars: whole, or with cents; from a million on they are worded as other money is. */
function dollars(value: number, claim: Sized, style: AmountStyle): string {
  if (Math.abs(value) >= 1e6) return style === "number" ? plain(value, claim) : money(value / 1e9, claim, style);
  const cents = claim.decimals ?? (Number.isInteger(value) ? 0 : 2);
  const nought = cents === 1 ? "0" : ""; // rounded to ten cents
  const whole = `${digits(Math.abs(value), cents, true)}${nought}`;
  return style === "number" ? `${value < 0 ? "−" : ""}${whole}` : `${value < 0 ? "−" : ""}$${whole}`;
}

function people(million: number, claim: Sized, style: AmountStyle): string {
  const [size, word] = Math.abs(million) >= 1e3 ? [million / 1e3, "billion"] : [million, "million"];
  return style === "short"
    ? `${plain(size, claim)}${word === "billion" ? "bn" : "m"}`
    : `${plain(size, claim)} ${word} people`;
}

function bare(value: number, claim: Sized): string {
  if (claim.unit === "percent") return `${plain(value, claim)}%`;
  // `decimals` of a trillion speaks of trillions; in billions it would add noughts.
  return claim.unit === "usd-billion" && Math.abs(value) >= trillions.size ? digits(value, 0) : plain(value, claim);
}

function counted(value: number, one: string, many: string, claim: Sized): string {
  return `${plain(value, claim)} ${value === 1 ? one : many}`;
}

function single(value: number, claim: Sized, style: AmountStyle): string {
  if (style === "number" && claim.unit !== "usd") return bare(value, claim);
  switch (claim.unit) {
    case "usd-billion":
      return money(value, claim, style);
    case "usd":
      return dollars(value, claim, style);
    case "people-million":
      return people(value, claim, style);
    case "percent":
      return bare(value, claim);
    case "points":
      return style === "short"
        ? counted(value, "point", "points", claim)
        : counted(value, "percentage point", "percentage points", claim);
    case "times":
      return style === "short" ? `${plain(value, claim)}×` : counted(value, "time", "times", claim);
    case "years":
    case "months":
    case "days":
      return counted(value, claim.unit.slice(0, -1), claim.unit, claim);
    case "count":
    case "date":
      return plain(value, claim);
  }
}

function range(low: number, high: number, claim: Sized, style: AmountStyle): string {
  const [from, to] = [single(low, claim, style), single(high, claim, style)];
  if (from === to) return from;
  if (style !== "prose") return `${style === "number" ? from.replace("%", "") : from}–${to}`;
  // "5 to 7 years", but "$20 billion to $30 billion".
  return countedUnits.includes(claim.unit) ? `${plain(low, claim)} to ${to}` : `${from} to ${to}`;
}

/** The amount of a claim in words: "$627 billion", "about 45%", "$20 billion to $30 billion", "not disclosed". */
export function formatAmount(claim: Amount, style: AmountStyle = "prose"): string {
  const before = style === "number" ? "" : precisionWords[claim.precision];
  if (claim.date !== null) return before + formatDate(claim.date);
  if (claim.low !== null && claim.high !== null) return before + range(claim.low, claim.high, claim, style);
  return claim.value === null ? "not disclosed" : before + single(claim.value, claim, style);
}
