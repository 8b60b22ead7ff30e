import type { TextFile } from "#ledger/read-ledger.ts";
import { readContentFiles } from "#story/read-content.ts";
import { formatProblem } from "#ledger/problem.ts";
import { filesOf } from "../ledger/files.ts";
import { diagrams } from "../story/helpers.ts";

const story = {
  "content/story/01-promise.md": `---
title: The promise
---

A :term[backlog] of :num[backlog-a] is a promise.

:::step{#signed show="backlog/total"}
### Signed orders

They come to :num[share-b]{as="about half"} of it.
:::

:::reading{of=signed side=critic}
It may never be paid.
:::
`,
  "content/story/02-loop.md": `---
title: The loop
kicker: One dollar's way
---

:::step{#out show="loop/invest" aliases="first"}
It goes out.
:::

:::step{#back show="loop/revenue"}
It comes back, at 10:30 or 3:2, as [they say](https://example.org).
:::

:::guess{of=back claim=share-b max=90 unit-words="of all orders"}
How much comes from one customer?
:::
`,
};

const texts = {
  "content/method.md": `How the :num[backlog-a] was checked.

{tightness}

{not-disclosed}

{corrections}

{report}
`,
  "content/corrections.md": `## 2026-07-20

A share was wrong; it is :num[share-b].
`,
};

const ledger = {
  "content/ledger/heard.yaml": `- id: half
  says: Half of it comes from one customer.
  verdict: caveat
  shows: The share is :num[share-b].
  claims: [share-b]
  step: back
`,
  "content/ledger/claims/shares.yaml": `- id: share-b
  says: OpenAI is about 45% of it.
  value: 45
  unit: percent
  kind: share
  precision: about
  who: [microsoft, openai]
  as-of: 2026-03-31
  status: reported
  sources:
    - source: report
      says: So it says.

- id: part-b
  says: That part is 270 billion.
  formula: backlog-a * share-b
  unit: usd-billion
  kind: backlog
`,
  "content/ledger/spare.yaml": `- why: Kept as a check.
  claims: [part-b]
  sources: [filing]
`,
};

/** A whole small content without a problem, in every kind of file that an editor writes. */
export const sound: readonly TextFile[] = filesOf({ ...story, ...texts, ...ledger });

/** What an editor reads first of each problem when these files are put in place of the sound ones; null takes one away. */
export function toldOf(changed: Readonly<Record<string, string | null>>): string[] {
  const paths = new Set([...sound.map(({ path }) => path), ...Object.keys(changed)]);
  const files = [...paths].flatMap((path) => {
    const text = path in changed ? changed[path] : sound.find((one) => one.path === path)?.text;
    return typeof text === "string" ? [{ path, text }] : [];
  });
  const { problems } = readContentFiles(files, diagrams);
  return problems.map((problem) => formatProblem({ ...problem, source: "" }));
}

/** A sound file with one piece of it replaced. */
export function slip(path: string, from: string, to: string): Record<string, string> {
  const text = sound.find((one) => one.path === path)?.text ?? "";
  if (text.split(from).length !== 2) throw new Error(`"${from}" must stand once in ${path}`);
  return { [path]: text.replace(from, () => to) };
}
