import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { claimsCsv } from "#site/claims/files.ts";
import { dataPackage } from "#site/files/data-package.ts";
import { isDay } from "#text/dates.ts";
import { csvRows } from "../../fixtures/csv-rows.ts";
import { recordsOf, seriesLedger } from "../claims/series-files.ts";

interface Descriptor {
  readonly resources: readonly [
    {
      readonly bytes: number;
      readonly hash: string;
      readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: string };
    },
  ];
}
interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[] };
}

const ledger = seriesLedger();
const csv = claimsCsv(recordsOf(ledger));
const addressOf = (path: string) => `https://example.org/${path}`;
const descriptor = dataPackage({ site: ledger.site, sources: ledger.sources.values(), csv, addressOf });
const {
  resources: [resource],
} = descriptor as unknown as Descriptor;
const profile = JSON.parse(
  await readFile(join(import.meta.dirname, "../../fixtures/tabular-data-package.schema.json"), "utf8"),
) as object;

/** What a Table Schema says against a cell; empty where it fits. */
function complaint({ name, type, constraints = {} }: Field, text: string): string {
  if (text === "") return constraints.required === true ? `${name} is empty` : "";
  if (type === "number" && !Number.isFinite(Number(text))) return `${name} is no number: ${text}`;
  if (type === "date" && !isDay(text)) return `${name} is no day: ${text}`;
  return constraints.enum?.includes(text) === false ? `${name} is none of its words: ${text}` : "";
}

describe("a program that knows Frictionless Data reads the numbers without being told more", () => {
  it("the descriptor has the form of a tabular data package", () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const isValid = ajv.compile(profile);
    isValid(descriptor);
    expect(isValid.errors).toBeNull();
    expect(isValid({ ...descriptor, profile: "other" })).toBe(false);
  });

  it("names every column of the file in its order, each with what it means", () => {
    const [header = ""] = csv.slice(1).split("\r\n");
    expect(resource.schema.fields.map(({ name }) => name)).toEqual(header.split(","));
    expect(resource.schema.fields.filter(({ description }) => description.length < 10)).toEqual([]);
  });

  it("every cell fits the type and the words of its column, and no id stands twice", () => {
    const rows = csvRows(csv);
    expect(rows).toHaveLength(ledger.claims.size);
    const wrong = rows.flatMap((row) =>
      resource.schema.fields.map((field) => complaint(field, row.get(field.name) ?? "")),
    );
    expect(wrong.filter((words) => words !== "")).toEqual([]);
    expect(new Set(rows.map((row) => row.get(resource.schema.primaryKey))).size).toBe(rows.length);
    expect(resource.schema.fields.find(({ name }) => name === "status")?.constraints?.enum).toContain("disputed");
    expect(resource.schema.fields.filter(({ type }) => type === "number").map(({ name }) => name)).toEqual([
      "value",
      "low",
      "high",
    ]);
  });

  it("says of which file it speaks, and whose the numbers are", () => {
    expect(resource.bytes).toBe(Buffer.byteLength(csv));
    expect(resource.hash).toBe(`sha256:${createHash("sha256").update(csv).digest("hex")}`);
    expect(descriptor).toMatchObject({
      created: "2026-07-15T00:00:00Z",
      licenses: [{ name: "CC-BY-4.0", path: "https://example.org/licence" }],
      sources: [{ title: "A paper: A report", path: "https://example.org/report" }, { title: "A company: A filing" }],
    });
  });
});
