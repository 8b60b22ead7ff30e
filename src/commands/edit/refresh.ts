import { contentWarnings } from "#check/warnings.ts";
import { checkContent } from "#check/problems.ts";
import { impactOfChanges } from "#check/impact/report.ts";
import { snapshotOf } from "#check/impact/snapshot.ts";
import type { DatedValue } from "#ledger/claim-schema.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { formatProblem, type Problem } from "#ledger/problem.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { type Status, statuses } from "#ledger/vocabulary.ts";
import { isDate } from "#text/dates.ts";
import { addMonths, monthsBetween } from "#text/months.ts";
import { didYouMean } from "#text/nearest.ts";
import type { Content } from "#story/read-content.ts";
import { type ChangedFile, seriesEntry, withValue } from "./dated-value.ts";
import { readAmount } from "./read-amount.ts";
import { findOrAddSource, type NamedSource } from "./source.ts";

/** A new value of a series as an editor types it. */
export interface TypedValue extends NamedSource {
  readonly series: string;
  readonly amount: string;
  readonly at: string;
  /** What the source says of it; "Gives $678 billion." where nothing is said. */
  readonly says?: string | undefined;
  readonly status?: string | undefined;
  readonly note?: string | undefined;
}

/** The files that change, the content with them, and what that means. */
export interface Refreshed {
  readonly files: readonly ChangedFile[];
  readonly all: readonly TextFile[];
  /** What changes for a reader: numbers, sentences, pictures. */
  readonly impact: readonly string[];
  /** What the check says of the new content, and did not say before. */
  readonly warnings: readonly string[];
}

/** Adds a dated value to a content; throws what is wrong with it in plain words, and then nothing is to be written. */
export async function refreshValue(files: readonly TextFile[], typed: TypedValue): Promise<Refreshed> {
  const before = await checkContent(files);
  const { changed, all } = applyValue(before.content, files, typed);
  const after = await checkContent(all);
  // What is nearest to a wrong name may have changed with it.
  const keyOf = ({ file, message }: Problem) => `${file} ${message.split("; ")[0] ?? ""}`;
  const known = new Set(before.problems.map(keyOf));
  const problems = after.problems.filter((problem) => !known.has(keyOf(problem)));
  if (problems.length > 0) throw new Error(`Nothing was written:\n\n${problems.map(formatProblem).join("\n\n")}`);
  const isSound = before.problems.length === 0;
  const old = isSound ? await contentWarnings(before) : [];
  const told = isSound ? await contentWarnings(after) : [];
  const impact = isSound ? impactOfChanges(await snapshotOf(before), await snapshotOf(after)) : [];
  return { files: changed, all, impact, warnings: newOnes(told, old) };
}

/** Warnings of which there are more than before; a line number may have moved. */
function newOnes(now: readonly string[], before: readonly string[]): string[] {
  const bare = (line: string) => line.replace(/:\d+:\d+ /, " ");
  const left = before.map(bare);
  return now.filter((line) => {
    const index = left.indexOf(bare(line));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function applyValue(content: Content, files: readonly TextFile[], typed: TypedValue) {
  const entry = seriesEntry(content, typed.series);
  if (!isDate(typed.at)) throw new Error(`"${typed.at}" is not a date; write it as 2026-06-30, 2026-06 or 2026`);
  const source = findOrAddSource(content, files, typed);
  const value = datedValue(content, entry, { ...typed, source: source.id });
  const withSource = source.file === null ? files : replaced(files, source.file);
  const changed = withValue(entry, value, withSource);
  return { changed: [...(source.file === null ? [] : [source.file]), changed], all: replaced(withSource, changed) };
}

/** The files with one in place of that of the same path. */
export function replaced(files: readonly TextFile[], changed: TextFile): TextFile[] {
  return [...files.filter(({ path }) => path !== changed.path), changed];
}

type SeriesEntry = ReturnType<typeof seriesEntry>;

function datedValue({ ledger }: Content, { id, fields }: SeriesEntry, typed: TypedValue): DatedValue {
  const amount = readAmount(typed.amount);
  const claim = ledger.claims.get(id ?? "");
  const newest = fields.values?.[0];
  const words =
    claim === undefined
      ? typed.amount
      : formatAmount({ ...claim, value: null, low: null, high: null, ...amount, date: null, precision: "exact" });
  const recheckBy = newest === undefined || newest.at >= typed.at ? undefined : nextCheck(newest, typed.at);
  return {
    at: typed.at,
    ...amount,
    status: readStatus(typed.status) ?? newest?.status ?? fields.status ?? "reported",
    ...(recheckBy === undefined ? {} : { "recheck-by": recheckBy }),
    sources: [{ source: typed.source, says: typed.says ?? `Gives ${words}.` }],
    ...(typed.note === undefined ? {} : { note: typed.note }),
  };
}

/** As long after the new value as the last check was to be after the last value. */
function nextCheck({ at, "recheck-by": recheckBy }: DatedValue, newAt: string): string | undefined {
  return recheckBy === undefined ? undefined : addMonths(recheckBy, Math.max(1, monthsBetween(at, newAt)));
}

function readStatus(written: string | undefined): Status | undefined {
  if (written === undefined) return undefined;
  const status = statuses.find((known) => known === written);
  if (status === undefined) throw new Error(`there is no status "${written}"${didYouMean(written, statuses)}`);
  return status;
}
