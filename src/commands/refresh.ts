import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import type { TextFile } from "#ledger/read-ledger.ts";
import { tiers } from "#ledger/vocabulary.ts";
import { staleDay } from "#check/stale.ts";
import { readContentFiles, readFiles } from "#story/read-content.ts";
import { diagramNames } from "#diagrams/index.ts";
import { list } from "#text/list.ts";
import { dueLines, duePlain, dueSeries } from "./edit/due.ts";
import { walkDue } from "./edit/walk-due.ts";
import { refreshValue, type Refreshed, type TypedValue } from "./edit/refresh.ts";
import { runCommand } from "./lib/command-line.ts";
import { root } from "./lib/project.ts";

const example = "npm run refresh -- msft-rpo 678 2026-06-30 --source msft-10k-2026";

/** Writes the changed files, and prints what changed and what must be looked at. */
async function write({ files, impact, warnings }: Refreshed, isTrial = false): Promise<void> {
  for (const { path, text, line } of files) {
    if (!isTrial) await writeFile(join(root, path), text);
    console.log(`${isTrial ? "Would be written" : "Written"}: ${path}:${String(line)}`);
  }
  if (impact.length > 0) console.log(impact.join("\n"));
  if (warnings.length > 0) console.log(`\nTo be looked at:\n${warnings.map((line) => `  ${line}`).join("\n")}`);
}

/** Asks for the value of each series that is due; where nobody can answer, lists them. */
async function refreshDue(files: readonly TextFile[], day: string): Promise<void> {
  const { ledger } = readContentFiles(files, await diagramNames());
  const due = dueSeries(ledger, day);
  const plain = duePlain(ledger, day);
  if (due.length === 0) console.log(`On ${day} no series is due.`);
  if (process.stdin.isTTY) {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    await walkDue(files, due, { ask: (question) => lines.question(question), say: console.log, write });
    lines.close();
  } else if (due.length > 0) {
    console.log(due.flatMap((one) => [...dueLines(one), ""]).join("\n"));
    console.log(`${String(due.length)} due. Enter each with, for example:\n  ${example}`);
  }
  if (plain.length > 0) console.log(`\nNo series, so changed where they stand: ${list(plain.map(({ id }) => id))}.`);
}

const valueOptions = {
  source: { type: "string", value: "source", help: "an id of sources.yaml, or a web address" },
  title: { type: "string", value: "words", help: "the title of a new source" },
  publisher: { type: "string", value: "name", help: "who published a new source" },
  published: { type: "string", value: "date", help: "when a new source was published" },
  tier: { type: "string", value: "tier", help: `how near to the facts a new source is: ${list(tiers, "or")}` },
  says: { type: "string", value: "words", help: "what the source says of the number" },
  status: { type: "string", value: "status", help: "how sure it is; that of the newest value where nothing is said" },
  note: { type: "string", value: "words", help: "what a reader should also know" },
} as const;

await runCommand(
  {
    run: "npm run refresh",
    summary: `Adds a dated value to a series; without arguments walks through all that are due:\n\n  ${example}`,
    options: {
      ...valueOptions,
      due: { type: "string", value: "day", help: "walks through what is due on that day, such as 2026-10-31" },
      trial: { type: "boolean", help: "tells what would change, and writes nothing" },
    },
    positionals: [
      { name: "series", help: "the id of a series in content/ledger/claims/" },
      { name: "value", help: "the amount in the unit of the series: 678, -7.6, or 20..30 for a range" },
      { name: "date", help: "the day it was so, such as 2026-06-30" },
    ],
  },
  async ({ values: { due, trial = false, source, ...rest }, positionals: [series, amount, at] }) => {
    const files = await readFiles(root);
    const today = new Date().toISOString().slice(0, 10);
    if (series === undefined) return refreshDue(files, staleDay(due ?? "", today));
    if (amount === undefined || at === undefined || source === undefined)
      throw new Error(`Say the value, its date and its source: ${example.replace("msft-rpo", series)}`);
    const typed: TypedValue = { ...rest, series, amount, at, source };
    await write(await refreshValue(files, typed), trial);
  },
);
