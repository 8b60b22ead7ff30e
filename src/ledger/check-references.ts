import type { Problem } from "./problem.ts";
import { didYouMean } from "#text/nearest.ts";
import { type Entry, entryProblem } from "./read-entries.ts";
import type { YamlPath } from "./read-yaml.ts";

/** A field that holds an id of something else; "*" in its path stands for every entry of a list. */
export interface Reference {
  readonly path: readonly string[];
  /** What to say of an id; null where it is known. */
  readonly complain: (id: string) => string | null;
}

/** What to say of ids that are not among these. */
export function unlessIn(noun: string, ids: ReadonlySet<string>): Reference["complain"] {
  return (id) => (ids.has(id) ? null : unknownMessage(noun, id, ids));
}

/** The references of entries to what is nowhere; read from the entries as written, so that another mistake hides none. */
export function checkReferences(entries: readonly Entry<unknown>[], references: readonly Reference[]): Problem[] {
  return entries.flatMap((entry) =>
    references.flatMap(({ path, complain }) =>
      writtenIds(entry.raw, path).flatMap(({ at, id }) => {
        const message = complain(id);
        return message === null ? [] : { ...entryProblem(entry, { path: at, message }), kind: "reference" as const };
      }),
    ),
  );
}

function unknownMessage(noun: string, id: string, ids: ReadonlySet<string>): string {
  return ids.size === 0
    ? `unknown ${noun} "${id}"; there is no ${noun} yet`
    : `unknown ${noun} "${id}"${didYouMean(id, ids)}`;
}

function writtenIds(value: unknown, path: readonly string[], at: YamlPath = []): { at: YamlPath; id: string }[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === "string" ? [{ at, id: value }] : [];
  if (step === "*")
    return Array.isArray(value) ? value.flatMap((item: unknown, index) => writtenIds(item, rest, [...at, index])) : [];
  if (typeof value !== "object" || value === null) return [];
  return writtenIds((value as Record<string, unknown>)[step], rest, [...at, step]);
}
