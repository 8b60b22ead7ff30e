import type { Figure, FigureName, Figures } from "#ledger/figures.ts";
import type { Mark, Money } from "#scene/scene.ts";
import { claimsInMarks } from "#scene/walk.ts";
import {
  type Diagram,
  type Limit,
  type PlainPicture,
  plainName,
  type TextAlternatives,
  type WithPlainPictures,
} from "./diagram.ts";
import { figuresIn, type Picture, pictureFaults, picturesOf } from "./picture-faults.ts";
import { drawPlainList, type PlainRow, rowsThatFit } from "./plain-list.ts";

/**
 * What a diagram takes from the ledger, as pages carry it: pictures whose own drawing would not be legible come as lists of
 * bars. Runs when the site is built, where faults can be found; browsers draw what it decided.
 */
export function drawableData(diagram: Diagram, figures: Figures): unknown {
  const data = diagram.pick(figures);
  const failing = undrawable(diagram, data);
  if (failing.length === 0) return data;
  const plain = failing.map((one) => [plainName(one.state, one.layout), plainPicture(one, data, figures)] as const);
  return { numbers: data, plain: Object.fromEntries(plain) } satisfies WithPlainPictures;
}

/** Pictures of a diagram that have faults with these numbers, or too little room for what the ledger has. */
export function undrawable(diagram: Diagram, data: unknown): Picture[] {
  const crowded = new Set(crowdedStates(diagram, data).map(({ state }) => state));
  return picturesOf("", diagram).filter(
    (picture) => crowded.has(picture.state) || pictureFaults(picture, data).length > 0,
  );
}

/** The limits that these numbers exceed. */
export function crowdedStates(diagram: Diagram, data: unknown): Limit[] {
  return diagram.limits(data).filter(({ holds, needs }) => needs > holds);
}

function plainPicture(picture: Picture, data: unknown, figures: Figures): PlainPicture {
  const { diagram, state, layout } = picture;
  const marks = marksOf(picture, data);
  const written = (part: string) =>
    marks.flatMap((mark) => (mark.kind === "label" && mark.key.startsWith(part) ? mark.text : []))[0];
  const headline = written("headline:") ?? diagram.title;
  const rows = rowsOf(marks, data, figures);
  const page = { state: `${state}:plain`, headline, source: written("source:") ?? "", rows };
  const { shown, more } = rowsThatFit(rows, layout);
  const list = shown.map(({ name, words }) => `${name}: ${words[0] ?? ""}`).join("; ");
  const description = `${headline}, as a list of bars. ${list}${more > 0 ? `; and ${String(more)} more` : ""}.`;
  return { ...wordsOf(picture, data), description, marks: drawPlainList(page, layout) };
}

/** The marks of the picture's own drawing; none where it cannot be drawn at all. */
function marksOf({ diagram, state, layout }: Picture, data: unknown): readonly Mark[] {
  return attempt(() => diagram.picture(data, state, layout).marks, []);
}

function wordsOf({ diagram, state }: Picture, data: unknown): TextAlternatives {
  const { title } = diagram;
  return attempt(() => diagram.describe(data, state), { title, message: title, description: title });
}

/** What a drawing gives; where the numbers make it fail, what stands in for it. The check of the content names the failure. */
function attempt<Found>(find: () => Found, instead: Found): Found {
  try {
    return find();
  } catch {
    return instead;
  }
}

/** The numbers that a picture shows, in its own order; all of the diagram's where it cannot be drawn at all. */
function rowsOf(marks: readonly Mark[], data: unknown, figures: Figures): PlainRow[] {
  const known = figuresIn(data);
  const drawn = new Set(claimsInMarks(marks));
  const shown = [...drawn].flatMap((claim) => known.get(claim) ?? []);
  const unknown = [...known.values()].filter((figure) => figure.unknown === true && !drawn.has(figure.claim));
  const all = shown.length === 0 ? [...known.values()] : [...shown, ...unknown];
  const names = all.map(({ claim }) => figures.name(claim));
  return all.map((figure, index) => rowOf(figure, names[index], names));
}

/** Kinds of money by the kinds of claims. */
const moneyOfKind: Readonly<Partial<Record<FigureName["kind"], Money>>> = {
  cash: "cash",
  credit: "credit",
  commitment: "promise",
  backlog: "promise",
  revenue: "revenue",
  cost: "cost",
  "paper-gain": "gain",
};

function rowOf(figure: Figure, name: FigureName | undefined, all: readonly FigureName[]): PlainRow {
  const { claim, value, low, unknown, words, number } = figure;
  const { label = claim, says = claim, unit = "count", kind } = name ?? {};
  const isTwice = all.filter((one) => one.label === label).length > 1;
  const money = kind === undefined ? undefined : moneyOfKind[kind];
  return {
    claim,
    name: isTwice ? says : label,
    value,
    ...(low === undefined ? {} : { low }),
    ...(unknown === undefined ? {} : { unknown }),
    words: [words, number],
    unit,
    ...(money === undefined ? {} : { money }),
  };
}
