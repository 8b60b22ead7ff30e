import { list } from "#text/list.ts";
import { worthWords } from "../shared/tiles.ts";
import { blankText, none, standsApart } from "./cell-texts.ts";
import type { ExposureData, ExposureState, Invested, Row } from "./data.ts";

const names = (rows: readonly Row[]) => list(rows.map(({ name }) => name));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The message of a picture. */
export function messageOf(state: ExposureState, { rows }: ExposureData): string {
  if (state === "holes") return "Some cells stay open: what is in them is not disclosed, or not in our sources.";
  if (state === "apart") {
    const idle = rows.filter(({ invested }) => invested.length === 0);
    const unasked = rows.filter(({ promised }) => promised.length === 0);
    const parts = [
      ...(idle.length === 0 ? [] : [`${names(idle)}: promises and no known stake`]),
      ...(unasked.length === 0 ? [] : [`${names(unasked)}: stakes and no promise`]),
    ];
    return parts.length === 0 ? "All companies hold promises and stakes." : `${capital(parts.join("; "))}.`;
  }
  const top = (size: (row: Row) => number) =>
    names(
      rows
        .filter((row) => size(row) > 0)
        .toSorted((one, other) => size(other) - size(one))
        .slice(0, 2),
    );
  return `The largest promises are held by ${top(({ sum }) => sum?.value ?? 0)}, the largest gains on paper by ${top(({ gain }) => gain?.value ?? 0)}.`;
}

const emphasisTexts: Readonly<Record<ExposureState, (rows: readonly Row[]) => string>> = {
  matrix: () => "",
  apart: (rows) => ` The rows of ${names(rows.filter(standsApart))} stand out, the others are faint.`,
  holes: () =>
    " All numbers are faint; what stands out are the cells whose number is not disclosed or not in our sources.",
};

/** A description of the table, row by row. */
export function describe({ rows, worth }: ExposureData, state: ExposureState): string {
  return `A table with a row for each company; what the columns count is drawn in squares of ${worthWords(worth)}, and their periods differ.${emphasisTexts[state](rows)} ${rows.map(describeRow).join(" ")}`;
}

function describeRow(row: Row): string {
  const { name, sum, promised, invested, gain, gainOn, built, builtAt, sells } = row;
  const back = promised.map(({ lab, amount }) => `${lab} ${amount.words}`).join(" and ");
  const note = gainOn === null ? "" : ` (${gainOn})`;
  const [noGain, noBuilt] = [blankText("gain", row), blankText("built", row)];
  const cells = [
    sum === null ? `promised by labs: ${none}` : `promised by labs: ${sum.words} (${back})`,
    invested.length === 0 ? `put in: ${none}` : `put in: ${invested.map(moneyText).join("; ")}`,
    ...(noGain === undefined && gain === null ? [] : [`gain on paper: ${noGain ?? `${gain?.words ?? ""}${note}`}`]),
    ...(noBuilt === undefined && built === null ? [] : [`built ${builtAt}: ${noBuilt ?? built?.words ?? ""}`]),
    ...(sells === null ? [] : [`sells to the builders: ${sells}`]),
  ];
  return `${name}: ${cells.join("; ")}.`;
}

function moneyText({ lab, paid, more }: Invested): string {
  const parts = [
    ...(paid === null ? [] : [`${paid.words} paid`]),
    ...(more === null || more.value === 0 ? [] : [`${more.words.replace(/^up to /, "")} that may come`]),
  ];
  return `${parts.join(" and ")}, to ${lab}`;
}
