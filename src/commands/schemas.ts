import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonSchemas, schemaFolder } from "#check/json-schemas.ts";
import { runCommand } from "./lib/command-line.ts";
import { root } from "./lib/project.ts";

/** Writes the JSON Schemas of the content's YAML files. */
async function writeSchemas(): Promise<void> {
  await mkdir(join(root, schemaFolder), { recursive: true });
  const schemas = await jsonSchemas();
  for (const [path, text] of schemas) await writeFile(join(root, path), text);
  console.log(`${schemas.size} schemas written to ${schemaFolder}/`);
}

const summary = `Writes to ${schemaFolder}/ the JSON Schemas by which code editors complete and check YAML.`;
await runCommand({ run: "npm run schemas", summary, options: {}, positionals: [] }, writeSchemas);
