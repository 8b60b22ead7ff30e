import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyProject, frozenContent, runScript } from "../fixtures/site.ts";

let copy = "";
let dispose = async () => {};
beforeAll(async () => {
  ({ copy, dispose } = await copyProject(frozenContent));
});
afterAll(() => dispose());

const inCopy = (file: string) => join(copy, file);

async function published(): Promise<[string, string][]> {
  const names = await readdir(inCopy("dist"));
  return Promise.all(
    names.map(async (name) => [name, await readFile(inCopy(`dist/${name}`), "utf8")] as [string, string]),
  );
}

/** A claim and a chapter with a slip in each. */
const claim = `- id: slip-amount
  sasy: An amount that only this test knows.
  says: An amount that only this test knows.
  value: 7
  unit: usd-billion
  kind: cash
  as-of: 2026-03-31
  status: announced
  origin: example
`;
const chapter = "---\ntitle: A slip\n---\n\nIt came to :num[slip-amuont] in all.\n";

/** An entry with a slip, put at the end of a file of the content: line in it and column, then what is told. */
const entries: readonly (readonly [file: string, entry: string, line: number, column: number, told: string])[] = [
  [
    "content/glossary.yaml",
    "- id: slip-term\n  name: slip\n  syas: A slip.\n",
    3,
    3,
    'unknown field "syas" in term "slip-term"; did you mean "says"?',
  ],
  [
    "content/ledger/companies.yaml",
    "- id: slip-company\n  name: Slip\n  role: clod\n  says: A slip.\n",
    3,
    9,
    'unknown role "clod"; did you mean "cloud"?',
  ],
  [
    "content/ledger/deals.yaml",
    "- id: slip-deal\n  buyer: slip-company\n  seller: slip-company\n  amount: slip-amonut\n  says: A slip.\n",
    4,
    11,
    'unknown claim "slip-amonut"; did you mean "slip-amount"?',
  ],
  [
    "content/ledger/sources.yaml",
    "- id: slip-source\n  title: A slip\n  publisher: Nobody\n  date: 31.3.2026\n  tier: press\n",
    4,
    9,
    '"31.3.2026" is not a date; write it as 2026-03-31',
  ],
  [
    "content/ledger/spare.yaml",
    "- why: A slip.\n  claims: [slip-amonut]\n",
    2,
    12,
    'unknown claim "slip-amonut"; did you mean "slip-amount"?',
  ],
];

/** Puts every slip into the copy, and says how an editor should be told of them, in order. */
async function slipEverywhere(): Promise<string[]> {
  const told: [file: string, lines: string[]][] = [
    [
      "content/ledger/claims/slip.yaml",
      [
        'content/ledger/claims/slip.yaml:2:3  unknown field "sasy" in claim "slip-amount"; did you mean "says"?',
        "    sasy: An amount that only this test knows.",
        "    ^",
      ],
    ],
    [
      "content/story/99-slip.md",
      [
        'content/story/99-slip.md:5:12  unknown claim "slip-amuont"; did you mean "slip-amount"?',
        "  It came to :num[slip-amuont] in all.",
        "             ^",
      ],
    ],
  ];
  await writeFile(inCopy("content/ledger/claims/slip.yaml"), claim);
  await writeFile(inCopy("content/story/99-slip.md"), chapter);
  for (const [file, entry, line, column, words] of entries) {
    const before = `${(await readFile(inCopy(file), "utf8")).trimEnd()}\n\n`;
    await writeFile(inCopy(file), before + entry);
    const place = `${file}:${String(before.split("\n").length - 1 + line)}:${String(column)}`;
    const source = entry.split("\n")[line - 1] ?? "";
    told.push([file, [`${place}  ${words}`, `  ${source}`, `  ${" ".repeat(column - 1)}^`]]);
  }
  // Names that are not known come last, since what they name may only be unreadable.
  const isUnknown = ([, [first = ""]]: (typeof told)[number]) => Number(/ unknown claim /.test(first));
  told.sort((one, other) => isUnknown(one) - isUnknown(other) || one[0].localeCompare(other[0]));
  return told.map(([, lines]) => `${lines.join("\n")}\n\n`);
}

test("mistakes in the story and in every file of the ledger are told in one run, and what was published stays", async () => {
  await rm(inCopy("dist"), { recursive: true, force: true });
  await mkdir(inCopy("dist"));
  await writeFile(inCopy("dist/index.html"), "the last good build");
  const told = await slipEverywhere();
  const count = `${String(told.length)} problems in the content.`;
  expect(await runScript(copy, "check")).toEqual({ status: 1, output: `${told.join("")}${count}\n` });
  const build = await runScript(copy, "build");
  expect(build.status).toBe(1);
  expect(build.output).toContain(`\n${told.join("")}`);
  expect(build.output).toContain(`${count} Nothing was built.`);
  expect(build.output).toContain("nothing was published. dist/ is as it was before.");
  expect(await published()).toEqual([["index.html", "the last good build"]]);
});
