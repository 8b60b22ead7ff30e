import type { Layout } from "../../scene/scene.ts";
import type { Exposed, Invested, Row } from "./data.ts";

/** Columns, left to right; the last one is left out where there is no room. */
export type Column = "promised" | "invested" | "gain" | "built" | "sells";

/** What stands over each column: what it counts, and how it is drawn. */
export const heads: Readonly<Record<Layout, Readonly<Record<Column, readonly string[]>>>> = {
  wide: {
    promised: ["promised by labs", "for years ahead"],
    invested: ["put into labs", "dashed: may come"],
    gain: ["paper gain", "before tax"],
    built: ["built ahead", "whole company"],
    sells: ["sells to", "the builders"],
  },
  tall: {
    promised: ["promised", "by labs"],
    invested: ["put in;", "dashed: not yet"],
    gain: ["paper", "gain"],
    built: ["built", "ahead"],
    sells: [],
  },
};

const apply = "does not apply";
const none = "none known";
const missing = "not in our sources";

/** What stands in a cell that has no number. */
export const blanks: Readonly<Record<Layout, Readonly<Record<Exposed, Readonly<Partial<Record<Column, string>>>>>>> = {
  wide: {
    microsoft: { gain: "hardly any that quarter", sells: apply },
    oracle: { invested: none, gain: apply, built: missing, sells: apply },
    alphabet: { sells: "own chips: sum not in our sources" },
    amazon: { sells: apply },
    nvidia: { promised: none, gain: missing, built: apply, sells: "most AI chips: sum not in our sources" },
  },
  tall: {
    microsoft: { gain: "hardly any" },
    oracle: { invested: none, gain: "none", built: "not found" },
    alphabet: {},
    amazon: {},
    nvidia: { promised: none, gain: "not found", built: "sells chips" },
  },
};

const doubts: Readonly<Partial<Record<string, string>>> = {
  "single-source": "one report",
  estimated: "estimate",
  disputed: "disputed",
};

/** How sure a sum is, in a word or two; empty where there is nothing to say. */
export function doubtOf(status: string): string {
  return doubts[status] ?? "";
}

/** What a gain is a gain on. */
export const gainNotes: Readonly<Partial<Record<Exposed, string>>> = {
  alphabet: "other income, all its stakes",
  amazon: "on its stake in Anthropic",
};

export const headline = "No two stand in the same place";

/** What is measured and when. */
export const subs: Readonly<Record<Layout, string>> = {
  wide: "one square is $10 billion, to May 2026; gain and building: first quarter of 2026; read down, not across",
  tall: "square: $10 billion, to May 2026; gain, built: a quarter",
};

/** Where the numbers come from. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports",
  tall: "Company and news reports",
};

export const message =
  "Microsoft and Oracle hold the largest promises, Amazon and Alphabet large gains on paper too, and Nvidia sells to those who build.";

/** The matrix, row by row, for a listener. */
export function describe(rows: readonly Row[]): string {
  return `A table with a row for each company; what the columns count is drawn in squares of $10 billion, and their periods differ. ${rows.map(rowWords).join(" ")}`;
}

function rowWords({ id, name, sum, promised, invested, gain, built }: Row): string {
  const back = promised.map(({ lab, amount }) => `${lab} ${amount.words}`).join(" and ");
  const cells = [
    sum === null ? `promised by labs: ${none}` : `promised by labs: ${sum.words} (${back})`,
    invested.length === 0 ? `put in: ${none}` : `put in: ${invested.map(moneyWords).join("; ")}`,
    `gain on paper: ${gain === null ? (blanks.wide[id].gain ?? none) : `${gain.words} (${gainNotes[id] ?? ""})`}`,
    `built in the first quarter of 2026: ${built?.words ?? blanks.wide[id].built ?? none}`,
    `sells to the builders: ${blanks.wide[id].sells ?? none}`,
  ];
  return `${name}: ${cells.join("; ")}.`;
}

function moneyWords({ lab, paid, more }: Invested): string {
  const parts = [
    ...(paid === null ? [] : [`${paid.words} paid`]),
    ...(more === null ? [] : [`${more.words.replace(/^up to /, "")} that may come`]),
  ];
  return `${parts.join(" and ")}, to ${lab}`;
}
