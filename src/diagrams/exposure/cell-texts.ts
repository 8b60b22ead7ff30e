import type { Layout } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import type { Row } from "./data.ts";

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

export const none = "none known";
export const missing = "not in our sources";
const hidden = "not disclosed";

/** Whether there is no amount to draw in a cell. */
export const isEmpty = (figure: Figure | null): boolean => figure === null || figure.unknown === true;

/** The text of a cell that has no number; undefined where it stays empty. */
export function blankText(column: Column, row: Row): string | undefined {
  const gap = (figure: Figure | null) => (figure?.unknown === true ? hidden : missing);
  switch (column) {
    case "promised":
      return row.promised.length === 0 ? none : undefined;
    case "invested":
      return row.invested.length === 0 ? none : undefined;
    case "gain":
      return row.invested.length === 0 || !isEmpty(row.gain) ? undefined : gap(row.gain);
    case "built":
      return row.isCloud && isEmpty(row.built) ? gap(row.built) : undefined;
    case "sells":
      return row.sells ?? undefined;
  }
}

/** What a company sells, without what is not known of it. */
export function goods({ sells }: Row): string {
  return sells?.split(/[,:]/)[0] ?? "";
}

/** Whether the text of a cell says that its number is not public, or not in our sources. */
export function isGap(text: string): boolean {
  return [missing, hidden].some((kind) => text.includes(kind));
}

/** Why cells of a row are open, and what would be in them; empty if there are none. */
export function openCells(row: Row): { readonly why: string; readonly what: string } {
  const names = { gain: "paper gain", built: "what it built ahead", sells: `sum of ${goods(row)}` } as const;
  const open = (["gain", "built", "sells"] as const).flatMap((column) => {
    const text = blankText(column, row);
    return text === undefined || !isGap(text) ? [] : [{ text, name: names[column] }];
  });
  const why = [hidden, missing].filter((kind) => open.some(({ text }) => text.includes(kind)));
  return { why: why.join(", "), what: open.map(({ name }) => name).join(", ") };
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

/** Whether a row lacks promises, or stakes, which the others have. */
export function standsApart({ promised, invested }: Row): boolean {
  return promised.length === 0 || invested.length === 0;
}
