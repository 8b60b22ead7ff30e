import { placeholder } from "#ledger/build-claim.ts";
import type { Claim, Ledger, Term } from "#ledger/claim.ts";
import { formatProblem, type Problem } from "#ledger/problem.ts";
import { parseChapter } from "#story/parse-chapter.ts";
import { renderMarkdown } from "#story/markdown/render.ts";
import type { Chapter } from "#story/story.ts";
import type { Diagrams, StoryContext } from "#story/context.ts";

/** A claim of which only what matters to a test is said. */
export function claim(id: string, parts: Partial<Claim> = {}): Claim {
  const plain = { says: "", missing: null, unit: "usd-billion", kind: "cash", status: "filed" } as const;
  return { ...placeholder(id), ...plain, ...parts };
}

const claims = [
  claim("msft-openai-paid", { value: 13 }),
  claim("openai-share", { value: 45, unit: "percent", kind: "share", precision: "about" }),
  claim("anthropic-range", { low: 20, high: 30, status: "single-source" }),
  claim("credit-split", { missing: "never told", status: "disputed" }),
  claim("deal-day", { date: "2026-03-31", unit: "date", kind: "date" }),
];

const terms: Term[] = [
  { id: "backlog", name: "backlog", says: "", also: ["backlogs", "RPO"] },
  { id: "sp-500", name: "S&P 500", says: "", also: [] },
  { id: "gpt-5", name: "GPT-5", says: "", also: [] },
];

export const ledger: Ledger = {
  claims: new Map(claims.map((one) => [one.id, one])),
  claimNames: new Map(),
  sources: new Map(),
  companies: new Map(),
  deals: [],
  terms: new Map(terms.map((one) => [one.id, one])),
  factChecks: [],
  unusedAllowlist: [],
  site: {
    name: "",
    description: "",
    credit: "",
    licence: "",
    licenceUrl: "",
    address: "https://example.org",
    base: "/loop",
    asOf: "2026-07-15",
    publisher: "",
    contact: null,
    repository: null,
  },
};

export const diagrams: Diagrams = new Map([
  ["loop", ["invest", "credits", "revenue"]],
  ["backlog", ["total", "clouds"]],
]);

export const known: StoryContext = { ledger, diagrams };

export const file = "content/story/02-loop.md";

/** Reads a whole chapter file. */
export function parse(text: string): { chapter: Chapter; problems: Problem[] } {
  const { chapter, problems } = parseChapter({ file, text }, known);
  return { chapter, problems: [...problems] };
}

/** A chapter with a title, so that a test shows only what it is about; its first line is line 4 of the file. */
export function chapter(...lines: string[]): string {
  return ["---", "title: The loop", "---", ...lines].join("\n");
}

/** The lines of a step. */
export function step(id: string, ...lines: string[]): string[] {
  return stepShowing("loop/credits", id, ...lines);
}

/** The lines of a step that shows this picture. */
export function stepShowing(picture: string, id: string, ...lines: string[]): string[] {
  return [`:::step{#${id} show="${picture}"}`, ...lines, ":::"];
}

/** Every problem of a chapter as an editor sees its first line, without the file's name. */
export function told(text: string): string[] {
  return parse(text).problems.map((problem) => formatProblem({ ...problem, source: "" }).replace(`${file}:`, ""));
}

/** The HTML of the prose that opens a chapter. */
export function html(...lines: string[]): string {
  return renderMarkdown(parse(chapter(...lines)).chapter.opening, { ledger });
}
