import type { Figure } from "../../diagrams/diagram.ts";
import { figureOf, figuresOf } from "../../diagrams/figures.ts";
import type { Claim, Company, Ledger } from "../../ledger/claim.ts";
import type { Noun } from "../../ledger/places.ts";
import { recomputed, rootsOf } from "../../ledger/recompute.ts";
import type { Mark } from "../../scene/scene.ts";
import { type Picture, faultsIn, figuresIn, isFigure, marksIn, replaced } from "./legible.ts";

/** What makes pictures illegible, and how much of it they could hold. */
export interface Culprit {
  readonly noun: Exclude<Noun, "deal">;
  readonly id: string;
  /** An amount in the claim's unit, or letters of a name; null where not even nothing fits. */
  readonly room: number | null;
}

/** Something that may be too large, and the data with so much of it. */
interface Suspect {
  readonly noun: Culprit["noun"];
  readonly id: string;
  readonly size: number;
  readonly at: (size: number) => unknown;
}

/** Pictures that one number or name makes illegible; without a suspect where no single one is at fault. */
export interface Case {
  readonly suspect: Suspect | undefined;
  readonly pictures: readonly Picture[];
}

/** Sizes that are tried, as shares of what is there: less of the one that is too large makes room. */
const tries = [0.1, 0.5, 0];
/** Halvings when the largest size that fits is looked for: to about a thousandth. */
const halvings = 10;

/** Finds for each picture the one number or name without which it could be shown; pictures of one culprit come together. */
export function findCulprits(failing: readonly Picture[], data: unknown, ledger: Ledger): Case[] {
  const cases: { suspect: Suspect | undefined; pictures: Picture[] }[] = [];
  for (const picture of failing) {
    const known = cases.find(({ suspect }) => suspect !== undefined && helps(suspect, picture));
    if (known !== undefined) known.pictures.push(picture);
    else cases.push({ suspect: findSuspect(picture, data, ledger), pictures: [picture] });
  }
  return cases;
}

/** What is too large; where that is computed, or several numbers are at fault, the stated number that it comes from. */
function findSuspect(picture: Picture, data: unknown, ledger: Ledger): Suspect | undefined {
  const undrawn = faultsIn(picture, data).flatMap(({ claim = [] }) => claim);
  const found = undrawn.length > 0 ? undefined : suspectsOf(picture, data, ledger).find((one) => helps(one, picture));
  if (found !== undefined && !ledger.claims.get(found.id)?.formula) return found;
  const shown = found === undefined ? [...undrawn, ...claimsOn(picture, data)] : [found.id];
  const roots = [...new Set(shown.flatMap((id) => rootsOf(ledger, id)))];
  const root = roots.flatMap((id) => rootSuspect(picture, id, ledger)).find((one) => helps(one, picture));
  return root ?? found ?? emptyOne(picture, data, ledger) ?? undrawn.flatMap((id) => bare(id, data))[0];
}

/** A claim at which nothing can be turned, so that it can at least be named. */
function bare(id: string, data: unknown): Suspect {
  return { noun: "claim", id, size: 0, at: () => data };
}

/** A stated number, with all that is computed from it. */
function rootSuspect({ diagram }: Picture, id: string, ledger: Ledger): Suspect[] {
  const claim = ledger.claims.get(id);
  const size = claim?.value ?? claim?.high ?? 0;
  if (claim === undefined || size === 0) return [];
  const at = (some: number): unknown => {
    const other = recomputed(ledger, new Map([[id, { value: tidy(some), low: null, high: null }]]));
    try {
      return other === undefined ? null : diagram.pick(figuresOf(other, () => undefined));
    } catch {
      return null;
    }
  };
  return [{ noun: "claim", id, size, at }];
}

const fits = (picture: Picture, data: unknown) => faultsIn(picture, data).length === 0;
const helps = ({ at, size }: Suspect, picture: Picture) => tries.some((share) => fits(picture, at(size * share)));

/** How much of it all these pictures have room for; null where not even nothing fits. */
export function roomFor({ at, size }: Suspect, pictures: readonly Picture[]): number | null {
  const fitting = (some: number) => pictures.every((picture) => fits(picture, at(some)));
  if (!fitting(0)) return null;
  let [low, high] = [0, size];
  for (let turn = 0; turn < halvings; turn += 1) {
    const middle = (low + high) / 2;
    if (fitting(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Everything on a picture that could be too large: what shows in its faults first, then other numbers, then names. */
function suspectsOf(picture: Picture, data: unknown, ledger: Ledger): Suspect[] {
  const figures = figuresIn(data);
  const faulty = faultsIn(picture, data).flatMap(({ marks, claim = [] }) => claimsIn(marks).concat(claim));
  const claims = [...new Set([...faulty, ...claimsOn(picture, data)])].flatMap((id) => {
    const claim = ledger.claims.get(id);
    const value = figures.get(id)?.value;
    return claim === undefined || value === undefined ? [] : [claimSuspect(claim, value, data)];
  });
  return [...claims, ...[...ledger.companies.values()].map((company) => nameSuspect(company, data))];
}

const claimsIn = (marks: readonly Mark[]) => marksIn(marks).flatMap(({ amount }) => amount?.claim ?? []);

function claimsOn({ diagram, state, layout }: Picture, data: unknown): string[] {
  try {
    return claimsIn(diagram.draw(data, state, layout).marks);
  } catch {
    return [...figuresIn(data).keys()];
  }
}

function claimSuspect(claim: Claim, value: number, data: unknown): Suspect {
  const at = (size: number) => withFigure(data, figureOf({ ...claim, value: tidy(size), low: null, high: null }));
  return { noun: "claim", id: claim.id, size: value, at };
}

/** Four digits, as an editor would write them. */
const tidy = (size: number) => Number(size.toPrecision(4));

function nameSuspect({ id, name, short }: Company, data: unknown): Suspect {
  const at = (size: number) =>
    replaced(data, (part) =>
      part === name || part === short ? part.slice(0, Math.max(1, Math.ceil(size))) : undefined,
    );
  return { noun: "company", id, size: name.length, at };
}

/** A number that is nought, or a range, where the picture needs one value. */
function emptyOne(picture: Picture, data: unknown, ledger: Ledger): Suspect | undefined {
  const empty = [...figuresIn(data).values()].filter(({ value, low }) => value === 0 || low !== undefined);
  return empty
    .flatMap((figure) => {
      const claim = ledger.claims.get(figure.claim);
      return claim === undefined ? [] : [claimSuspect(claim, figure.value === 0 ? 10 : figure.value, data)];
    })
    .find(({ at, size }) => fits(picture, at(size)));
}

function withFigure(data: unknown, figure: Figure): unknown {
  return replaced(data, (part) => (isFigure(part) && part.claim === figure.claim ? figure : undefined));
}
