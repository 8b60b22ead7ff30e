import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readFiles } from "#story/read-content.ts";
import { checkContent } from "#check/problems.ts";
import { reason, root } from "./lib/project.ts";
import { newChapter, newClaim, newStep, type StartingPoint } from "./lib/templates.ts";

const usage = `Write one of these:
  npm run new -- chapter "The next loop"
  npm run new -- step promise "What it shows"       in the chapter "promise"
  npm run new -- claim msft-rpo-2026q2 microsoft    in claims/microsoft.yaml`;

/** Writes a filled-in starting point for a chapter, a step or a claim; what is there already stays as it is. */
async function start(): Promise<void> {
  const [noun, ...words] = process.argv.slice(2);
  const files = await readFiles(root);
  const { content } = await checkContent(files);
  const point = startingPoint(noun, words);
  const isNew = !files.some(({ path }) => path === point.file);
  const path = join(root, point.file);
  await mkdir(dirname(path), { recursive: true });
  // A file that has come in the meantime is not overwritten either.
  await writeFile(path, point.text, { flag: isNew ? "wx" : "w" });
  console.log(`Written: ${point.file}:${point.line}\n\nNext:\n${point.next.map((line) => `  - ${line}`).join("\n")}`);

  function startingPoint(kind: string | undefined, rest: readonly string[]): StartingPoint {
    if (kind === "chapter") return newChapter(content, rest.join(" "));
    if (kind === "step") return newStep(content, files, rest);
    if (kind === "claim") return newClaim(content, files, rest);
    throw new Error(usage);
  }
}

start().catch((error: unknown) => {
  console.error(reason(error));
  process.exitCode = 1;
});
