import type { ClaimRecord } from "#ledger/claim-schema.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import { valuesBySeries } from "#ledger/series-values.ts";
import { between, cellOf, columns } from "../claims/files.ts";
import type { Table } from "./workbook.ts";

const widths: Readonly<Record<string, number>> = {
  id: 32,
  says: 70,
  amount: 20,
  sources: 60,
  note: 40,
  title: 60,
  url: 60,
};

/** The ledger as the sheets of a workbook: all values, the newest of each series with the one before, the sources. */
export function ledgerTables(ledger: Ledger, records: readonly ClaimRecord[]): Table[] {
  return [numbersTable(records), seriesTable(ledger, records), sourcesTable(ledger)];
}

function named(names: readonly string[]): Table["columns"] {
  return names.map((name) => ({ name, ...(widths[name] === undefined ? {} : { width: widths[name] }) }));
}

function numbersTable(records: readonly ClaimRecord[]): Table {
  return {
    name: "numbers",
    columns: named(columns.map(({ name }) => name)),
    rows: records.map((record) => columns.map(({ field }) => cellOf(record, field))),
  };
}

const seriesFields = [
  "id",
  "says",
  "amount",
  "value",
  "low",
  "high",
  "unit",
  "kind",
  "who",
  "as-of",
  "status",
] as const;

function seriesTable({ claims }: Ledger, records: readonly ClaimRecord[]): Table {
  const series = [...valuesBySeries(claims.values()).values()].filter(([{ series: id }]) => id !== null);
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    name: "series",
    columns: named([...seriesFields, "previous-value", "previous-as-of", "values", "first-as-of"]),
    rows: series.flatMap((values) => {
      const [newest, previous] = values;
      const record = byId.get(newest.id);
      if (record === undefined) return [];
      const facts = seriesFields.map((field) => cellOf(record, field));
      const before = [previous?.value ?? null, previous?.asOf ?? null];
      return [[...facts, ...before, values.length, values.at(-1)?.asOf ?? null]];
    }),
  };
}

function sourcesTable({ claims, sources }: Ledger): Table {
  const cited = citedBy(claims.values());
  return {
    name: "sources",
    columns: named(["id", "title", "publisher", "date", "url", "tier", "read", "via", "numbers"]),
    rows: [...sources.values()].map(({ id, title, publisher, date, url, tier, read, via }) => {
      const numbers = (cited.get(id) ?? []).join(between);
      return [id, title, publisher, date, url, tier, read ?? "original", via?.publisher ?? null, numbers];
    }),
  };
}

/** The ids of the numbers that rest on each source. */
function citedBy(claims: Iterable<Claim>): ReadonlyMap<string, readonly string[]> {
  const pairs = [...claims].flatMap(({ id, sources }) => sources.map(({ source }) => [source.id, id] as const));
  return new Map([...Map.groupBy(pairs, ([source]) => source)].map(([id, group]) => [id, group.map(([, one]) => one)]));
}
