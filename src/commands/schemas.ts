import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonSchemas, schemaFolder } from "#check/json-schemas.ts";
import { root } from "./lib/project.ts";

/** Writes the JSON Schemas by which editors' programs help while one types. */
await mkdir(join(root, schemaFolder), { recursive: true });
const schemas = await jsonSchemas();
for (const [path, text] of schemas) await writeFile(join(root, path), text);
console.log(`${schemas.size} schemas written to ${schemaFolder}/`);
