import type { ClaimRecord } from "#client/cards/record.ts";
import { toCsv, type Cell } from "./table-file.ts";

/** Between the entries of a list in one cell. */
const between = "; ";

const columns: Readonly<Record<string, (record: ClaimRecord) => Cell>> = {
  id: ({ id }) => id,
  says: ({ says }) => says,
  amount: ({ amount }) => amount,
  value: ({ value }) => value,
  low: ({ low }) => low,
  high: ({ high }) => high,
  date: ({ date }) => date,
  missing: ({ missing }) => missing,
  unit: ({ unit }) => unit,
  kind: ({ kind }) => kind,
  precision: ({ precision }) => precision,
  who: ({ who }) => who.join(between),
  "as-of": (record) => record["as-of"],
  period: ({ period }) => period,
  "recheck-by": (record) => record["recheck-by"],
  status: ({ status }) => status,
  origin: ({ origin }) => origin,
  formula: ({ formula }) => formula,
  sources: ({ sources }) => sources.map(sourceWords).join(between),
  note: ({ note }) => note,
  steps: ({ used }) => used.map(({ step }) => step).join(between),
  pictures: ({ pictures }) => pictures.join(between),
};

function sourceWords({ title, publisher, date, url }: ClaimRecord["sources"][number]): string {
  return [title, publisher, date, url].filter((part) => part !== null).join(", ");
}

/** Numbers as a file for spreadsheets, one a line; with the states of a diagram that show each, where there are any. */
export function claimsCsv(records: readonly (ClaimRecord & { readonly states?: readonly string[] })[]): string {
  const names = Object.keys(columns);
  const stated = records.some(({ states }) => states !== undefined);
  const rows = records.map((record) => [
    ...Object.values(columns).map((read) => read(record)),
    ...(stated ? [record.states?.join(between) ?? ""] : []),
  ]);
  return toCsv(stated ? [...names, "states"] : names, rows);
}

/** An answer that holds a file for spreadsheets. */
export function csvResponse(text: string): Response {
  return new Response(text, { headers: { "content-type": "text/csv; charset=utf-8" } });
}
