import { figuresIn, isFigure, type Picture, pictureFaults } from "#diagrams/picture-faults.ts";
import { figureOf, figuresOf, type Figure } from "#ledger/figures.ts";
import type { Claim, Company, Ledger } from "#ledger/claim.ts";
import type { EntryNoun } from "#ledger/locate-entry.ts";
import { recomputeLedger, statedRoots } from "#ledger/recompute-ledger.ts";
import { claimsInMarks } from "#scene/walk.ts";
import { memoizeLast } from "#text/memoize.ts";

/** What makes pictures illegible, and how much of it they could hold. */
export interface Cause {
  readonly noun: Exclude<EntryNoun, "deal">;
  readonly id: string;
  /** An amount in the claim's unit, or letters of a name; null where not even nothing fits. */
  readonly room: number | null;
}

/** Something that may be too large, and the data with so much of it. */
interface Suspect {
  readonly noun: Cause["noun"];
  readonly id: string;
  readonly size: number;
  readonly at: (size: number) => unknown;
}

/** Pictures that one number or name makes illegible; without a suspect where no single one is at fault. */
export interface CauseGroup {
  readonly suspect: Suspect | undefined;
  readonly pictures: readonly Picture[];
}

/** A case that more pictures may join. */
interface OpenGroup {
  suspect: Suspect | undefined;
  pictures: Picture[];
}

/** Sizes that are tried, as shares of what is there: less of the one that is too large makes room. */
const triedShares = [0.5, 0.1, 0.01, 0];
/** Halvings when the largest size that fits is looked for: to about a thousandth. */
const halvings = 10;

/** Finds for each picture the one number or name without which it could be shown; pictures of one culprit come together. */
export function findCauses(failing: readonly Picture[], data: unknown, ledger: Ledger): CauseGroup[] {
  const cases: OpenGroup[] = [];
  for (const picture of failing) {
    const known = cases.find(({ suspect }) => suspect !== undefined && helps(suspect, picture));
    if (known !== undefined) known.pictures.push(picture);
    else addToGroup(cases, findSuspect(picture, data, ledger), picture);
  }
  return cases;
}

/** Adds a picture to the case of the same number, or makes it a case of its own. */
function addToGroup(cases: OpenGroup[], suspect: Suspect | undefined, picture: Picture): void {
  const same = cases.find((one) => one.suspect?.id === suspect?.id && one.suspect?.noun === suspect?.noun);
  if (same === undefined || suspect === undefined) cases.push({ suspect, pictures: [picture] });
  else {
    // With all that is computed from it, a number fits where it alone would not.
    if (same.pictures.every((other) => helps(suspect, other))) same.suspect = suspect;
    same.pictures.push(picture);
  }
}

/** What is too large; where that is computed, or several numbers are at fault, the stated number that it comes from. */
function findSuspect(picture: Picture, data: unknown, ledger: Ledger): Suspect | undefined {
  const undrawn = pictureFaults(picture, data).flatMap(({ claim = [] }) => claim);
  const found = undrawn.length > 0 ? undefined : smallestCut(claimSuspects(picture, data, ledger), picture);
  if (found !== undefined && ledger.claims.get(found.id)?.formula === null) return found;
  const shown = found === undefined ? [...undrawn, ...claimsOn(picture, data)] : [found.id];
  const roots = [...new Set(shown.flatMap((id) => statedRoots(ledger, id)))];
  const named = [...ledger.companies.values()].map((company) => nameSuspect(company, data));
  return (
    smallestCut(
      roots.flatMap((id) => rootSuspect(picture, id, ledger)),
      picture,
    ) ??
    found ??
    smallestCut(named, picture) ??
    smallestCut(allNames(data, ledger), picture) ??
    emptySuspect(picture, data, ledger)
  );
}

