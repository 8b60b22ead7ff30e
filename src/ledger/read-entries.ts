import type { z } from "zod";
import { nearest } from "#text/nearest.ts";
import { type Complaint, complaintsOf, entryName } from "./zod-messages.ts";
import type { Problem } from "./problem.ts";
import { lineAt, problemAt, type YamlFile, type YamlPath } from "./read-yaml.ts";

/** What an entry of a file is called and looks like: the whole of it, and the same with every field optional. */
export interface EntryForm<Fields> {
  readonly noun: string;
  /** The field that each entry begins with. */
  readonly first: string;
  readonly whole: z.ZodObject;
  readonly partial: z.ZodType<Fields>;
}

/** One entry as far as it could be read; a field that is wrong is left out of `fields` and named in `broken`. */
export interface Entry<Fields> {
  readonly file: YamlFile;
  readonly path: YamlPath;
  readonly raw: unknown;
  readonly name: string;
  readonly id: string | null;
  readonly fields: Fields;
  readonly broken: ReadonlySet<string>;
}

export interface Entries<Fields> {
  readonly entries: readonly Entry<Fields>[];
  /** Every id that stands in the files, also of entries that are wrong and of files that cannot be read. */
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads all lists of one form; an id that stands twice is a problem. */
export function readEntries<Fields>(form: EntryForm<Fields>, files: readonly YamlFile[]): Entries<Fields> {
  const entries: Entry<Fields>[] = [];
  const problems: Problem[] = [];
  const first = new Map<string, Entry<Fields>>();
  for (const { file, raw, path } of files.flatMap((file) => rawEntries(form, file, problems))) {
    const entry = readEntry(form, { file, raw, path }, problems);
    const earlier = entry.id === null ? undefined : first.get(entry.id);
    if (earlier !== undefined) problems.push(usedTwice(entry, earlier));
    else if (entry.id !== null) first.set(entry.id, entry);
    if (earlier === undefined) entries.push(entry);
  }
  const unread = files.filter(({ value }) => value === undefined).flatMap(({ text }) => idsIn(text));
  return { entries, ids: new Set([...first.keys(), ...unread]), problems };
}

/** Reads one entry, and says what is wrong with each of its fields. */
export function readEntry<Fields>(
  { noun, whole, partial }: EntryForm<Fields>,
  { file, path, raw }: { file: YamlFile; path: YamlPath; raw: object },
  problems: Problem[],
): Entry<Fields> {
  const name = entryName(noun, raw);
  const all = whole.safeParse(raw).error?.issues ?? [];
  const meant = misspelt(whole, raw, all);
  // A field under a misspelt name is not missing as well.
  const issues = all.filter(({ path: at }) => at.length !== 1 || !meant.has(String(at[0])));
  const complaints = issues.flatMap((issue) => complaintsOf(issue, { schema: whole, noun, raw }));
  problems.push(...complaints.map((complaint) => entryProblem({ file, path }, complaint)));
  const broken = new Set([...complaints.map((complaint) => String(complaint.path[0])), ...meant]);
  const fields = partial.parse(Object.fromEntries(Object.entries(raw).filter(([key]) => !broken.has(key))));
  const id = "id" in raw && typeof raw.id === "string" ? raw.id : null;
  return { file, path, raw, name, id, fields, broken };
}

/** The fields that an entry lacks because their names are misspelt. */
function misspelt(whole: z.ZodObject, raw: object, issues: readonly z.core.$ZodIssue[]): ReadonlySet<string> {
  const absent = Object.keys(whole.shape).filter((key) => !(key in raw));
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
  );
  return new Set(unknown.flatMap((key) => nearest(key, absent) ?? []));
}

/** A complaint about an entry, as a problem at its place in the file. */
export function entryProblem({ file, path }: { file: YamlFile; path: YamlPath }, complaint: Complaint): Problem {
  return problemAt(file, { ...complaint, path: [...path, ...complaint.path] }, complaint.message);
}

/** What stands at a path of an entry as written; undefined where nothing does. */
export function rawAt(raw: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    raw,
  );
}

function rawEntries(
  form: { noun: string; first: string },
  file: YamlFile,
  problems: Problem[],
): { file: YamlFile; raw: object; path: YamlPath }[] {
  if (file.value === undefined || file.value === null) return [];
  const first = `"- ${form.first}:"`;
  if (!Array.isArray(file.value)) {
    problems.push(problemAt(file, { path: [] }, `this file must be a list: each ${form.noun} begins with ${first}`));
    return [];
  }
  return file.value.flatMap((raw: unknown, index) => {
    if (typeof raw === "object" && raw !== null && !Array.isArray(raw)) return [{ file, raw, path: [index] }];
    problems.push(
      problemAt(
        file,
        { path: [index] },
        `this is not a ${form.noun}: each begins with ${first}, its other lines stand below that`,
      ),
    );
    return [];
  });
}

function usedTwice<Fields>(entry: Entry<Fields>, { file, path }: Entry<Fields>): Problem {
  const where = `${file.path}, line ${String(lineAt(file, path))}`;
  return entryProblem(entry, {
    path: ["id"],
    message: `id "${String(entry.id)}" is used twice; it stands first in ${where}`,
  });
}

/** The ids and other names in a file that cannot be read, so that what refers to them is not called wrong as well. */
function idsIn(unread: string): string[] {
  // Letters of two bytes have a null character each.
  const text = unread.replaceAll("\0", "");
  const single = [...text.matchAll(/^\s*(?:- )?(?:id|name): *["']?([^"'\n]+?)["']?\s*$/gm)].flatMap(
    ([, name]) => name ?? [],
  );
  const lists = [...text.matchAll(/\b(?:aliases|also): *\[([^\]]*)\]|\b(?:aliases|also):((?:\n\s+- .*)+)/g)];
  const listed = lists.flatMap(([, inline = "", below = ""]) =>
    `${inline}${below}`.split(/,|\n\s*- /).map((name) => name.trim().replace(/^["']|["']$/g, "")),
  );
  return [...single, ...listed].filter((name) => name !== "");
}
