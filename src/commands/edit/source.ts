import type { Content } from "#story/read-content.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { didYouMean } from "#text/nearest.ts";
import { append, folders, schemaLine, slugOf, yamlLines } from "./draft.ts";
import type { ChangedFile } from "./dated-value.ts";

/** A source as an editor names it: an id of sources.yaml, or a web address with what a reader sees of it. */
export interface NamedSource {
  readonly source: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly tier?: string | undefined;
  /** The id of a new source; made of its publisher and title where nothing is said. */
  readonly sourceId?: string | undefined;
}

/** The id of a source, and the file of sources with it where it is new. */
export interface FoundSource {
  readonly id: string;
  readonly file: ChangedFile | null;
}

const path = `${folders.ledger}sources.yaml`;

/** Finds a source by its id or its web address, or adds one; throws a sentence about what is missing. */
export function findOrAddSource({ ledger }: Content, files: readonly TextFile[], named: NamedSource): FoundSource {
  const { source } = named;
  if (ledger.sources.has(source)) return { id: source, file: null };
  if (!/^https?:\/\//.test(source)) {
    throw new Error(
      `there is no source "${source}"${didYouMean(source, ledger.sources.keys())}; a new one is named by its web address`,
    );
  }
  const known = [...ledger.sources.values()].find(({ url }) => url === source);
  if (known !== undefined) return { id: known.id, file: null };
  const { title, publisher } = named;
  if (title === undefined || publisher === undefined) {
    const lacking = [title === undefined ? "--title" : "", publisher === undefined ? "--publisher" : ""].filter(
      Boolean,
    );
    throw new Error(`${source} is a new source; say ${lacking.join(" and ")} as well`);
  }
  const id = freeId(
    named.sourceId ?? slugOf([publisher, title, named.published ?? ""].join(" "), true),
    ledger.sources,
  );
  const tier = named.tier ?? (/\/\/(?:www\.)?sec\.gov\//.test(source) ? "primary" : "press");
  const entry = {
    id,
    title,
    publisher,
    ...(named.published === undefined ? {} : { date: named.published }),
    url: source,
    tier,
  };
  const old = files.find((file) => file.path === path)?.text ?? `${schemaLine("sources", "../..")}\n`;
  return { id, file: { path, ...append(old, yamlLines(entry)) } };
}

/** An id of at most five words that no source has. */
function freeId(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  const words = wanted
    .replace(/^[^a-z]+/, "")
    .split("-")
    .slice(0, 5)
    .join("-");
  const base = words === "" ? "source" : words;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${String(count)}`;
    if (!taken.has(id)) return id;
  }
}
