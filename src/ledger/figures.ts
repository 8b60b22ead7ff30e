import type { Claim, Company, Deal, Ledger } from "./claim.ts";
import type { Kind, Status, Unit } from "./vocabulary.ts";
import { findClaim } from "./find-claim.ts";
import { compute } from "./formula.ts";
import { FormulaError, parseFormula } from "./parse-formula.ts";
import { formatAmount } from "./format-amount.ts";
import { kindLabel, timeLabel } from "./labels.ts";
import { timePhrase } from "./series-time.ts";

/** A number as a picture needs it: its amount, and its words as the ledger writes them. */
export interface Figure {
  readonly claim: string;
  /** In the claim's own unit. */
  readonly value: number;
  /** "627" */
  readonly number: string;
  /** "about $627 billion" */
  readonly words: string;
  readonly status: Status;
  /** The lower end of a range, whose upper end is `value`. */
  readonly low?: number;
  /** Nobody outside knows it: `value` is nought, and the words say "not disclosed". */
  readonly unknown?: true;
}

/** What a number is, for a list of numbers that no picture explains. */
export interface FigureName {
  /** "Amazon: cash, first quarter of 2026" */
  readonly label: string;
  /** The claim in one sentence. */
  readonly says: string;
  readonly kind: Kind;
  readonly unit: Unit;
}

/** What a picture can show where there is no one value. */
export type Shows = "range" | "unknown";

/** What a diagram may ask of the ledger when the site is built. */
export interface Figures {
  /** Refuses, with the nearest spelling, a claim that the ledger does not have, and one that the picture cannot show. */
  readonly figure: (claim: string, ...shows: readonly Shows[]) => Figure;
  /** A number that must be what this formula gives; refuses another, since a deal was left out of it. */
  readonly sum: (claim: string, formula: string) => Figure;
  /** The day, month or year that a claim speaks of, such as 2026-03-31. */
  readonly day: (claim: string) => string;
  /** The same in words, or the time that the claim covers: "spring of 2026". */
  readonly when: (claim: string) => string;
  /** Its time as it stands in a sentence: "at the end of March 2026". */
  readonly at: (claim: string) => string;
  readonly name: (claim: string) => FigureName;
  /** The ids of all values of the series that a claim belongs to, oldest first; of a claim that stands alone its own. */
  readonly history: (claim: string) => readonly string[];
  readonly company: (id: string) => { readonly name: string; readonly short: string };
  readonly companies: readonly Company[];
  readonly deals: readonly Deal[];
  /**
   * The same at the date of a claim: of each series the latest value at or before it, so that a sum and its parts belong
   * together while only some of a new quarter's values are in the ledger.
   */
  readonly asOf: (claim: string) => Figures;
  /** The same a year before the date of a claim. */
  readonly yearBefore: (claim: string) => Figures;
}

/** Why a picture cannot take something from the ledger. */
export interface Refusal {
  readonly noun: "claim" | "company";
  readonly id: string;
  readonly message: string;
}

/** Takes a refusal; where it comes back, a number that stands in for the refused one is used. */
type Refuse = (refusal: Refusal) => void;

const raise: Refuse = ({ message }) => {
  throw new Error(message);
};

/** What diagrams may ask of this ledger; used when the site is built, never in the browser. */
export function figuresOf(ledger: Ledger, refuse: Refuse = raise): Figures {
  return figuresAt(ledger, refuse, (name) => findClaim(ledger, name));
}

