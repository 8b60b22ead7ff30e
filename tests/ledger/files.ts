import { formatProblem } from "#ledger/problem.ts";
import { readLedger, type TextFile } from "#ledger/read-ledger.ts";

/** A small content that has no problem; each test replaces the files it is about. */
const sound = {
  "content/site.yaml": `name: Loop
description: About money.
credit: Loop, CC BY 4.0
licence: CC BY 4.0
licence-url: https://example.org/licence
address: https://example.org/
base: /
as-of: 2026-07-15
publisher: Nobody
`,
  "content/ledger/sources.yaml": `- id: report
  title: A report
  publisher: A paper
  date: 2026-04-29
  url: https://example.org/report
  tier: press
- id: filing
  title: A filing
  publisher: A company
  tier: primary
`,
  "content/ledger/companies.yaml": `- id: microsoft
  name: Microsoft
  role: cloud
  says: It rents out servers.
- id: openai
  name: OpenAI
  short: OAI
  role: lab
  says: It makes models.
`,
  "content/ledger/deals.yaml": `- id: openai-azure
  buyer: openai
  seller: microsoft
  amount: backlog-a
  says: Servers for years.
`,
  "content/glossary.yaml": `- id: backlog
  name: backlog
  says: What is signed and not yet delivered.
`,
  "content/ledger/claims/base.yaml": `- id: backlog-a
  says: A backlog.
  value: 600
  unit: usd-billion
  kind: backlog
  who: [microsoft]
  as-of: 2026-03-31
  status: reported
  sources:
    - source: report
      says: So it says.
`,
};

export type Replaced = Partial<Record<keyof typeof sound | "content/ledger/spare.yaml", string | null>>;

/** The files of a content, some of them replaced; null leaves a file out. */
export function filesOf(replaced: Replaced & Record<string, string | null> = {}): TextFile[] {
  return Object.entries({ ...sound, ...replaced }).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
}

/** The file that most tests write: claims of one subject. */
export const claimsPath = "content/ledger/claims/test.yaml";

/** The ledger of the sound content with some files replaced. */
export function ledgerOf(claims: string, replaced: Replaced = {}): ReturnType<typeof readLedger> {
  return readLedger(filesOf({ ...replaced, [claimsPath]: claims }));
}

/** What the editor reads first for each problem of a file of claims: line, column and sentence. */
export function complaintsOf(claims: string): string[] {
  return told(filesOf({ [claimsPath]: claims })).map((line) => line.replace(`${claimsPath}:`, ""));
}

/** The first line of every problem, with its file. */
export function told(files: readonly TextFile[]): string[] {
  return readLedger(files).problems.map((problem) => formatProblem(problem).split("\n")[0] ?? "");
}

/** The lines of a claim; given ones replace the usual ones, and null leaves one out. */
export function claimText(id: string, given: Record<string, string | number | null> = {}): string {
  const stated = given["formula"] === undefined && given["origin"] === undefined;
  const usual = {
    says: "A sentence.",
    value: given["formula"] === undefined && given["low"] === undefined ? 10 : null,
    unit: "usd-billion",
    kind: "cash",
    "as-of": stated ? "2026-03-31" : null,
    status: stated ? "reported" : null,
    sources: stated ? "[{ source: report, says: So it says. }]" : null,
  };
  const lines = Object.entries({ ...usual, ...given }).filter(([, text]) => text !== null);
  return [`- id: ${id}`, ...lines.map(([key, text]) => `  ${key}: ${String(text)}`), ""].join("\n");
}
