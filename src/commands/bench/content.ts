import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readFiles } from "#story/read-content.ts";
import { measureCheck, makeContent } from "./check-cost.ts";
import { root, run } from "../lib/project.ts";
import type { Figure } from "./table.ts";

/** Chapters of the sites that are built; a build of a thousand takes too long. */
const builtSizes = [10, 100];
/** What a build reads beside its content. */
const inputs = ["src", "public", "package.json", "astro.config.mjs", "tsconfig.json"];

/** Times the check on contents of several sizes, and builds without cached pictures. */
export async function measureContent(): Promise<Figure[]> {
  const checked = (await measureCheck()).flatMap(({ chapters, claims, steps, checkMs, warningsMs }): Figure[] => {
    const more = claims === 0 ? "" : `, ${String(claims)} claims more`;
    const of = `content of ${String(chapters)} chapters, ${String(steps)} steps${more}`;
    return [
      { of, what: "problems found in", value: checkMs, unit: "ms" },
      { of, what: "warnings found in", value: warningsMs, unit: "ms" },
    ];
  });
  const figures: Figure[] = [];
  for (const chapters of builtSizes) figures.push(await buildOf(chapters));
  return [...checked, ...figures];
}

async function buildOf(chapters: number): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), "content-"));
  try {
    for (const part of inputs) await cp(join(root, part), join(folder, part), { recursive: true });
    await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    for (const { path, text } of await makeContent(await readFiles(root), { chapters, claims: 0 })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const from = performance.now();
    if ((await run("astro", ["build", "--silent"], {}, folder)) !== 0)
      throw new Error("the made content was not built");
    const value = (performance.now() - from) / 1000;
    return { of: `content of ${String(chapters)} chapters`, what: "built in", value, unit: "s" };
  } finally {
    await rm(folder, { recursive: true });
  }
}
