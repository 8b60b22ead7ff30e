import { createHash } from "node:crypto";
import { z } from "zod";
import { claimRecord } from "#ledger/claim-schema.ts";
import type { Site, Source } from "#ledger/claim.ts";
import { between, columns } from "../claims/files.ts";

/** A column as a Table Schema describes it. */
interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "date";
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** What the descriptor is made of. */
interface Package {
  readonly site: Site;
  readonly sources: Iterable<Source>;
  /** The text of numbers.csv. */
  readonly csv: string;
  /** Whole web address of a place in the site. */
  readonly addressOf: (path: string) => string;
}

/** The ledger as a Frictionless Data Package: numbers.csv with what each of its columns holds. */
export function dataPackage({ site, sources, csv, addressOf }: Package): Record<string, unknown> {
  return {
    profile: "tabular-data-package",
    name: "numbers",
    id: addressOf("datapackage.json"),
    title: `${site.name}: the ledger`,
    description: site.description,
    homepage: addressOf("numbers/"),
    created: `${site.asOf}T00:00:00Z`,
    licenses: [{ name: site.licence.replaceAll(" ", "-"), path: site.licenceUrl, title: site.licence }],
    contributors: [{ title: site.publisher, role: "publisher" }],
    sources: [...sources].map(({ title, publisher, url }) => {
      return { title: `${publisher}: ${title}`, ...(url === null ? {} : { path: url }) };
    }),
    resources: [
      {
        profile: "tabular-data-resource",
        name: "numbers",
        path: "numbers.csv",
        title: "Every number of the ledger, with all dated values of each series",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: Buffer.byteLength(csv),
        hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
        dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\r\n", header: true },
        schema: { fields: fieldsOf(), primaryKey: "id", missingValues: [""] },
      },
    ],
  };
}

/** Each column of numbers.csv, as the schema of the records says it. */
function fieldsOf(): Field[] {
  const { properties = {} } = z.toJSONSchema(claimRecord);
  return columns.map(({ field, name }) => {
    const property = properties[field];
    if (typeof property !== "object") throw new Error(`the field "${field}" has no schema`);
    const isNullable = claimRecord.shape[field].safeParse(null).success;
    return toField(name, { ...property, isNullable });
  });
}

type Property = z.core.JSONSchema.JSONSchema & { readonly isNullable: boolean };

function toField(name: string, { description = "", type, enum: choices, isNullable }: Property): Field {
  const types: readonly unknown[] = [type].flat();
  const isList = types.includes("array");
  const constraints = {
    ...(!isNullable && !isList && { required: true }),
    ...(name === "id" && { unique: true }),
    ...(choices !== undefined && { enum: choices }),
  };
  return {
    name,
    type: name === "recheck-by" ? "date" : types.includes("number") ? "number" : "string",
    description: isList ? `${description} Several are parted by "${between}".` : description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
