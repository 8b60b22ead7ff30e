import { describe, expect, it } from "vitest";
import { formatProblem } from "#ledger/problem.ts";
import { readYaml } from "#ledger/read-yaml.ts";
import { claimsPath, claimText, filesOf, ledgerOf, told } from "./files.ts";

function complaints(text: string): string[] {
  return readYaml({ path: "a.yaml", text }).problems.map((problem) => formatProblem(problem).split("\n")[0] ?? "");
}

describe("an editor who makes a mistake in YAML is told in plain words", () => {
  it.each([
    [
      "a colon in a text",
      "- id: a\n  says: Microsoft: the backlog\n",
      'a.yaml:2:9  a text with ": " in it must stand in quotes, such as says: "Microsoft: the backlog"',
    ],
    [
      "a quotation mark left open",
      "- id: a\n  says: 'open\n  unit: x\n",
      "a.yaml:2:9  the quotation mark that opens here is never closed",
    ],
    [
      "a quotation mark within quotes",
      '- id: a\n  says: "He said "x" there"\n',
      `a.yaml:2:19  the text goes on after its closing "; put the whole text between ' and ' instead`,
    ],
    [
      "an apostrophe within quotes",
      "- id: a\n  says: 'It's so'\n",
      `a.yaml:2:13  the text goes on after its closing '; put the whole text between " and " instead`,
    ],
    ["a tab", "- id: a\n\tsays: b\n", "a.yaml:2:1  this line begins with a tab; begin it with spaces"],
    [
      "a line too far in",
      "- id: a\n   says: b\n  unit: c\n",
      "a.yaml:2:4  this line begins in column 4, the one above it in column 3; the lines of one entry must line up",
    ],
    [
      "a line not far enough in",
      "- id: a\nsays: b\n",
      "a.yaml:2:1  this line begins in column 1, the one above it in column 3; the lines of one entry must line up",
    ],
    ["no space after a colon", "- id: a\n  says:b\n  unit: c\n", "a.yaml:2:8  put a space after the colon"],
    ["no space after a dash", "- id: a\n-id: b\n", "a.yaml:2:2  put a space after the dash"],
    [
      "a text that begins with @",
      "- id: a\n  says: @x\n",
      "a.yaml:2:9  a text that begins with @ must stand in quotes",
    ],
    [
      "a text that begins with *",
      "- id: a\n  says: *bold* text\n",
      "a.yaml:2:9  a text that begins with * must stand in quotes",
    ],
    [
      "a text that begins with [",
      "- id: a\n  says: [x] and y\n",
      "a.yaml:2:9  a text that begins with [ must stand in quotes",
    ],
    [
      "a field written twice",
      "- id: a\n  value: 1\n  value: 2\n",
      'a.yaml:3:3  "value" is written twice in the same entry; keep one',
    ],
    [
      "a bracket left open",
      "- id: a\n  who: [b, c\n  unit: d\n",
      "a.yaml:2:8  the bracket that opens here is never closed",
    ],
    ["a line of dashes", "- id: a\n---\n- id: b\n", "a.yaml:2:1  this line cuts the file in two; take it out"],
    [
      "a backslash",
      '- id: a\n  says: "a\\q b"\n',
      'a.yaml:2:11  a backslash within "…" has a meaning of its own; write it twice: \\\\',
    ],
    [
      "anything else",
      "- ? x: y: z\n",
      "a.yaml:1:8  this cannot be read as YAML (Nested mappings are not allowed in compact mappings); look at colons, quotes and indentation here",
    ],
  ])("%s", (_, text, sentence) => {
    expect(complaints(text)).toEqual([sentence]);
  });
});