/** The one of which the least must go. */
function smallestCut(suspects: readonly Suspect[], picture: Picture): Suspect | undefined {
  for (const share of triedShares) {
    const found = suspects.find(({ at, size }) => fits(picture, at(size * share)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A stated number, with all that is computed from it. */
function rootSuspect({ diagram }: Picture, id: string, ledger: Ledger): Suspect[] {
  const claim = ledger.claims.get(id);
  const size = claim?.value ?? claim?.high ?? 0;
  if (claim === undefined || size === 0) return [];
  // Many pictures are tried with one size.
  const at = memoizeLast((some: number): unknown => {
    const other = recomputeLedger(ledger, new Map([[id, { value: tidy(some), low: null, high: null }]]));
    try {
      return other === undefined ? null : diagram.pick(figuresOf(other, () => undefined));
    } catch {
      return null;
    }
  });
  return [{ noun: "claim", id, size, at }];
}

const fits = (picture: Picture, data: unknown) => pictureFaults(picture, data).length === 0;
const helps = ({ at, size }: Suspect, picture: Picture) => triedShares.some((share) => fits(picture, at(size * share)));

/** How much of it all these pictures have room for; null where that cannot be said. */
export function roomFor({ at, size }: Suspect, pictures: readonly Picture[]): number | null {
  const fitting = (some: number) => pictures.every((picture) => fits(picture, at(some)));
  const share = triedShares.find((one) => fitting(size * one));
  if (share === undefined) return null;
  let [low, high] = [size * share, size];
  for (let turn = 0; turn < halvings; turn += 1) {
    const middle = (low + high) / 2;
    if (fitting(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Every number on a picture: what shows in its faults first, then the others. */
function claimSuspects(picture: Picture, data: unknown, ledger: Ledger): Suspect[] {
  const figures = figuresIn(data);
  const faulty = pictureFaults(picture, data).flatMap(({ marks }) => claimsInMarks(marks));
  return [...new Set([...faulty, ...claimsOn(picture, data)])].flatMap((id) => {
    const claim = ledger.claims.get(id);
    const value = figures.get(id)?.value;
    return claim === undefined || value === undefined ? [] : [claimSuspect(claim, value, data)];
  });
}

function claimsOn({ diagram, state, layout }: Picture, data: unknown): string[] {
  try {
    return claimsInMarks(diagram.draw(data, state, layout).marks);
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
    replaceParts(data, (part) =>
      part === name || part === short ? part.slice(0, Math.max(1, Math.ceil(size))) : undefined,
    );
  return { noun: "company", id, size: name.length, at };
}

/** Amounts that are tried in place of nothing. */
const somes = [10, 100, 1000];

/** All names cut alike, where several are too long; the longest of them stands for all. */
function allNames(data: unknown, ledger: Ledger): Suspect[] {
  const names = [...ledger.companies.values()].flatMap(({ name, short }) => [name, short]);
  const at = (size: number) =>
    replaceParts(data, (part) =>
      names.some((name) => name === part) ? String(part).slice(0, Math.ceil(size)) : undefined,
    );
  const written = JSON.stringify(data);
  const shown = [...ledger.companies.values()].filter(({ name }) => written.includes(JSON.stringify(name)));
  const longest = shown.sort((one, other) => other.name.length - one.name.length)[0];
  return longest === undefined ? [] : [{ noun: "company", id: longest.id, size: longest.name.length, at }];
}

/** A number that is nought, or a range, where the picture needs one value. */
function emptySuspect(picture: Picture, data: unknown, ledger: Ledger): Suspect | undefined {
  const empty = [...figuresIn(data).values()].filter(({ value, low }) => value === 0 || low !== undefined);
  return empty
    .flatMap(({ claim: id, value }) => {
      const claim = ledger.claims.get(id);
      return claim === undefined ? [] : [claimSuspect(claim, value, data)];
    })
    .find(({ at, size }) => (size === 0 ? somes : [size]).some((some) => fits(picture, at(some))));
}

function withFigure(data: unknown, figure: Figure): unknown {
  return replaceParts(data, (part) => (isFigure(part) && part.claim === figure.claim ? figure : undefined));
}

/** The same data with every part that `swap` knows put in another's place. */
function replaceParts(data: unknown, swap: (part: unknown) => unknown): unknown {
  const other = swap(data);
  if (other !== undefined) return other;
  if (Array.isArray(data)) return data.map((part: unknown) => replaceParts(part, swap));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, replaceParts(part, swap)]));
}
