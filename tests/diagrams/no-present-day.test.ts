import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { monthPattern } from "#text/dates.ts";
import { escapeRegExp } from "#text/escape-reg-exp.ts";
import { frozenLedger } from "../fixtures/ledger.ts";

// Pictures take every date, amount, share and company name from the ledger, so that they follow it.

/** Folders that are not done yet. */
const pending: readonly string[] = [];

/** A text in the source of a diagram, with its line. */
interface Literal {
  readonly text: string;
  readonly line: number;
}

/** Every text of a source that a reader may see: no paths of imports, no types. */
function literalsIn(source: string): Literal[] {
  const file = ts.createSourceFile("any.ts", source, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    // A round number may be an amount of a scale.
    const isYear = ts.isNumericLiteral(node) && node.text !== "2000";
    if (ts.isStringLiteral(node) || isYear || ts.isTemplateLiteralToken(node))
      found.push({ text: node.text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Names of claims, which may hold a date: msft-rpo@2026-03, openai-revenue-2025. */
const claimName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:@[a-z0-9-]+)?$/;

const companies = [...frozenLedger.companies.values()].flatMap(({ name, short }) => [name, short]);
const parts = "half|an? (?:third|quarter|fifth|tenth)|(?:two|three|four|nine) (?:thirds|quarters|fifths|tenths)";
const patterns: Readonly<Record<string, RegExp>> = {
  year: /\b(?:19|20)\d\d\b/,
  month: new RegExp(String.raw`\b${monthPattern}\b`),
  quarter: /\b(?:first|second|third|fourth) (?:quarter|half of \d)/i,
  amount: /\$\d|\b\d+(?:\.\d+)? (?:billion|trillion|million)/,
  company: new RegExp(String.raw`\b(?:${companies.map(escapeRegExp).join("|")})\b`),
  share: new RegExp(
    String.raw`\b(?:about|over) (?:${parts})\b|\b(?:nearly|almost) (?:${parts}|all)\b|\b(?:${parts}) of\b`,
    "i",
  ),
};

function slipsIn(source: string): string[] {
  return literalsIn(source)
    .filter(({ text }) => !claimName.test(text))
    .flatMap(({ text, line }) =>
      Object.entries(patterns)
        .filter(([, pattern]) => pattern.test(text))
        .map(([what]) => `${String(line)}: ${what} in "${text}"`),
    );
}

describe("the rule finds", () => {
  it.each([
    ['const at = "as known in May";', "month"],
    ["const first = 2025;", "year"],
    ["const line = `the year ${a} to 2026, ${b}`;", "year"],
    ['const line = "$10 billion a square";', "amount"],
    ["const when = `in the second quarter of ${year}`;", "quarter"],
    ['const who = "at OpenAI’s side";', "company"],
    ['const much = "About half from two customers";', "share"],
    ['const much = "two thirds of it";', "share"],
  ])("%s", (source, what) => {
    expect(slipsIn(source).map((slip) => slip.split(" ")[1])).toContain(what);
  });

  it.each([
    'import { a } from "./plan-2026.ts";',
    'const claim = figure("amzn-ocf-ttm@2025-03");',
    'const key = "tile:openai-oracle:7";',
    "const square = `one square is ${words}`;",
    'const line = "a quarter’s profit, and one dollar";',
    'interface Year { readonly id: "2025" }',
  ])("nothing in %s", (source) => {
    expect(slipsIn(source)).toEqual([]);
  });
});

const folder = join(root, "src/diagrams");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"))
  .sort();

test.each(files.filter((name) => !pending.includes(name.split("/")[0] ?? "")))(
  "%s has no date, amount, share or company of the present day",
  (name) => {
    expect(slipsIn(readFileSync(join(folder, name), "utf8"))).toEqual([]);
  },
);

test("no folder is called pending that is done", () => {
  const open = new Set(
    files
      .filter((name) => slipsIn(readFileSync(join(folder, name), "utf8")).length > 0)
      .map((name) => name.split("/")[0]),
  );
  expect(pending.filter((name) => !open.has(name))).toEqual([]);
});
