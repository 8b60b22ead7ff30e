import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { jsonSchemas, schemaFolder, schemaMapping } from "#check/json-schemas.ts";
import { root } from "#commands/lib/project.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

it("editors' programs check by the very schema that the build uses; `npm run schemas` writes it anew", async () => {
  const made = await jsonSchemas();
  expect(readdirSync(join(root, schemaFolder)).sort()).toEqual(
    [...made.keys()].map((path) => path.slice(schemaFolder.length + 1)).sort(),
  );
  for (const [path, text] of made) expect(read(path), path).toBe(text);
});

it("VS Code knows which schema is for which file", () => {
  const settings = JSON.parse(read(".vscode/settings.json")) as { "yaml.schemas": Record<string, string> };
  expect(settings["yaml.schemas"]).toEqual(schemaMapping());
});

it("every other program finds it by the first line of each YAML file", () => {
  const files = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".yaml"),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    const path = join(root, "content", name);
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, "utf8")) ?? [];
    expect(schema, name).toBeDefined();
    expect(existsSync(join(dirname(path), schema ?? "")), name).toBe(true);
  }
});

it("says in each field what belongs there", async () => {
  const claims = JSON.parse((await jsonSchemas()).get(`${schemaFolder}/claims.json`) ?? "") as {
    items: { properties: Record<string, { description?: string }>; required: string[]; additionalProperties: boolean };
  };
  expect(Object.values(claims.items.properties).filter(({ description }) => !description)).toEqual([]);
  expect(claims.items.required).toContain("says");
  expect(claims.items.additionalProperties).toBe(false);
});