describe("no word of an editor is lost without a problem", () => {
  it.each([
    [
      "what stands after #",
      "- says: Deal #1 of two\n",
      "a.yaml:1:14  what follows # is lost; put the whole text in quotes, or a space after # if it is a remark",
    ],
    ["a first word with &", "- says: &x text\n", "a.yaml:1:9  a text that begins with & must stand in quotes"],
    ["a first word with !", "- says: !x text\n", "a.yaml:1:9  a text that begins with ! must stand in quotes"],
    ["a lone word with *", "- id: a\n  says: *new\n", "a.yaml:2:9  a text that begins with * must stand in quotes"],
  ])("%s", (_, text, sentence) => {
    expect(complaints(text)[0]).toBe(sentence);
  });

  it("yet a remark is a remark, and quoted text may hold anything", () => {
    expect(complaints('- id: a # or b\n  says: "Deal #1: two"\n  note: |\n    Deal #2: three\n')).toEqual([]);
  });

  it("and a file that nobody would read is a problem", () => {
    const files = filesOf({
      "content/ledger/sorces.yaml": "- id: a\n",
      "content/ledger/claims/b.yml": "",
      "content/c.yaml": "",
    });
    expect(told(files)).toEqual([
      "content/c.yaml:1:1  this file is not read; numbers belong in content/ledger/claims/",
      'content/ledger/claims/b.yml:1:1  this file is not read; its name should be "content/ledger/claims/b.yaml"',
      'content/ledger/sorces.yaml:1:1  this file is not read; its name should be "content/ledger/sources.yaml"',
    ]);
  });
});

describe("every editor's program will do", () => {
  it("a file from Windows, with CRLF and a byte order mark, reads as any other", () => {
    const windows = `\uFEFF${claimText("cash-b", { says: "|\n    Two\n    lines." })}`.replaceAll("\n", "\r\n");
    const { ledger, problems } = ledgerOf(windows);
    expect(problems).toEqual([]);
    expect(ledger.claims.get("cash-b")?.says).toBe("Two\nlines.");
  });

  it("its problems stand where the editor sees them, and show the line without its end", () => {
    const { problems } = ledgerOf(`\uFEFF- idd: b\r\n${claimText("cash-b", { kind: "csh" }).replaceAll("\n", "\r\n")}`);
    expect(problems).toContainEqual({
      file: claimsPath,
      line: 6,
      column: 9,
      message: 'unknown kind "csh"; did you mean "cash"?',
      source: "  kind: csh",
    });
    expect(problems).toContainEqual(expect.objectContaining({ line: 1, column: 3, source: "- idd: b" }));
  });

  it("the line itself is shown under the sentence, with a mark under the place", () => {
    const [problem] = ledgerOf(claimText("cash-b", { kind: "csh" })).problems;
    expect(problem && formatProblem(problem)).toBe(
      `${claimsPath}:5:9  unknown kind "csh"; did you mean "cash"?\n    kind: csh\n          ^`,
    );
  });
});

describe("one mistake is told once", () => {
  it("what refers to a file that cannot be read is not called wrong as well", () => {
    const files = filesOf({
      [claimsPath]: claimText("sum", { formula: "cash-b + cash-c" }),
      "content/ledger/claims/broken.yaml": "- id: cash-b\n- id: cash-c\n  says: 'open\n",
    });
    expect(told(files)).toEqual([
      "content/ledger/claims/broken.yaml:3:9  the quotation mark that opens here is never closed",
    ]);
  });

  it("all problems of all files come in one run, in reading order", () => {
    const files = filesOf({
      "content/glossary.yaml": "- id: x\n  name: y\n",
      [claimsPath]: claimText("cash-b", { kind: "csh", unit: "usd-bilion", note: "" }),
    });
    expect(told(files)).toEqual([
      'content/glossary.yaml:1:3  term "x" has no "says": what it means, in one or two sentences',
      `${claimsPath}:4:9  unknown unit "usd-bilion"; did you mean "usd-billion"?`,
      `${claimsPath}:5:9  unknown kind "csh"; did you mean "cash"?`,
      `${claimsPath}:9:3  "note" of claim "cash-b" is empty`,
    ]);
  });
});
