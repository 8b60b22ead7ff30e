import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TextFile } from "#ledger/read-ledger.ts";
import { readFiles, type Content } from "#story/read-content.ts";
import { checkContent } from "#check/problems.ts";
import type { Draft } from "./edit/draft.ts";
import * as ledger from "./edit/ledger-drafts.ts";
import * as story from "./edit/story-drafts.ts";
import { runCommand } from "./lib/command-line.ts";
import { tellNewAddresses } from "./lib/new-addresses.ts";
import { root } from "./lib/project.ts";

interface Maker {
  readonly example: string;
  /** How many words it takes at most; a title takes all that are left. */
  readonly most: number;
  readonly make: (content: Content, files: readonly TextFile[], words: readonly string[]) => Draft;
}

const today = () => new Date().toISOString().slice(0, 10);

const makers: Readonly<Record<string, Maker>> = {
  chapter: {
    example: '"The next loop"',
    most: Infinity,
    make: (content, _, words) => story.newChapter(content, words.join(" ")),
  },
  step: {
    example: 'promise "What it shows"',
    most: Infinity,
    make: (content, files, [chapter = "", ...heading]) => story.newStep(content, files, [chapter, heading.join(" ")]),
  },
  reading: { example: "customers critic", most: 2, make: story.newReading },
  guess: { example: "customers labs-share", most: 2, make: story.newGuess },
  claim: { example: "msft-new-number microsoft", most: 2, make: ledger.newClaim },
  value: { example: "msft-rpo 2026-06-30", most: 2, make: ledger.newValue },
  source: { example: 'msft-10k-2026 "Form 10-K"', most: 2, make: ledger.newSource },
  company: { example: 'coreweave "CoreWeave"', most: 2, make: ledger.newCompany },
  deal: { example: "openai coreweave openai-coreweave-22-4", most: 3, make: ledger.newDeal },
  term: { example: 'vendor-financing "vendor financing"', most: 2, make: ledger.newTerm },
  heard: { example: "more-than-half", most: 1, make: ledger.newFactCheck },
  correction: { example: "2026-07-20", most: 1, make: (_, files, [day = today()]) => ledger.newCorrection(files, day) },
};

const examples = Object.entries(makers)
  .map(([kind, { example }]) => `  npm run new -- ${kind} ${example}`)
  .join("\n");

/** Writes a filled-in form for a part of the content; text that is there already stays as it is. */
async function add([kind = "", ...words]: readonly string[]): Promise<void> {
  const maker = makers[kind];
  if (maker === undefined) throw new Error(`Write one of these:\n${examples}`);
  const surplus = words[maker.most];
  if (surplus !== undefined)
    throw new Error(`"${surplus}" is one argument too many: npm run new -- ${kind} ${maker.example}`);
  const files = await readFiles(root);
  const { content } = await checkContent(files);
  const draft = maker.make(content, files, words);
  const isNew = !files.some(({ path }) => path === draft.file);
  const path = join(root, draft.file);
  await mkdir(dirname(path), { recursive: true });
  // A file that was created in the meantime is not overwritten either.
  await writeFile(path, draft.text, { flag: isNew ? "wx" : "w" });
  const { content: after, problems } = await checkContent(await readFiles(root));
  console.log(`Written: ${draft.file}:${draft.line}\n\nNext:\n${draft.next.map((line) => `  - ${line}`).join("\n")}`);
  if (problems.length === 0) await tellNewAddresses(after.story);
}

await runCommand(
  {
    run: "npm run new",
    summary: `Adds a part to the content, filled in as a form:\n\n${examples}`,
    options: {},
    positionals: [
      { name: "kind", help: "what to add", choices: Object.keys(makers) },
      { name: "words", help: "as in the examples above", isRepeated: true },
    ],
  },
  ({ positionals }) => add(positionals),
);
