import { join } from "node:path";
import { expect, it } from "vitest";
import { measureCheck } from "#commands/bench/check-cost.ts";
import { checkContent } from "#check/problems.ts";
import { contentWarnings } from "#check/warnings.ts";
import { root } from "#commands/lib/project.ts";
import { newChapter, newClaim, newStep } from "#commands/lib/templates.ts";
import { impactOfChanges, impactOfClaim } from "#check/impact/report.ts";
import { snapshotOf } from "#check/impact/snapshot.ts";
import { formatLocation } from "#ledger/problem.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { readFiles } from "#story/read-content.ts";

const story = `---
title: The loop
---

The wall is :num[backlog-four-2026q1] of :term[backlog].

:::step{#signed show="backlog/labs"}
### Two customers

OpenAI’s orders stand at :num[openai-azure-280] at Microsoft. Nothing else here changes.
:::

:::step{#cash-in show="cash/operating"}
Amazon took in :num[amzn-ocf-ttm-2026q1].
:::
`;

/** The frozen ledger with a chapter of its own; the frozen fact checks name steps of another story. */
const files: TextFile[] = [
  ...(await readFiles(join(root, "tests/fixtures"))).filter(({ path }) => /(?<!heard)\.yaml$/.test(path)),
  { path: "content/story/02-loop.md", text: story },
  { path: "content/method.md", text: "{tightness}\n\n{not-disclosed}\n\n{corrections}\n\n{report}\n" },
];
const changed = (path: RegExp, from: string | RegExp, to: string): TextFile[] =>
  files.map((file) => (path.test(file.path) ? { ...file, text: file.text.replaceAll(from, to) } : file));

/** What the check tells of a claim that is not there: place, and the beginning of the sentence. */
const told = async (content: readonly TextFile[]): Promise<string[]> =>
  (await checkContent(content)).problems.map(
    (one) => `${formatLocation(one).replace(/:\d+:\d+$/, "")} ${one.message.split(";")[0] ?? ""}`,
  );

it("a content without problems has warnings of one line each, every one with its place and its check", async () => {
  const checked = await checkContent(files);
  expect(checked.problems).toEqual([]);
  const warnings = await contentWarnings(checked);
  expect(warnings.length).toBeGreaterThan(10);
  for (const line of warnings)
    expect(line).toMatch(/^(?:content\/\S+:\d+:\d+|\/diagrams\/[a-z]+\/) {2}[^\n]+ \[[a-z]+\]$/);
  expect(warnings.join("\n")).toContain("/diagrams/loop/  loop/invest: no step shows this picture");
});

it("a claim that is taken out is told at every place of use in one run, a picture by its diagram's page", async () => {
  const lines = await told(changed(/amazon\.yaml$/, /id: amzn-ocf-ttm-2026q1$/gm, "id: amzn-gone"));
  expect(new Set(lines)).toEqual(
    new Set([
      '/diagrams/cash/ the pictures of "cash" cannot be drawn: no claim "amzn-ocf-ttm-2026q1" in the ledger',
      'content/ledger/claims/amazon.yaml unknown claim "amzn-ocf-ttm-2026q1" in the formula',
      'content/story/02-loop.md unknown claim "amzn-ocf-ttm-2026q1"',
    ]),
  );
});

it("several claims that one picture needs are told at once, each once", async () => {
  const lines = await told(
    changed(/claims\/(?:microsoft|oracle)\.yaml$/, /id: (msft-rpo-2026q1|orcl-rpo-feb2026)$/gm, "id: $1-gone"),
  );
  expect(lines.filter((line) => line.startsWith("/diagrams/backlog/"))).toEqual([
    '/diagrams/backlog/ the pictures of "backlog" cannot be drawn: no claim "msft-rpo-2026q1" in the ledger',
    '/diagrams/backlog/ the pictures of "backlog" cannot be drawn: no claim "orcl-rpo-feb2026" in the ledger',
  ]);
});

it("a claim with a mistake is told where it stands, and its pictures are not called wrong as well", async () => {
  const lines = await told(changed(/amazon\.yaml$/, /value: 148\.5$/gm, "value: $$148.5"));
  expect(lines).toEqual([expect.stringContaining('content/ledger/claims/amazon.yaml "value" is "$148.5"')]);
});

it("a new chapter, step or claim passes the check as it is, and nothing that is there is taken for it", async () => {
  const { content } = await checkContent(files);
  const points = [
    newChapter(content, "What comes next?"),
    newStep(content, files, ["loop", "One more turn"]),
    newClaim(content, files, ["msft-new-number", "microsoft"]),
  ];
  for (const { file, text } of points) {
    const made = [...files.filter(({ path }) => path !== file), { path: file, text }];
    expect(await told(made), file).toEqual([]);
  }
  expect(() => newChapter(content, "Loop")).toThrow(
    "there is a chapter of that name already: content/story/02-loop.md",
  );
  expect(() => newClaim(content, files, ["msft-rpo-2026q1"])).toThrow('there is a claim "msft-rpo-2026q1" already');
  expect(() => newStep(content, files, ["lop", "More"])).toThrow('did you mean "loop"?');
});

it("what a changed number touches is told with old and new wording", async () => {
  const before = await snapshotOf(await checkContent(files));
  const now = await snapshotOf(
    await checkContent(
      changed(
        /openai\.yaml$/,
        "value: 280\n  unit: usd-billion\n  kind: commitment",
        "value: 290\n  unit: usd-billion\n  kind: commitment",
      ),
    ),
  );
  const lines = impactOfClaim("openai-azure-280", before, now).join("\n");
  expect(lines).toContain("  - OpenAI’s orders stand at about $280 billion at Microsoft.");
  expect(lines).toContain("  + OpenAI’s orders stand at about $290 billion at Microsoft.");
  expect(lines).toContain("openai-four:");
  expect(lines).toContain("backlog/labs  (all states: /diagrams/backlog/)");
  expect(lines).toContain("/embed/backlog/labs/");
  expect(lines).toContain('claim openai-azure-280: "$280 billion", which openai-azure-280 was');
  expect(lines).not.toContain("Nothing else here changes");
  expect(impactOfChanges(before, before)).toEqual([]);
  expect(impactOfChanges(before, now).join("\n")).toContain("backlog/openai");
});

it("the check's cost is measured on contents of any size, made of the real one", async () => {
  const [cost] = await measureCheck([{ chapters: 12, claims: 40 }], files);
  expect(cost).toMatchObject({ chapters: 12, claims: 40 });
  expect(cost?.steps).toBe(24);
  expect(cost?.checkMs).toBeGreaterThan(0);
});
