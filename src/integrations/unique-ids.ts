import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Makes a build fail in which a page has one id twice: a link to it would lead to the wrong place. */
export default function uniqueIds(): AstroIntegration {
  return {
    name: "unique-ids",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html"));
        const wrong = await Promise.all(
          files.map(async (file) => ({ file, ids: duplicateIds(await readFile(join(folder, file), "utf8")) })),
        );
        const told = wrong.flatMap(({ file, ids }) => ids.map((id) => `${file}: the id "${id}" stands twice`));
        if (told.length > 0)
          throw new Error(`A name of a step, term or number is that of a part of the page:\n${told.join("\n")}`);
      },
    },
  };
}

/** The ids that stand more than once in a page; scripts, styles and remarks are not looked at. */
export function duplicateIds(html: string): string[] {
  const markup = html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, "");
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const [tag] of markup.matchAll(
    /<[a-z][^\s/>]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/gi,
  )) {
    const id = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/i.exec(withoutOthers(tag));
    const name = id?.[1] ?? id?.[2] ?? id?.[3];
    if (name === undefined || name === "") continue;
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return [...twice];
}

/** A tag without the values of its other attributes, in which " id=" may stand as words. */
function withoutOthers(tag: string): string {
  return tag.replace(/(\s(?!id\s*=)[^\s"'<>/=]+\s*=\s*)(?:"[^"]*"|'[^']*')/gi, '$1""');
}
