import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatProblem, type Problem } from "#ledger/problem.ts";
import { readLedger } from "#ledger/read-ledger.ts";
import { passagesOf } from "#story/passages.ts";
import { renderMarkdown } from "#story/markdown/render.ts";
import type { Chapter } from "#story/story.ts";
import { claimText, filesOf } from "../ledger/files.ts";
import { ledger, parse } from "./helpers.ts";

/** `npm run random` takes more cases, from another seed each time. */
const cases = Number(process.env["RANDOM_CASES"] ?? 3_000);
const seed = process.env["RANDOM_CASES"] === undefined ? { seed: 4 } : {};
const minutes = 60_000 + cases * 12;
const run = (share: number): fc.Parameters<unknown> => ({ numRuns: Math.ceil(cases * share), ...seed });

/** Words that stand in no other piece, so that a lost one is seen. */
const word = fc
  .integer({ min: 0, max: 9999 })
  .map((n) => `w${[...String(n)].map((digit) => "abcdefghij".charAt(Number(digit))).join("")}q`);
const sign = fc.constantFrom(
  ..."*_`~[](){}<>#|\\!:;=+-&'\"’“”…—%$^@/?.,0123456789 \t".split(""),
  "::",
  ":::",
  "**",
  "```",
  "  \n",
);
const line = fc.constantFrom(
  "\n",
  "\n\n",
  "\n- ",
  "\n1. ",
  "\n> ",
  "\n### ",
  "\n#### ",
  "\n    ",
  "\n```\n",
  "\n---\n",
  "\n***\n",
  "\r\n",
  "\n:::\n",
  "\n\t",
);
const ours = fc.constantFrom(
  ":num[msft-openai-paid]",
  ':num[openai-share]{as="about half"}',
  ":num[nope]",
  ":term[backlog]",
  ":plain[3:2]",
  ":num[",
  ":term[",
  "{as=",
  '{overrule="verb: so"}',
  "[note]: ",
  "![x](y)",
  "<b>",
  '\n\n:::step{#one show="loop/credits"}\n',
  '\n:::step{#two show="loop/invest"}\n### Title\n',
  "\n:::reading{of=one side=critic}\n",
  "\n:::stpe{#x}\n",
);
const any = fc.string({ unit: "grapheme", maxLength: 6 });
const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.constant(" ") },
  sign,
  line,
  ours,
  any,
);
const body = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
const front = fc.oneof(
  { weight: 8, arbitrary: fc.constant("---\ntitle: The loop\n---\n") },
  fc.constantFrom(
    "",
    "---\n",
    "\uFEFF---\r\ntitle: A\r\n---\r\n",
    "---\ntitle: [a\n---\n",
    "---\ntitle:\n---\n",
    "---\noverrule: 3\n---\n",
  ),
);
const chapterText = fc.tuple(front, body).map((parts) => parts.join(""));

/** All that a page shows of a chapter, without marks. */
function published(chapter: Chapter): string {
  const titles = chapter.steps.map(({ title }) => title ?? "");
  const blocks = passagesOf(chapter).map((stretch) => renderMarkdown(stretch.nodes, { ledger }));
  return [chapter.title, ...titles, ...blocks].join(" ");
}

function checkPlace(problem: Problem, text: string): void {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  expect(problem.line).toBeGreaterThan(0);
  expect(problem.line).toBeLessThanOrEqual(lines.length);
  expect(problem.column).toBeGreaterThan(0);
  expect(problem.message).toMatch(/\S/);
  expect(formatProblem(problem)).toContain(problem.message);
}

it(
  "any chapter becomes a page with every word of it, or a list of what is wrong with it; nothing crashes, nothing is lost",
  { timeout: minutes },
  () => {
    let pages = 0;
    fc.assert(
      fc.property(chapterText, (text) => {
        const { chapter, problems } = parse(text);
        for (const problem of problems) checkPlace(problem, text);
        if (problems.length > 0) return;
        pages += 1;
        const page = published(chapter);
        const written = text.slice(text.indexOf("---", 4)).match(/w[a-j]+q/g) ?? [];
        for (const one of written) expect(page).toContain(one);
      }),
      run(0.8),
    );
    expect(pages).toBeGreaterThan(cases / 20);
  },
);

