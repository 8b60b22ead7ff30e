import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it, vi } from "vitest";
import { ledgerTables } from "#site/files/numbers-workbook.ts";
import { writeWorkbook } from "#site/files/workbook.ts";
import { recordsOf, seriesLedger } from "../claims/series-files.ts";

const ledger = seriesLedger();
const tables = ledgerTables(ledger, recordsOf(ledger));
const bytes = await writeWorkbook(tables);
const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));

interface Cell {
  readonly type: string;
  readonly style: string | undefined;
  readonly text: string;
}

/** Every element of an XML file with its attributes and the text in it. */
function elementsOf(path: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: ReturnType<typeof elementsOf> = [];
  const open: typeof found = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.forEach((element) => (element.text += text)));
  parser.on("closetag", () => open.pop());
  parser.write(files[path] ?? "").close();
  return found;
}

const strings = elementsOf("xl/sharedStrings.xml").filter(({ name }) => name === "si");
const styles = elementsOf("xl/styles.xml");

/** The cells of a sheet by their addresses, texts looked up. */
function cellsOf(sheet: number): ReadonlyMap<string, Cell> {
  const cells = elementsOf(`xl/worksheets/sheet${String(sheet)}.xml`).filter(({ name }) => name === "c");
  return new Map(
    cells.map(({ attributes: { r = "", t: type = "n", s: style }, text }) => {
      return [r, { type, style, text: type === "s" ? (strings[Number(text)]?.text ?? "") : text }];
    }),
  );
}

/** The rows of a sheet as a reader sees them, under the names of their columns. */
function rowsOf(sheet: number): Map<string, Cell>[] {
  const cells = [...cellsOf(sheet)].map(([at, cell]) => {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    return { column, row: Number(row), cell };
  });
  const heads = new Map(cells.filter(({ row }) => row === 1).map(({ column, cell }) => [column, cell.text]));
  const rows = Map.groupBy(
    cells.filter(({ row }) => row > 1),
    ({ row }) => row,
  );
  return [...rows.values()].map((row) => new Map(row.map(({ column, cell }) => [heads.get(column) ?? "", cell])));
}

/** The format of a cell's number: the code of its style. */
function formatOf({ style }: Cell): string | undefined {
  const xfs = styles.slice(styles.findIndex(({ name }) => name === "cellXfs")).filter(({ name }) => name === "xf");
  const id = xfs[Number(style)]?.attributes["numFmtId"];
  return styles.find(({ name, attributes }) => name === "numFmt" && attributes["numFmtId"] === id)?.attributes[
    "formatCode"
  ];
}

const rowOf = (sheet: number, id: string) => rowsOf(sheet).find((row) => row.get("id")?.text === id);

describe("a reader opens the workbook in any spreadsheet, in any language", () => {
  it("has a sheet of all values, one of the series, one of the sources", () => {
    const names = elementsOf("xl/workbook.xml").filter(({ name }) => name === "sheet");
    expect(names.map(({ attributes }) => attributes["name"])).toEqual(["numbers", "series", "sources"]);
    expect(rowsOf(1).map((row) => row.get("id")?.text)).toEqual([...ledger.claims.keys()]);
    expect(rowsOf(3).map((row) => row.get("id")?.text)).toEqual([...ledger.sources.keys()]);
  });

  it("amounts are numbers, so that no language takes a point for thousands", () => {
    const row = rowOf(1, "rpo");
    expect(row?.get("value")).toMatchObject({ type: "n", text: "678" });
    expect(rowOf(1, "rpo@2025-12")?.get("low")).toMatchObject({ type: "n", text: "600" });
    expect(rowOf(1, "rpo@2025-12")?.has("value")).toBe(false);
  });

  it("days are dates, counted as Excel counts them; a month stays a text", () => {
    const day = rowOf(1, "rpo")?.get("as-of");
    expect(day).toMatchObject({
      type: "n",
      text: String((Date.UTC(2026, 5, 30) - Date.UTC(1899, 11, 30)) / 86_400_000),
    });
    expect(day && formatOf(day)).toBe("yyyy-mm-dd");
    expect(rowOf(1, "signed")?.get("date")?.type).toBe("n");
    expect(rowOf(1, "rpo")?.get("period")).toBeUndefined();
  });

  it("the sheet of the series has the newest value of each, the one before, and how far back it goes", () => {
    expect(rowsOf(2).map((row) => row.get("id")?.text)).toEqual(["rpo", "added"]);
    const row = rowOf(2, "rpo");
    const texts = ["value", "previous-value", "values"].map((name) => row?.get(name)?.text);
    expect(texts).toEqual(["678", "627", "3"]);
  });

  it("the sheet of the sources says which numbers rest on each", () => {
    expect(rowOf(3, "filing")?.get("numbers")?.text).toBe("rpo");
  });
});

it("the same numbers are the same bytes at any time, so that a build can be repeated", async () => {
  vi.useFakeTimers({ now: new Date("2031-05-05T05:05:05Z"), toFake: ["Date"] });
  const later = await writeWorkbook(tables);
  vi.useRealTimers();
  expect(Buffer.from(later).equals(bytes)).toBe(true);
});

it("a text that looks like a formula stays a text", async () => {
  const odd = await writeWorkbook([{ name: "odd", columns: [{ name: "a" }], rows: [["=1+1"], ["<&>"]] }]);
  const sheet = strFromU8(unzipSync(odd)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).not.toContain("<f>");
  expect(strFromU8(unzipSync(odd)["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain("=1+1");
});
