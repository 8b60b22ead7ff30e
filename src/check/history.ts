import { readYaml } from "#ledger/read-yaml.ts";
import { runGit } from "./impact/git-content.ts";

/** A change of one part of the content, in words. */
export interface HistoryEntry {
  /** ISO day. */
  readonly day: string;
  readonly author: string;
  readonly subject: string;
  readonly changes: readonly string[];
}

/** The texts of one part of the content, by what they are called: the fields of an entry, or the words of a step. */
type Version = ReadonlyMap<string, string>;

/** How a part of the content came to be what it is, newest first, from the history that Git keeps. */
export async function historyOf(root: string, name: string): Promise<HistoryEntry[]> {
  const git = (...words: string[]) => runGit(root, words);
  const log = await git(
    "log",
    "--reverse",
    "--format=%H%x09%as%x09%an%x09%s",
    `-G${name}`,
    "--",
    "content/story",
    "content/ledger",
  );
  const touching = await git(
    "log",
    "--reverse",
    "--format=%H%x09%as%x09%an%x09%s",
    "--",
    ...(await filesWith(root, name)),
  );
  const lines = [...new Set([...touching.split("\n"), ...log.split("\n")])].filter((line) => line !== "");
  const order = new Map(
    (await git("rev-list", "--reverse", "HEAD")).split("\n").map((commit, index) => [commit, index]),
  );
  const commits = lines
    .map((line) => line.split("\t"))
    .sort(([a = ""], [b = ""]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const entries: HistoryEntry[] = [];
  let before: Version = new Map();
  for (const [commit = "", day = "", author = "", subject = ""] of commits) {
    const now = await versionAt(root, commit, name);
    const changes = changesBetween(before, now);
    if (changes.length > 0) entries.push({ day, author, subject, changes });
    before = now;
  }
  return entries.reverse();
}

/** The files that hold the part now. */
async function filesWith(root: string, name: string): Promise<string[]> {
  const found = await grep(root, [], name);
  if (found.length === 0) throw new Error(`there is no claim and no step "${name}" in the content that Git knows`);
  return found;
}

async function grep(root: string, commit: readonly string[], name: string): Promise<string[]> {
  const pattern = `^- id: ${name}$|:::step\\{#${name}[ }]`;
  const told = await runGit(root, ["grep", "-l", "-E", pattern, ...commit, "--", "content"]).catch((error: unknown) => {
    // Git says nothing where it finds nothing.
    if (error instanceof Error && "code" in error && error.code === 1) return "";
    throw error;
  });
  return told.split("\n").filter((line) => line !== "");
}

async function versionAt(root: string, commit: string, name: string): Promise<Version> {
  const [found] = await grep(root, [commit], name);
  if (found === undefined) return new Map();
  const path = found.slice(commit.length + 1);
  const text = (await runGit(root, ["show", `${commit}:${path}`])).replace(/\r\n?/g, "\n");
  return path.endsWith(".yaml") ? fieldsOf(path, text, name) : wordsOf(text, name);
}

function fieldsOf(path: string, text: string, name: string): Version {
  const { value } = readYaml({ path: `${path}@history`, text });
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const entry = entries.find((one) => typeof one === "object" && one !== null && "id" in one && one.id === name);
  const fields = Object.entries(entry ?? {}).flatMap(([key, written]: [string, unknown]) =>
    key === "values" && Array.isArray(written) ? written.flatMap(fieldsOfValue) : [[key, plain(written)] as const],
  );
  return new Map(fields);
}

/** A dated value of a series: its amount first, since that is what one looks for. */
function fieldsOfValue(written: unknown): (readonly [string, string])[] {
  if (typeof written !== "object" || written === null) return [];
  const { at, ...others } = written as Record<string, unknown>;
  return Object.entries(others).map(([key, value]) => [`${key} of ${String(at)}`, plain(value)] as const);
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join("; ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.values(value).map(plain).join(": ");
}

function wordsOf(text: string, name: string): Version {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => new RegExp(`:::step\\{#${name}[ }]`).test(line));
  const end = lines.findIndex((line, index) => index > start && /^\s*:+\s*$/.test(line));
  const [head = "", ...body] = lines.slice(start, end);
  return new Map([
    ["picture", /show="([^"]*)"/.exec(head)?.[1] ?? ""],
    ["heading", body.find((line) => line.startsWith("### "))?.slice(4) ?? ""],
    [
      "words",
      body
        .filter((line) => !line.startsWith("### "))
        .join(" ")
        .replace(/\s+/g, " ")
        .trim(),
    ],
  ]);
}

/** What is different, in words; a whole part that is new or gone is told as that. */
function changesBetween(before: Version, now: Version): string[] {
  if (before.size === 0) return now.size === 0 ? [] : [`written: ${told(now)}`];
  if (now.size === 0) return ["taken out, or given another name"];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), now.get(key)];
    if (was === is) return [];
    if (was === undefined) return [`${key}: ${shortened(is ?? "")} (new)`];
    return is === undefined
      ? [`${key}: ${shortened(was)} (taken out)`]
      : [`${key}: ${shortened(was)} -> ${shortened(is)}`];
  });
}

function told(version: Version): string {
  const first = [...version].find(([key]) => /^(?:value|low|formula|words)/.test(key));
  return first === undefined ? "" : `${first[0]}: ${shortened(first[1])}`;
}

const longest = 160;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
