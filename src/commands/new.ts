import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TextFile } from "#ledger/read-ledger.ts";
import { readFiles, type Content } from "#story/read-content.ts";
import { checkContent } from "#check/problems.ts";
import { runCommand } from "./lib/command-line.ts";
import { root } from "./lib/project.ts";
import { newChapter, newClaim, newStep, type Draft } from "./lib/templates.ts";

const examples = `  npm run new -- chapter "The next loop"
  npm run new -- step promise "What it shows"       in the chapter "promise"
  npm run new -- claim msft-rpo-2026q2 microsoft    in claims/microsoft.yaml`;

type MakeDraft = (content: Content, files: readonly TextFile[], words: readonly string[]) => Draft;

const makers: Readonly<Record<string, MakeDraft>> = {
  chapter: (content, _, words) => newChapter(content, words.join(" ")),
  step: (content, files, [chapter = "", ...heading]) => newStep(content, files, [chapter, heading.join(" ")]),
  claim: newClaim,
};

/** Writes a filled-in form for a chapter, a step or a claim; text that is there already stays as it is. */
async function add([kind = "", ...words]: readonly string[]): Promise<void> {
  const makeDraft = makers[kind];
  if (makeDraft === undefined) throw new Error(`Write one of these:\n${examples}`);
  const [, , surplus] = kind === "claim" ? words : [];
  if (surplus !== undefined) throw new Error(`"${surplus}" is one argument too many: a claim takes an id and a file`);
  const files = await readFiles(root);
  const { content } = await checkContent(files);
  const draft = makeDraft(content, files, words);
  const isNew = !files.some(({ path }) => path === draft.file);
  const path = join(root, draft.file);
  await mkdir(dirname(path), { recursive: true });
  // A file that was created in the meantime is not overwritten either.
  await writeFile(path, draft.text, { flag: isNew ? "wx" : "w" });
  console.log(`Written: ${draft.file}:${draft.line}\n\nNext:\n${draft.next.map((line) => `  - ${line}`).join("\n")}`);
}

await runCommand(
  {
    run: "npm run new",
    summary: `Adds a chapter, a step or a claim to the content:\n\n${examples}`,
    options: {},
    positionals: [
      { name: "kind", help: "what to add", choices: Object.keys(makers) },
      { name: "words", help: "a title; a chapter and a heading; or an id and a file", isRepeated: true },
    ],
  },
  ({ positionals }) => add(positionals),
);
