import { z } from "zod";
import { claimRecord, numbersRecord } from "#ledger/claim-schema.ts";
import { changeRecord } from "../changes/record.ts";

const $schema = z.string().describe("Web address of the JSON Schema that the file satisfies.");
const { "as-of": asOf, licence, credit } = numbersRecord.shape;
const about = { $schema, "as-of": asOf, licence, credit };

const states = z.array(z.string()).describe("The states of the diagram that show it; /diagrams/<diagram>/<state>.svg.");

export const schemaNames = ["changes", "diagram", "numbers"] as const;
export type SchemaName = (typeof schemaNames)[number];

/** What each published file holds, by the name of its schema. */
export const fileSchemas = {
  numbers: z.strictObject({ ...about, claims: numbersRecord.shape.claims }),
  diagram: z.strictObject({
    ...about,
    diagram: z.string().describe("The name of the diagram; its page is /diagrams/<diagram>/."),
    title: z.string().describe("What the diagram is called."),
    claims: z
      .array(claimRecord.extend({ states }))
      .describe("The numbers that one of its pictures shows, in the order of the story."),
  }),
  changes: z.strictObject({
    ...about,
    changes: z.array(changeRecord).describe("Corrections and newer values, newest first."),
  }),
} satisfies Readonly<Record<SchemaName, z.ZodType>>;

/** Address in the site of the schema with this name. */
export function schemaPath(name: SchemaName): string {
  return `schemas/${name}.json`;
}

/** A published file's schema as JSON Schema, known by its own address. */
export function jsonSchema(name: SchemaName, address: string): Record<string, unknown> {
  return { $id: address, ...z.toJSONSchema(fileSchemas[name]) };
}
