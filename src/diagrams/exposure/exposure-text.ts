import type { Layout } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import type { Exposed, ExposureState, Invested, Row } from "./data.ts";

/** Columns, left to right; the last two are left out where there is no room. */
export type Column = "promised" | "invested" | "gain" | "built" | "sells";

/** The head of each column: what it counts, and a note. */
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

/** Heads on the tall canvas in the state that shows all open cells of a row in one place. */
export const openHeads = {
  promised: heads.tall.promised,
  invested: ["left open", "why, and what is missing"],
} as const;

const none = "none known";
const missing = "not in our sources";
const hidden = "not disclosed";

/** Texts of cells that have no number. */
export const blanks: Readonly<Record<Exposed, Readonly<Partial<Record<Column, string>>>>> = {
  microsoft: { gain: hidden },
  oracle: { invested: none, built: missing },
  alphabet: { gain: hidden, sells: "own chips, sum not disclosed" },
  amazon: { gain: hidden },
  nvidia: { promised: none, gain: missing, sells: "chips: sum not in our sources" },
};

/** What a company sells to those who build, if there is no column for it. */
export const trades: Readonly<Partial<Record<Exposed, string>>> = { nvidia: "sells the chips" };

/** Names of the open cells of a row, if one line lists them all. */
export const openNames: Readonly<Record<Exposed, Readonly<Partial<Record<Column, string>>>>> = {
  microsoft: { gain: "paper gain" },
  oracle: { built: "what it built ahead" },
  alphabet: { gain: "paper gain", sells: "sum of its own chips" },
  amazon: { gain: "paper gain" },
  nvidia: { gain: "paper gain", sells: "sum of chips" },
};

/** Whether the text of a cell says that its number is not public, or not in our sources. */
export function isGap(text: string): boolean {
  return [missing, hidden].some((kind) => text.includes(kind));
}

/** Why cells of a row are open, and what would be in them; empty if there are none. */
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

/** The certainty of a sum in a word or two; empty if it is certain. */
export function doubtOf(status: string): string {
  return doubts[status] ?? "";
}

/** Notes about gains. */
export const gainNotes: Readonly<Partial<Record<Exposed, string>>> = {
  alphabet: "other income, all its stakes",
  amazon: "on its stake in Anthropic",
};

/** The headline of each picture. */
export const headlines: Readonly<Record<ExposureState, string>> = {
  matrix: "No two stand in the same place",
  apart: "Two stand apart: one order, one supplier",
  holes: "What nobody outside can fill in",
};

/** The message of each picture. */
export const messages: Readonly<Record<ExposureState, string>> = {
  matrix:
    "Microsoft and Oracle hold the largest promises, Amazon and Alphabet large gains on paper too, and Nvidia sells to those who build.",
  apart:
    "Oracle holds one large promise and no known stake; Nvidia holds stakes and no promise, and sells to the builders.",
  holes: "Some cells stay open: what is in them is not disclosed, or not in our sources.",
};

/** The subtitle: what is measured, and when. */
export const subs: Readonly<Record<Layout, string>> = {
  wide: "one square is $10 billion, to May 2026; gain and building: first quarter of 2026; read down, not across",
  tall: "one square: $10 billion · May 2026; gain: January to March",
};

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports",
  tall: "Company and news reports",
};

const emphasisTexts: Readonly<Record<ExposureState, string>> = {
  matrix: "",
  apart: " The rows of Oracle and Nvidia stand out, the others are faint.",
  holes: " All numbers are faint; what stands out are the cells whose number is not disclosed or not in our sources.",
};

/** A description of the matrix, row by row. */
export function describe(rows: readonly Row[], state: ExposureState): string {
  return `A table with a row for each company; what the columns count is drawn in squares of $10 billion, and their periods differ.${emphasisTexts[state]} ${rows.map(describeRow).join(" ")}`;
}

function describeRow({ id, name, sum, promised, invested, gain, built }: Row): string {
  const back = promised.map(({ lab, amount }) => `${lab} ${amount.words}`).join(" and ");
  const own = blanks[id];
  const note = gainNotes[id] === undefined ? "" : ` (${gainNotes[id]})`;
  const cells = [
    sum === null ? `promised by labs: ${none}` : `promised by labs: ${sum.words} (${back})`,
    invested.length === 0 ? `put in: ${none}` : `put in: ${invested.map(moneyText).join("; ")}`,
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

function moneyText({ lab, paid, more }: Invested): string {
  const parts = [
    ...(paid === null ? [] : [`${paid.words} paid`]),
    ...(more === null ? [] : [`${more.words.replace(/^up to /, "")} that may come`]),
  ];
  return `${parts.join(" and ")}, to ${lab}`;
}