function figuresAt(ledger: Ledger, refuse: Refuse, find: (name: string) => Claim): Figures {
  const figure = (name: string, ...shows: readonly Shows[]): Figure => {
    const claim = find(name);
    const { id, value, low } = claim;
    const sort = low === null ? "unknown" : "range";
    if (value === null && !shows.includes(sort)) refuse({ noun: "claim", id, message: lacking(claim) });
    return figureOf(claim);
  };
  return {
    figure,
    sum(name, formula) {
      const claim = find(name);
      if (!agrees(claim, formula, find)) {
        const message = `"${claim.id}" is not the sum that the deals make; its formula should be: ${formula}`;
        refuse({ noun: "claim", id: claim.id, message });
      }
      return figure(name, "range");
    },
    day(name) {
      const { id, asOf, date } = find(name);
      const day = asOf ?? date;
      if (day === null) refuse({ noun: "claim", id, message: `"${id}" has no "as-of", but a picture needs its day` });
      return day ?? "2026-01-01";
    },
    when: (name) => timeLabel(find(name)),
    at: (name) => timePhrase(find(name)),
    name: (name) => nameOf(find(name), ledger),
    history: (name) => historyOf(find(name), ledger),
    company: (id) => namesOf(ledger, id),
    companies: [...ledger.companies.values()],
    deals: ledger.deals,
    asOf: (anchor) => figuresAt(ledger, refuse, (name) => valueAtDate(ledger, name, find(anchor).asOf)),
    yearBefore(anchor) {
      const day = find(anchor).asOf;
      return figuresAt(ledger, refuse, (name) => valueAtDate(ledger, name, day === null ? null : aYearBefore(day)));
    },
  };
}

function namesOf({ companies }: Ledger, id: string): { readonly name: string; readonly short: string } {
  const company = companies.get(id);
  if (company === undefined) throw new Error(`no company "${id}" in the ledger`);
  return { name: company.name, short: company.short };
}

/** The claim that a name means; of a series named without a date the latest value at or before a day. */
function valueAtDate(ledger: Ledger, name: string, day: string | null): Claim {
  const claim = findClaim(ledger, name);
  if (day === null || claim.series !== name) return claim;
  const values = [...ledger.claims.values()].filter(({ series, asOf }) => series === name && (asOf ?? "") <= day);
  // A series whose values are all younger gives its oldest, which is nearest.
  return (
    latest(values) ?? latest([...ledger.claims.values()].filter(({ series }) => series === name).slice(-1)) ?? claim
  );
}

function historyOf(claim: Claim, { claims }: Ledger): readonly string[] {
  if (claim.series === null) return [claim.id];
  return [...claims.values()]
    .filter(({ series }) => series === claim.series)
    .sort((one, other) => (one.asOf ?? "").localeCompare(other.asOf ?? ""))
    .map(({ id }) => id);
}

/** The same day of the year before; the last day of a month stays one, also in February. */
function aYearBefore(day: string): string {
  const [year = "", ...rest] = day.split("-");
  const before = [String(Number(year) - 1), ...rest].join("-");
  return before.endsWith("-02-28") ? before.replace("-28", "-29") : before;
}

function latest(claims: readonly Claim[]): Claim | undefined {
  return [...claims].sort((a, b) => (b.asOf ?? "").localeCompare(a.asOf ?? ""))[0];
}

function nameOf(claim: Claim, { companies }: Ledger): FigureName {
  const { who, says, kind, unit } = claim;
  const whose = who.map((id) => companies.get(id)?.short ?? id).join(", ");
  const what = [kindLabel(kind), timeLabel(claim)].filter((part) => part !== "").join(", ");
  return { label: whose === "" ? says : `${whose}: ${what}`, says, kind, unit };
}

/** A claim as a picture takes it; of a range the upper end. */
export function figureOf(claim: Claim): Figure {
  const { id, value, low, high, status } = claim;
  return {
    claim: id,
    value: value ?? high ?? 0,
    number: formatAmount(claim, "number"),
    words: formatAmount(claim),
    status,
    ...(low === null ? {} : { low }),
    ...(value === null && low === null ? { unknown: true } : {}),
  };
}

function lacking({ id, low }: Claim): string {
  return low === null
    ? `claim "${id}" has no value, but a picture needs one`
    : `claim "${id}" is a range, but a picture needs one value`;
}

/** Whether a claim's amount is what a formula gives; a formula that cannot be computed is a problem of its parts. */
function agrees(claim: Claim, text: string, find: (name: string) => Claim): boolean {
  try {
    const { low, high } = compute(parseFormula(text), find, claim);
    return near(claim.value ?? claim.low, low) && near(claim.value ?? claim.high, high);
  } catch (error) {
    if (error instanceof FormulaError) return true;
    throw error;
  }
}

const near = (one: number | null, other: number) => one === null || Math.abs(one - other) <= 1e-6 * Math.abs(other);
