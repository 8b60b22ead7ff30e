import { format } from "prettier";
import { z } from "zod";
import { ledgerFiles } from "#ledger/ledger-files.ts";
import { frontMatter } from "#story/front-matter-schema.ts";

/** Where the schemas stand, below the project's root. */
export const schemaFolder = ".vscode/schemas";

interface ContentFile {
  readonly schema: z.ZodType;
  /** Which files the schema is for. */
  readonly files: string;
}

/** The schema of each YAML file by its name, such as "heard" for content/ledger/heard.yaml. */
const yamlFiles = Object.fromEntries(
  Object.entries(ledgerFiles).map(([key, { path, schema }]): [string, ContentFile] => [
    /([a-z]+)(?:\/\*)?\.yaml$/.exec(path)?.[1] ?? key,
    { schema, files: path },
  ]),
);

const all: Readonly<Record<string, ContentFile>> = {
  ...yamlFiles,
  chapter: { schema: frontMatter, files: "the lines between --- in content/story/*.md" },
};

/** The JSON Schema of each file of the content, made from what the build checks, by its path. */
export async function jsonSchemas(): Promise<Map<string, string>> {
  const made = Object.entries(all).map(async ([name, { schema, files }]) => {
    const json = {
      ...z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" }),
      title: files,
    };
    return [
      `${schemaFolder}/${name}.json`,
      await format(JSON.stringify(json), { parser: "json", printWidth: 120 }),
    ] as const;
  });
  return new Map(await Promise.all(made));
}

/** Which files a YAML language server checks by which schema. */
export function schemaMapping(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(yamlFiles).map(([name, { files }]) => [`${schemaFolder}/${name}.json`, files]),
  );
}