const claimFile = "content/ledger/claims/test.yaml";
const sound = filesOf({
  [claimFile]:
    claimText("one", { says: "The waaq of it.", note: "A wbbq note." }) + claimText("two", { formula: "one + one" }),
  "content/ledger/spare.yaml": "- why: Kept for wccq.\n  claims: [two]\n",
});
const snippet = fc.oneof(
  any,
  sign,
  fc.constantFrom(
    "\n",
    "\n  ",
    "\n- ",
    ": ",
    "- id: one\n",
    "- ",
    "  says: wddq\n",
    "null",
    "[",
    "{",
    "&a ",
    "*a",
    "!x ",
    "# ",
    "|\n",
    ">-\n",
    '"',
    "'",
    "---\n",
    "  formula: one / two\n",
    "  value: 1e999\n",
    "  low: 3\n",
  ),
);
const edit = fc.record({
  file: fc.nat(sound.length - 1),
  at: fc.nat(1000),
  drop: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30)),
  put: snippet,
});

it(
  "any slip in any YAML file ends in a ledger with every word of it, or in a list of what is wrong; nothing crashes",
  { timeout: minutes },
  () => {
    let whole = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const files = sound.map((one, index) =>
          edits
            .filter((each) => each.file === index)
            .reduce(({ path, text }, { at, drop, put }) => {
              const place = at % (text.length + 1);
              return { path, text: text.slice(0, place) + put + text.slice(place + drop) };
            }, one),
        );
        const { ledger: read, problems } = readLedger(files);
        for (const problem of problems) {
          const text = files.find(({ path }) => path === problem.file)?.text ?? "";
          checkPlace(problem, text);
        }
        if (problems.length > 0) return;
        whole += 1;
        const held = JSON.stringify([
          [...read.claims.values()],
          read.unusedAllowlist,
          read.deals,
          [...read.terms.values()],
          read.site,
        ]);
        const written = files.flatMap(({ text }) => text.replace(/#.*/g, "").match(/w[a-j]+q/g) ?? []);
        for (const one of written) expect(held).toContain(one);
      }),
      run(0.2),
    );
    expect(whole).toBeGreaterThan(cases / 200);
  },
);

describe("what is nested too deep, leans on too much or goes round in circles is told at once, and is no crash", () => {
  const deep = [
    "> ".repeat(500),
    "- + * ".repeat(200),
    `${"*a _b ".repeat(200)}${"b_ a* ".repeat(200)}`,
    ":num[".repeat(200),
  ];
  it.each(deep.map((text) => [text.slice(0, 6), text]))("a chapter of many %s", (_, text) => {
    const { problems } = parse(`---\ntitle: A\n---\n${text}`);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) checkPlace(problem, `---\ntitle: A\n---\n${text}`);
  });

  const numbered = (count: number, one: (n: number) => string): string[] =>
    Array.from({ length: count }, (_, n) => one(n));
  it.each([
    ["lists", "[".repeat(2000)],
    ["groups", "{a: ".repeat(1000)],
    ["brackets in a formula", claimText("deep", { formula: `${"(".repeat(5000)}one${")".repeat(5000)}` })],
    [
      "formulas on formulas",
      numbered(250, (n) => claimText(`c${String(n)}`, { formula: `c${String(n + 1)} + c${String(n)}x` })).join(""),
    ],
    [
      "ranges",
      numbered(40, (n) => claimText(`r${String(n)}`, { low: 1, high: 2 })).join("") +
        claimText("wide", { formula: numbered(40, (n) => `r${String(n)}`).join(" + ") }),
    ],
  ])("a ledger of many %s", (_, text) => {
    const { problems } = readLedger(filesOf({ [claimFile]: text }));
    expect(problems.length).toBeGreaterThan(0);
  });
});
