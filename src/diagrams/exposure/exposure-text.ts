import { list } from "#text/list.ts";
import { worthWords } from "../shared/tiles.ts";
import type { ExposureData, ExposureState, Guarantee, Invested, Row } from "./data.ts";
import { gapsOf, isEmpty, standsApart } from "./gaps.ts";

const names = (rows: readonly Row[]) => list(rows.map(({ name }) => name));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The message of a picture. */
export function messageOf(state: ExposureState, { rows }: ExposureData): string {
  if (state === "holes") return messageOfHoles(rows);
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

function messageOfHoles(rows: readonly Row[]): string {
  const [known] = rows.flatMap(({ name, booked }) => (booked === null ? [] : [{ name, booked }]));
  if (known === undefined) return "What a lab pays a cloud in a year is disclosed for none of them.";
  return `What a lab pays a cloud in a year is known once: ${known.booked.amount.words} from ${known.booked.lab} to ${known.name}.`;
}

const emphasisTexts: Readonly<Record<ExposureState, (rows: readonly Row[]) => string>> = {
  matrix: () => "",
  apart: (rows) => ` ${names(rows.filter(standsApart))} stand out, the others are faint.`,
  holes: () =>
    " All of that is faint; what stands out is the foot of the picture: what labs paid in a year, and ragged holes where that is not disclosed or not in our sources.",
};

/** A description of the picture, company by company. */
export function describe({ rows, worth }: ExposureData, state: ExposureState): string {
  return `A portrait of each company in squares of ${worthWords(worth)}. On its ground stands what labs promised it, and on top the gain on paper; below is what it put into labs and what it built, whose periods differ.${emphasisTexts[state](rows)} ${rows.map(describeRow).join(" ")}`;
}

function describeRow(row: Row): string {
  const { name, sum, promised, invested, guarantees, gain, gainOn, built, builtAt, booked } = row;
  const back = promised.map(({ lab, amount }) => `${lab} ${amount.words}`).join(" and ");
  const note = gainOn === null ? "" : ` (${gainOn})`;
  const parts = [
    sum === null ? "no orders from labs known" : `promised by labs: ${sum.words} (${back})`,
    invested.length === 0 ? "no stake known" : `put in: ${invested.map(moneyText).join("; ")}`,
    ...guarantees.map(guaranteeText),
    ...(gain === null || isEmpty(gain) ? [] : [`gain on paper: ${gain.words}${note}`]),
    ...(built === null || isEmpty(built) ? [] : [`built ${builtAt}: ${built.words}`]),
    ...(booked === null ? [] : [`booked from ${booked.lab} in a year: ${booked.amount.words}`]),
    ...gapsOf(row).map(({ why, what }) => `${why}: ${list(what)}`),
  ];
  return `${name}: ${parts.join("; ")}.`;
}

function moneyText({ lab, paid, more }: Invested): string {
  const parts = [
    ...(paid === null ? [] : [`${paid.words} paid`]),
    ...(more === null || more.value === 0 ? [] : [`${more.words.replace(/^up to /, "")} that may come`]),
  ];
  return `${parts.join(" and ")}, to ${lab}`;
}

function guaranteeText({ lab, amount }: Guarantee): string {
  return `vouched for ${lab}: ${amount.words}`;
}
