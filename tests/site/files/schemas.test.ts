import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { changeRecords } from "#site/changes/changes.ts";
import { jsonSchema, schemaNames, type SchemaName } from "#site/files/schemas.ts";
import { recordsOf, seriesLedger } from "../claims/series-files.ts";

const ledger = seriesLedger();
const claims = recordsOf(ledger);
const about = { $schema: "https://example.org/schemas/x.json", "as-of": "2026-07-15", licence: "", credit: "" };
const changes = changeRecords({ content: { ledger, corrections: [] }, records: claims, home: "https://example.org/" });
const files: Readonly<Record<SchemaName, Record<string, unknown>>> = {
  numbers: { ...about, claims },
  diagram: { ...about, diagram: "loop", title: "", claims: claims.map((claim) => ({ ...claim, states: ["credits"] })) },
  changes: { ...about, changes },
};

describe.each(schemaNames)("the schema of %s", (name) => {
  const ajv = new Ajv2020({ validateFormats: false, allErrors: true });
  const isValid = ajv.compile(jsonSchema(name, `https://example.org/schemas/${name}.json`));

  it("is satisfied by such a file, for any validator that knows JSON Schema", () => {
    isValid(files[name]);
    expect(isValid.errors).toBeNull();
  });

  it("refuses a file with a field that is missing, unknown or of another type", () => {
    expect(isValid({ ...files[name], licence: undefined })).toBe(false);
    expect(isValid({ ...files[name], other: 1 })).toBe(false);
    expect(isValid({ ...files[name], credit: 1 })).toBe(false);
  });

  it("says what each field means", () => {
    const { properties, $id } = jsonSchema(name, "https://example.org/s.json") as {
      $id: string;
      properties: Record<string, { description?: string }>;
    };
    expect($id).toBe("https://example.org/s.json");
    expect(Object.entries(properties).filter(([, { description }]) => description === undefined)).toEqual([]);
  });
});
