import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measureCheck } from "#commands/bench/check-cost.ts";
import { checkContent } from "#check/problems.ts";
import { contentWarnings } from "#check/warnings.ts";
import { root } from "#commands/lib/project.ts";
import * as ledgerDrafts from "#commands/edit/ledger-drafts.ts";
import * as storyDrafts from "#commands/edit/story-drafts.ts";
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
  const lines = await told(changed(/amazon\.yaml$/, /(id: |aliases: \[)amzn-ocf-ttm/g, "$1amzn-gone"));
  expect(new Set(lines)).toEqual(
    new Set([
      '/diagrams/cash/ the pictures of "cash" cannot be drawn: no claim "amzn-ocf-ttm" in the ledger',
      'content/ledger/claims/amazon.yaml unknown claim "amzn-ocf-ttm" in the formula',
      'content/ledger/claims/amazon.yaml unknown claim "amzn-ocf-ttm@2025-03"',
      'content/ledger/claims/amazon.yaml unknown claim "amzn-ocf-ttm@2026-03"',
      'content/story/02-loop.md unknown claim "amzn-ocf-ttm-2026q1"',
    ]),
  );
});

it("several claims that one picture needs are told at once, each once", async () => {
  const lines = await told(changed(/claims\/(?:microsoft|oracle)\.yaml$/, /id: (msft-rpo|orcl-rpo)$/gm, "id: $1-gone"));
  expect(lines.filter((line) => line.startsWith("/diagrams/backlog/"))).toEqual([
    '/diagrams/backlog/ the pictures of "backlog" cannot be drawn: no claim "msft-rpo" in the ledger',
    '/diagrams/backlog/ the pictures of "backlog" cannot be drawn: no claim "orcl-rpo" in the ledger',
  ]);
});

it("a claim with a mistake is told where it stands, and its pictures are not called wrong as well", async () => {
  const lines = await told(changed(/amazon\.yaml$/, /value: 148\.5$/gm, "value: $$148.5"));
  expect(lines).toEqual([expect.stringContaining('content/ledger/claims/amazon.yaml "value" is "$148.5"')]);
});

describe("a new part of the content passes the check as it is, and nothing that is there is taken for it", async () => {
  const { content } = await checkContent(files);
  const [step] = content.story.chapters.flatMap(({ steps }) => steps);
  const share = [...content.ledger.claims.values()].find(
    ({ unit, value }) => unit === "percent" && value !== null && value > 0 && value < 100,
  );
  const claim = [...content.ledger.claims.keys()][0] ?? "";
  const small = [...content.ledger.claims.values()].find(
    ({ kind, value }) => kind === "commitment" && value !== null && value < 20,
  );
  const { newChapter, newStep, newReading, newGuess } = storyDrafts;
  const { newClaim, newSource, newCompany, newDeal, newTerm, newFactCheck, newCorrection } = ledgerDrafts;
  const drafts = [
    newChapter(content, "What comes next?"),
    newStep(content, files, ["loop", "One more turn"]),
    newReading(content, files, [step?.id ?? "", "defender"]),
    newGuess(content, files, [step?.id ?? "", share?.id ?? ""]),
    newClaim(content, files, ["msft-new-number", "microsoft"]),
    newSource(content, files, ["new-source", 'A "quoted": title']),
    newCompany(content, files, ["new-company", "New Company"]),
    newDeal(content, files, ["openai", "softbank", small?.id ?? ""]),
    newTerm(content, files, ["new-term"]),
    newFactCheck(content, files, ["new-heard"]),
    newCorrection(files, "2026-11-30"),
  ];

  it.each(drafts.map((draft) => [draft.file, draft.line, draft] as const))(
    "in %s, line %i",
    async (file, line, draft) => {
      const made = [...files.filter(({ path }) => path !== file), { path: file, text: draft.text }];
      expect(await told(made)).toEqual([]);
      expect(draft.text.split("\n")[line - 1]).not.toBe("");
    },
  );

  it("and a name that is taken, or a place that is not there, is told", () => {
    expect(() => newChapter(content, "Loop")).toThrow(
      "there is a chapter of that name already: content/story/02-loop.md",
    );
    expect(() => newClaim(content, files, [claim])).toThrow(`there is a claim "${claim}" already`);
    expect(() => newStep(content, files, ["lop", "More"])).toThrow('did you mean "loop"?');
    expect(() => newReading(content, files, ["nowhere"])).toThrow('there is no step "nowhere"');
    expect(() => newDeal(content, files, ["openay", "softbank", claim])).toThrow('did you mean "openai"?');
  });
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
