import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type Cell, type Sheet } from "write-excel-file/node";
import { isDay } from "#text/dates.ts";

/** The media type of a workbook. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A sheet of a workbook: rows of cells under the names of their columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width?: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What every file in a workbook is dated to, so that the same numbers are the same bytes. */
const fileDate = "2000-01-01T12:00:00";
const bold = "bold" as const;

/**
 * Tables as a workbook for Excel and LibreOffice. Amounts are numbers and days are dates, whatever the reader's language
 * writes them like; a month or a year stays a text, since no day of it is meant.
 */
export async function writeWorkbook(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map(({ name, columns, rows }): Sheet<never> => ({
    sheet: name,
    data: [
      columns.map((column) => ({ value: column.name, type: String, fontWeight: bold })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    columns: columns.map(({ width = 14 }) => ({ width })),
    stickyRowsCount: 1,
  }));
  return withFixedDates(await writeExcelFile(sheets).toBuffer());
}

function cellOf(value: string | number | null): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (isDay(value)) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  return { value, type: String };
}

/** The library writes the time of the build into the archive. */
function withFixedDates(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(unzipSync(archive), { mtime: fileDate, level: 9 }));
}
