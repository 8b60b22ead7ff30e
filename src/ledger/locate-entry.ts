import type { ClaimFields } from "./check-claim.ts";
import type { Problem } from "./problem.ts";
import { type Entries, type Entry, entryProblem, rawAt } from "./read-entries.ts";
import type { YamlPath } from "./read-yaml.ts";

/** Where an entry's amount or name stands in its file. */
export type EntryLocation = Omit<Problem, "message">;
export type EntryNoun = "claim" | "company" | "deal";
export type LocateEntry = (noun: EntryNoun, id: string) => EntryLocation | undefined;

/** Where a claim's amount stands: in its entry, or in one of the values of a series. */
export interface ClaimPlace extends EntryPlace {
  readonly entry: Entry<ClaimFields>;
}

interface EntryPlace {
  readonly entry: Entry<unknown>;
  readonly path: YamlPath;
}

/** The field that a picture draws or writes; the first of them that the entry has. */
const drawn: Readonly<Record<EntryNoun, readonly string[]>> = {
  claim: ["formula", "value", "high"],
  company: ["name"],
  deal: ["amount"],
};

/** Finds entries in their files, for problems that show only in a picture. */
export function entryLocator(
  lists: Readonly<Record<Exclude<EntryNoun, "claim">, Entries<unknown>>>,
  claims: ReadonlyMap<string, ClaimPlace>,
): LocateEntry {
  return (noun, id) => {
    const place = noun === "claim" ? claims.get(id) : entryPlace(lists[noun].entries, id);
    if (place === undefined) return undefined;
    const field = drawn[noun].find((key) => rawAt(place.entry.raw, [...place.path, key]) !== undefined);
    const { file, line, column, source } = entryProblem(place.entry, {
      path: field === undefined ? place.path : [...place.path, field],
      message: "",
    });
    return { file, line, column, source };
  };
}

function entryPlace(entries: readonly Entry<unknown>[], id: string): EntryPlace | undefined {
  const entry = entries.find((one) => one.id === id);
  return entry === undefined ? undefined : { entry, path: [] };
}
