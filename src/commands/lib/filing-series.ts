import type { ClaimFields } from "#ledger/check-claim.ts";
import type { Entry } from "#ledger/read-entries.ts";
import type { FilingDocument } from "#filings/document.ts";
import { edgarHosts } from "#filings/edgar.ts";
import type { FilingSeries, LedgerValue } from "#filings/filing-series.ts";
import { didYouMean } from "#text/nearest.ts";

/** What is needed of the ledger: its claims as they are written, and the addresses of its sources. */
export interface WrittenLedger {
  readonly claims: readonly Pick<Entry<ClaimFields>, "fields" | "broken" | "name">[];
  readonly sources: ReadonlyMap<string, { readonly url: string | null }>;
}

/**
 * The series of the ledger that say where they stand in filings.
 * @throws Error, in a sentence, where such a series has a mistake.
 */
export function seriesWithFiling({ claims, sources }: WrittenLedger): FilingSeries[] {
  return claims.flatMap(({ fields, broken, name }): FilingSeries[] => {
    const { id, unit, filing, values, status: usual } = fields;
    if (filing === undefined && !broken.has("filing")) return [];
    if (id === undefined || unit === undefined || filing === undefined || values === undefined || values.length === 0)
      throw new Error(`${name} has a mistake, so its filing cannot be read; "npm run check" tells which`);
    const all = values.map(({ at, value = null, status = usual ?? null, sources: cited = [] }): LedgerValue => {
      const urls = cited.flatMap(({ source }) => sources.get(source)?.url ?? []);
      const sourceUrl = urls.find((url) => url.startsWith(edgarHosts.archive)) ?? urls[0] ?? null;
      return { at, value: typeof value === "number" ? value : null, status, sourceUrl };
    });
    const at = all.map((value) => value.at).reduce((newest, date) => (date > newest ? date : newest));
    return [{ id, unit, at, values: all, filing }];
  });
}

/**
 * The series to read: the one that is named, or all.
 * @throws Error, in a sentence, where there is none, or the one that is named stands in no filing.
 */
export function chosenSeries(
  all: readonly FilingSeries[],
  ids: readonly string[],
  wanted: string | undefined,
): readonly FilingSeries[] {
  if (wanted === undefined) {
    if (all.length > 0) return all;
    throw new Error('No series of the ledger has a "filing" yet; docs/editing.md, "New filings", says how to add one.');
  }
  const found = all.filter(({ id }) => id === wanted);
  if (found.length > 0) return found;
  if (!ids.includes(wanted)) throw new Error(`There is no series "${wanted}"${didYouMean(wanted, ids)}`);
  throw new Error(`"${wanted}" has no "filing"; docs/editing.md, "New filings", says how to add it.`);
}

/**
 * The series whose company a document is of.
 * @throws Error, in a sentence, where there is none.
 */
export function seriesOfDocument({ name, contexts }: FilingDocument, all: readonly FilingSeries[]): FilingSeries[] {
  const ciks = new Set([...contexts.values()].map(({ cik }) => cik));
  const found = all.filter(({ filing }) => ciks.has(filing.cik));
  if (found.length > 0) return found;
  throw new Error(`No series of the ledger has a "filing" with the CIK of ${name}, ${[...ciks].join(", ")}.`);
}
