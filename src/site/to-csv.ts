/** A cell of a file for spreadsheets. */
export type CsvCell = string | number | null;

/**
 * Rows as RFC 4180 has them. A text that a spreadsheet would run as a formula gets an apostrophe in front, also where the
 * formula begins after white space, in full-width signs, or after a separator that some countries' spreadsheets split at.
 * The mark at the start tells spreadsheets that the letters are UTF-8.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

const formulaStart = /^[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

function csvCell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
