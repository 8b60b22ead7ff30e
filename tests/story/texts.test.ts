import { describe, expect, it } from "vitest";
import { formatProblem, type Problem } from "#ledger/problem.ts";
import { readContentFiles } from "#story/read-content.ts";
import { readCorrections } from "#story/read-corrections.ts";
import { readMethod, slots } from "#story/read-method.ts";
import { plainText } from "#story/markdown/plain-text.ts";
import { filesOf } from "../ledger/files.ts";
import { diagrams, known, ledger } from "./helpers.ts";

const said = (problems: readonly Problem[]) =>
  problems.map((problem) => (formatProblem(problem).split("\n")[0] ?? "").replace(/^content\/[^:]+:/, ""));
const corrections = (text: string) => readCorrections({ path: "content/corrections.md", text }, known);
const everySlot = slots.map((slot) => `{${slot}}`).join("\n\n");
const method = (text: string) => readMethod({ path: "content/method.md", text: `${text}\n\n${everySlot}` }, known);

describe("corrections.md", () => {
  it("tells day by day what was mended, with numbers from the ledger", () => {
    const read = corrections("## 2026-07-20\n\nIt is :num[openai-share], not more.\n\n## 2026-07-01\n\nA name.\n");
    expect(read.problems).toEqual([]);
    expect(read.corrections.map(({ date, text }) => [date, plainText(text, ledger)])).toEqual([
      ["2026-07-20", "It is about 45%, not more."],
      ["2026-07-01", "A name."],
    ]);
  });

  it("may be empty", () => {
    expect(corrections("")).toMatchObject({ corrections: [], problems: [] });
  });

  it.each([
    [
      "words above the first day",
      "Oh.\n",
      "1:1  a correction stands below the day it was made; begin with a line such as ## 2026-07-20",
    ],
    ["a heading that is no day", "## Last week\n\nOh.\n", '1:1  "Last week" is not a date; write it as ## 2026-07-20'],
    [
      "days out of order",
      "## 2026-07-01\n\nA.\n\n## 2026-07-20\n\nB.\n",
      "5:1  2026-07-20 stands below 2026-07-01; the newest day comes first",
    ],
    [
      "a day twice",
      "## 2026-07-01\n\nA.\n\n## 2026-07-01\n\nB.\n",
      "5:1  2026-07-01 stands twice; put both corrections below one heading",
    ],
    [
      "a day with nothing below it",
      "## 2026-07-01\n",
      "1:1  nothing stands below 2026-07-01; write what was wrong and what is right",
    ],
    [
      "a number typed by hand",
      "## 2026-07-01\n\nIt is 13.\n",
      '3:7  "13" is typed by hand; write :num[claim], or :plain[13] if it needs no source',
    ],
  ])("complains of %s", (_, text, sentence) => {
    expect(said(corrections(text).problems)).toEqual([sentence]);
  });
});

describe("method.md", () => {
  it("has sections, counts of the ledger, and places for what the page puts in", () => {
    const read = method("Before.\n\n## What is known\n\nOf {claims} numbers, {computed} are worked out.");
    expect(read.problems).toEqual([]);
    const [section] = read.method.sections;
    expect(section).toMatchObject({ id: "what-is-known", title: "What is known" });
    const words = section?.pieces.map((piece) => ("node" in piece ? plainText([piece.node], ledger) : piece.slot));
    expect(words).toEqual(["Of 5 numbers, 0 are worked out.", ...slots]);
    expect(read.method.opening).toHaveLength(1);
  });

  it.each([
    ["an unknown count", "All {claim} of them.", '1:5  unknown name "claim" in braces; did you mean "claims"?'],
    [
      "a place inside a sentence",
      "See {corrections} here.",
      "1:5  {corrections} must stand on a line of its own, with an empty line above and below",
    ],
    [
      "a large heading",
      "# Method",
      "1:1  only ## and smaller headings can stand here; the page has a title of its own",
    ],
  ])("complains of %s", (_, text, sentence) => {
    expect(said(method(text).problems)).toEqual([sentence]);
  });

  it("complains of a place that is left out, and of an empty file", () => {
    const read = (text: string) => said(readMethod({ path: "content/method.md", text }, known).problems);
    expect(read(everySlot.replace("{report}", "x"))).toEqual([
      "1:1  this text has no place for {report}; put it on a line of its own where it belongs",
    ]);
    expect(read("")).toEqual(["1:1  this file is missing or empty; it says how the numbers were checked"]);
  });
});

describe("readContentFiles(files, diagrams)", () => {
  const chapter = '---\ntitle: A\n---\n:::step{#one show="loop/credits"}\nWords.\n:::\n';
  const read = (more: Record<string, string>) =>
    said(
      readContentFiles(
        [...filesOf({ "content/story/01-a.md": chapter, "content/method.md": everySlot, ...more })],
        diagrams,
      ).problems,
    );
  const heard = (shows: string, step = "one") =>
    `- id: x\n  says: It is 1.\n  verdict: holds\n  shows: ${shows}\n  step: ${step}\n`;

  it("checks the words of heard.yaml like a chapter's, at their place", () => {
    expect(read({ "content/ledger/heard.yaml": heard("It is :num[backlog-a].") })).toEqual([]);
    expect(read({ "content/ledger/heard.yaml": heard("It is :num[backlog-x] or 5.") })).toEqual([
      '4:16  unknown claim "backlog-x"; did you mean "backlog-a"?',
      '4:35  "5" is typed by hand; write :num[claim], or :plain[5] if it needs no source',
    ]);
    expect(read({ "content/ledger/heard.yaml": heard("Yes.", "two") })).toEqual([
      '5:9  unknown step "two"; there is: one',
    ]);
  });

  it("complains of Markdown that nobody would read", () => {
    expect(read({ "content/correction.md": "x" })).toEqual([
      '1:1  this file is not read; its name should be "content/corrections.md"',
    ]);
    expect(read({ "content/ledger/notes.md": "x" })).toEqual([
      "1:1  this file is not read; chapters belong in content/story/",
    ]);
  });
});
