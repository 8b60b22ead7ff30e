import type { Problem } from "./problem.ts";
import { type Entries, entryProblem } from "./read-entries.ts";

/** Where an entry's amount or name stands in its file. */
export type EntryLocation = Omit<Problem, "message">;
export type EntryNoun = "claim" | "company" | "deal";
export type LocateEntry = (noun: EntryNoun, id: string) => EntryLocation | undefined;

/** The field that a picture draws or writes; the first of them that the entry has. */
const drawn: Readonly<Record<EntryNoun, readonly string[]>> = {
  claim: ["formula", "value", "high"],
  company: ["name"],
  deal: ["amount"],
};

/** Finds entries in their files, for problems that show only in a picture. */
export function entryLocator(lists: Readonly<Record<EntryNoun, Entries<unknown>>>): LocateEntry {
  return (noun, id) => {
    const entry = lists[noun].entries.find((one) => one.id === id);
    if (entry === undefined) return undefined;
    const { raw } = entry;
    const field = drawn[noun].find((key) => typeof raw === "object" && raw !== null && key in raw);
    const { file, line, column, source } = entryProblem(entry, {
      path: field === undefined ? [] : [field],
      message: "",
    });
    return { file, line, column, source };
  };
}
