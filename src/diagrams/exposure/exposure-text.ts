import type { Layout } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import type { Exposed, Invested, Row } from "./data.ts";

/** States in story order: the whole table, the two rows unlike the others, and the cells that nobody outside can fill. */
export const states = ["matrix", "apart", "holes"] as const;
export type ExposureState = (typeof states)[number];

/** Columns, left to right; the last two are left out where there is no room. */
export type Column = "promised" | "invested" | "gain" | "built" | "sells";

/** What stands over each column: what it counts, and how it is drawn. */
export type Heads = Readonly<Partial<Record<Column, readonly string[]>>>;
export const heads = {
  wide: {
    promised: ["promised by labs", "for years ahead"],
    invested: ["put into labs", "dashed: may come"],
    gain: ["paper gain", "before tax"],
    built: ["built ahead", "whole company"],
    sells: ["sells to", "the builders"],
  },
  tall: {
    promised: ["promised", "by labs"],
    invested: ["put into labs", "dashed: may come"],
    gain: ["paper gain", "before tax"],
  },
} as const satisfies Readonly<Record<Layout, Heads>>;

/** The same on the tall canvas where all that is open in a row stands in one place. */
export const openHeads = {
  promised: heads.tall.promised,
  invested: ["left open", "why, and what is missing"],
} as const;

const none = "none known";
const missing = "not in our sources";
const hidden = "not disclosed";

/** What stands in a cell that has no number; nothing where it would say nothing. */
export const blanks: Readonly<Record<Exposed, Readonly<Partial<Record<Column, string>>>>> = {
  microsoft: { gain: hidden },
  oracle: { invested: none, built: missing },
  alphabet: { gain: hidden, sells: "own chips, sum not disclosed" },
  amazon: { gain: hidden },
  nvidia: { promised: none, gain: missing, sells: "chips: sum not in our sources" },
};

/** What a company sells to the builders, where there is no column for it. */
export const trades: Readonly<Partial<Record<Exposed, string>>> = { nvidia: "sells the chips" };

/** What the open cells of a row would say, where one line names them all. */
export const openNames: Readonly<Record<Exposed, Readonly<Partial<Record<Column, string>>>>> = {
  microsoft: { gain: "paper gain" },
  oracle: { built: "what it built ahead" },
  alphabet: { gain: "paper gain", sells: "sum of its own chips" },
  amazon: { gain: "paper gain" },
  nvidia: { gain: "paper gain", sells: "sum of chips" },
};

/** Cells that a source could fill, and none that we have does. */
export function isHole(text: string): boolean {
  return [missing, hidden].some((kind) => text.includes(kind));
}

/** Why the cells of a row are open that nobody outside can fill, and what would stand in them; empty where there are none. */
export function openCells({ id, gain, built }: Row): { readonly why: string; readonly what: string } {
  const isEmpty = (figure: Figure | null) => figure === null || figure.unknown === true;
  const open = Object.entries(openNames[id]).filter(
    ([column]) => column === "sells" || isEmpty(column === "gain" ? gain : built),
  );
  const texts = open.map(([column]) => blanks[id][column as Column] ?? missing);
  const why = [hidden, missing].filter((kind) => texts.some((text) => text.includes(kind)));
  return { why: why.join(", "), what: open.map(([, name]) => name).join(", ") };
}

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

/** What stands over each picture. */
export const headlines: Readonly<Record<ExposureState, string>> = {
  matrix: "No two stand in the same place",
  apart: "Two stand apart: one order, one supplier",
  holes: "What nobody outside can fill in",
};

/** What each picture says. */
export const messages: Readonly<Record<ExposureState, string>> = {
  matrix:
    "Microsoft and Oracle hold the largest promises, Amazon and Alphabet large gains on paper too, and Nvidia sells to those who build.",
  apart:
    "Oracle holds one large promise and no known stake; Nvidia holds stakes and no promise, and sells to the builders.",
  holes: "Some cells stay open: what is in them is not disclosed, or not in our sources.",
};

/** What is measured and when. */
export const subs: Readonly<Record<Layout, string>> = {
  wide: "one square is $10 billion, to May 2026; gain and building: first quarter of 2026; read down, not across",
  tall: "one square: $10 billion · May 2026; gain: January to March",
};

/** Where the numbers come from. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports",
  tall: "Company and news reports",
};

const lit: Readonly<Record<ExposureState, string>> = {
  matrix: "",
  apart: " The rows of Oracle and Nvidia stand out, the others are faint.",
  holes: " All numbers are faint; what stands out are the cells whose number is not disclosed or not in our sources.",
};

/** The matrix, row by row, for a listener. */
export function describe(rows: readonly Row[], state: ExposureState): string {
  return `A table with a row for each company; what the columns count is drawn in squares of $10 billion, and their periods differ.${lit[state]} ${rows.map(rowWords).join(" ")}`;
}

function rowWords({ id, name, sum, promised, invested, gain, built }: Row): string {
  const back = promised.map(({ lab, amount }) => `${lab} ${amount.words}`).join(" and ");
  const own = blanks[id];
  const note = gainNotes[id] === undefined ? "" : ` (${gainNotes[id]})`;
  const cells = [
    sum === null ? `promised by labs: ${none}` : `promised by labs: ${sum.words} (${back})`,
    invested.length === 0 ? `put in: ${none}` : `put in: ${invested.map(moneyWords).join("; ")}`,
    ...(gain === null && own.gain === undefined
      ? []
      : [`gain on paper: ${gain === null ? missing : gain.words + note}`]),
    ...(built === null && own.built === undefined
      ? []
      : [`built in the first quarter of 2026: ${built === null ? missing : built.words}`]),
    ...(own.sells === undefined ? [] : [`sells to the builders: ${own.sells}`]),
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
