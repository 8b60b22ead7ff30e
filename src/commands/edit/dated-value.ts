import { isScalar, isSeq } from "yaml";
import { splitName } from "#ledger/claim-names.ts";
import type { DatedValue } from "#ledger/claim-schema.ts";
import type { Entry } from "#ledger/read-entries.ts";
import { lineAt } from "#ledger/read-yaml.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import type { Content } from "#story/read-content.ts";
import { didYouMean } from "#text/nearest.ts";
import { endOfLine, yamlLines } from "./draft.ts";

/** A file with a new part in it, which begins at `line`. */
export interface ChangedFile extends TextFile {
  readonly line: number;
}

type SeriesEntry = Content["lists"]["claims"]["entries"][number];

/** The entry of a series; throws a sentence where no series has that name. */
export function seriesEntry({ lists, ledger }: Content, name: string): SeriesEntry {
  const id = ledger.claimNames.get(name) ?? name;
  const entry = lists.claims.entries.find((one) => one.id === splitName(id).base);
  const series = lists.claims.entries.flatMap((one) => (one.fields.values === undefined ? [] : (one.id ?? [])));
  if (entry === undefined) throw new Error(`there is no series "${name}"${didYouMean(name, series)}`);
  if (entry.fields.values !== undefined) return entry;
  const place = `${entry.file.path}, line ${String(lineAt(entry.file, entry.path))}`;
  if (entry.fields.formula !== undefined)
    throw new Error(`"${name}" is worked out from others, and follows them; see its formula in ${place}`);
  throw new Error(`"${name}" is no series; change it where it stands, or give it "values:" (${place})`);
}

/** The file of a series with one dated value more, at its place among the others; nothing else in it changes. */
export function withValue(entry: SeriesEntry, value: DatedValue, files: readonly TextFile[]): ChangedFile {
  const { file } = entry;
  const values = file.document.getIn([...entry.path, "values"], true);
  if (!isSeq(values) || values.flow === true)
    throw new Error(`the values of "${entry.id ?? ""}" stand in brackets; write each on lines of its own first`);
  refuseSameDate(entry, value.at);
  const dates = (entry.fields.values ?? []).map(({ at }) => at);
  const older = dates.findIndex((date) => date < value.at);
  const starts = values.items.map((item) => startOfLine(file.text, offsetOf(item)));
  const indent = file.text.slice(starts[0] ?? 0).search(/-/);
  const offset = starts[older] ?? file.text.slice(0, values.range?.[1] ?? 0).trimEnd().length + 1;
  const lines = yamlLines(value, indent);
  const before = file.text.slice(0, offset);
  const text = `${before.endsWith("\n") ? before : `${before}\n`}${lines.join("\n")}\n${file.text.slice(offset)}`;
  return { ...asWritten(text, file.path, files), line: before.split("\n").length };
}

function refuseSameDate(entry: Entry<SeriesEntry["fields"]>, at: string): void {
  const index = (entry.fields.values ?? []).findIndex((value) => value.at === at);
  if (index < 0) return;
  const line = lineAt(entry.file, [...entry.path, "values", index, "at"]);
  throw new Error(
    `"${entry.id ?? ""}" has a value of ${at} already; change it where it stands: ${entry.file.path}, line ${String(line)}`,
  );
}

/** The text with the line ends, and the mark at its beginning, that the file has. */
function asWritten(text: string, path: string, files: readonly TextFile[]): TextFile {
  const old = files.find((file) => file.path === path)?.text ?? "";
  const mark = old.startsWith("\uFEFF") ? "\uFEFF" : "";
  return { path, text: mark + text.replaceAll("\n", endOfLine(old)) };
}

function offsetOf(item: unknown): number {
  if (typeof item !== "object" || item === null || !("range" in item) || isScalar(item)) return 0;
  return (item.range as readonly number[] | undefined)?.[0] ?? 0;
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
