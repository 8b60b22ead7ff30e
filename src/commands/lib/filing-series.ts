import { z } from "zod";
import { filingSchema } from "#ledger/filing-schema.ts";
import { statuses, units } from "#ledger/vocabulary.ts";
import type { FilingDocument } from "#filings/document.ts";
import { edgarHosts } from "#filings/edgar.ts";
import type { FilingSeries, LedgerValue } from "#filings/filing-series.ts";
import { didYouMean } from "#text/nearest.ts";

/** What is needed of the ledger: its claims as they are written, and the addresses of its sources. */
export interface Ledgerish {
  readonly claims: readonly unknown[];
  readonly sources: ReadonlyMap<string, { readonly url: string | null }>;
}

const date = z.union([z.string(), z.number().transform(String)]);
const value = z.looseObject({
  at: date,
  value: z.number().nullable().optional(),
  status: z.enum(statuses).optional(),
  sources: z.array(z.looseObject({ source: z.string() })).optional(),
});
const series = z.looseObject({
  id: z.string(),
  unit: z.enum(units),
  filing: filingSchema,
  values: z.array(value, { error: "a series that stands in filings needs its values" }).min(1),
});

/**
 * The series of the ledger that say where they stand in filings.
 * @throws Error, in a sentence, where such a series has a mistake.
 */
export function seriesWithFiling({ claims, sources }: Ledgerish): FilingSeries[] {
  return claims.filter(hasFiling).map((raw) => {
    const { data, error } = series.safeParse(raw);
    if (data === undefined) throw new Error(mistakeMessage(raw, error));
    const values = data.values.map((one): LedgerValue => {
      const { at, value = null, status = null, sources: cited = [] } = one;
      const urls = cited.flatMap(({ source }) => sources.get(source)?.url ?? []);
      const sourceUrl = urls.find((url) => url.startsWith(edgarHosts.archive)) ?? urls[0] ?? null;
      return { at, value, status, sourceUrl };
    });
    const at = values.map(({ at }) => at).reduce((newest, at) => (at > newest ? at : newest));
    return { id: data.id, unit: data.unit, at, values, filing: data.filing };
  });
}

/** Whether a claim, as it is written, says where it stands in filings. */
export function hasFiling(raw: unknown): boolean {
  return typeof raw === "object" && raw !== null && "filing" in raw;
}

function mistakeMessage(raw: unknown, error: z.ZodError): string {
  const id = typeof raw === "object" && raw !== null && "id" in raw ? String(raw.id) : "without id";
  const [issue] = error.issues;
  const place = issue?.path.join(".") ?? "";
  return `series "${id}"${place === "" ? "" : `, ${place}`}: ${issue?.message ?? "has a mistake"}. "npm run check" lists all.`;
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
