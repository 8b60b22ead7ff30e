import type { Fields } from "./ledger-files.ts";
import type { Problem } from "./problem.ts";
import { type Entry, entryProblem } from "./read-entries.ts";

/** A source that was read in another page names it; one that was read itself names none. */
export function checkSources(entries: readonly Entry<Fields<"sources">>[]): Problem[] {
  return entries.flatMap((entry) => {
    const { fields, broken, name } = entry;
    const isVia = fields.read === "via";
    if (broken.has("via") || broken.has("read") || isVia === (fields.via !== undefined)) return [];
    const complaint = isVia
      ? { path: ["read"], message: `${name} was read via another page; name it: via: { title: …, publisher: … }` }
      : { path: ["via"], part: "key" as const, message: `${name} has a "via"; write "read: via", or take it out` };
    return [entryProblem(entry, complaint)];
  });
}
