import { claimRecord, type ClaimRecord } from "#ledger/claim-schema.ts";
import { toCsv, type CsvCell } from "../to-csv.ts";

/** Between the entries of a list in one cell. */
export const between = "; ";

/** Fields that repeat another one, and have no column of their own. */
const repeated = ["kind-words", "dated", "status-words", "parts"];

/** The columns of files for spreadsheets: each with its name, and the field of a record that it holds. */
export const columns = claimRecord
  .keyof()
  .options.filter((key) => !repeated.includes(key))
  .map((field) => ({ field, name: field === "used" ? "steps" : field }));

/** What a record has in a column; a list is one text. */
export function cellOf(record: ClaimRecord, column: keyof ClaimRecord): CsvCell {
  if (column === "sources") return record.sources.map(sourceWords).join(between);
  if (column === "used") return record.used.map(({ step }) => step).join(between);
  const value = record[column];
  return typeof value === "object" && value !== null ? value.join(between) : value;
}

function sourceWords({ title, publisher, date, url, via }: ClaimRecord["sources"][number]): string {
  const quoted = via === null ? null : `as quoted by ${via}`;
  return [title, publisher, date, url, quoted].filter((part) => part !== null).join(", ");
}

/** Numbers as a file for spreadsheets, one a line; with the states of a diagram that show each, where there are any. */
export function claimsCsv(records: readonly (ClaimRecord & { readonly states?: readonly string[] })[]): string {
  const names = columns.map(({ name }) => name);
  const stated = records.some(({ states }) => states !== undefined);
  const rows = records.map((record) => [
    ...columns.map(({ field }) => cellOf(record, field)),
    ...(stated ? [record.states?.join(between) ?? ""] : []),
  ]);
  return toCsv(stated ? [...names, "states"] : names, rows);
}

/** An answer that holds a file for spreadsheets. */
export function csvResponse(text: string): Response {
  return new Response(text, { headers: { "content-type": "text/csv; charset=utf-8" } });
}
