import type { Unit } from "#ledger/vocabulary.ts";
import { formatDate } from "#text/dates.ts";
import type { Proposal } from "./proposal.ts";

/** Returns the id of the ledger's source at an address; null where it has none. */
export type SourceAt = (address: string) => string | null;

/** A dated value as it stands in a series of the ledger. */
export interface ValueEntry {
  readonly at: string;
  readonly value: number;
  readonly status: "filed";
  readonly sources: readonly { readonly source: string; readonly says: string }[];
}

/** A filing as it stands in content/ledger/sources.yaml. */
export interface SourceEntry {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
  readonly tier: "primary";
}

/** The value that a proposal adds to its series. */
export function valueEntry({ at, value, series }: Proposal, source: string): ValueEntry {
  const { duration } = series.filing;
  const time = duration === "instant" ? "at" : `for the ${duration.replace("-", " ")} to`;
  const says = `Gives ${amountInWords(value, series.unit)} ${time} ${formatDate(at)}.`;
  return { at, value, status: "filed", sources: [{ source, says }] };
}

/** The source that a proposal needs; null where the ledger has it, or its address is not known. */
export function sourceEntry(proposal: Proposal, sourceAt: SourceAt): SourceEntry | null {
  const { at, form, document, submission } = proposal;
  if (submission === null || sourceAt(document) !== null) return null;
  const { company, filed } = submission;
  const title = `${company}, Form ${form} for the period to ${formatDate(at)}`;
  return { id: sourceIdOf(proposal, sourceAt), title, publisher: company, date: filed, url: document, tier: "primary" };
}

/** The id of a proposal's source: the ledger's own, or one of the document's name, form and month: amzn-10k-2024-12. */
export function sourceIdOf({ series, at, form, document, submission }: Proposal, sourceAt: SourceAt): string {
  const known = sourceAt(document);
  if (known !== null) return known;
  const file = (submission?.path ?? document).split("/").at(-1) ?? "";
  const company = /^[a-z][a-z0-9]*/.exec(file)?.[0] ?? `cik${series.filing.cik}`;
  return [company, form.toLowerCase().replace(/[^a-z0-9]/g, ""), at.slice(0, "2026-03".length)].join("-");
}

function amountInWords(value: number, unit: Unit): string {
  const amount = Math.abs(value).toLocaleString("en-US", { maximumSignificantDigits: 12 });
  const sign = value < 0 ? "minus " : "";
  if (unit === "usd-billion") return `${sign}$${amount} billion`;
  if (unit === "usd") return `${sign}$${amount}`;
  return unit === "percent" ? `${sign}${amount}%` : `${sign}${amount}`;
}
