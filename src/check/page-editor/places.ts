import type { TextFile } from "#ledger/read-ledger.ts";
import { splitName } from "#ledger/claim-names.ts";
import { lineAt } from "#ledger/read-yaml.ts";
import type { Content } from "#story/read-content.ts";
import { stepNames } from "#story/story.ts";
import { textOfLines } from "#text/replace-lines.ts";

/** Lines of a file that are edited by themselves. */
export interface EditedPart {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The lines of a step, from its line of colons to the one that closes it; null where no step has that name. */
export function partOfStep(content: Content, files: readonly TextFile[], name: string): EditedPart | null {
  for (const { chapter, source } of content.chapters) {
    const step = chapter.steps.find((one) => stepNames(one).includes(name));
    if (step === undefined) continue;
    const end = source.lines.findIndex((line, index) => index >= step.line && /^\s*:+\s*$/.test(line));
    return part(files, { file: chapter.file, from: step.line, to: end < 0 ? source.lines.length : end + 1 });
  }
  return null;
}

/** The lines of the entry that makes a claim; null where there is none. */
export function partOfClaim(content: Content, files: readonly TextFile[], name: string): EditedPart | null {
  const id = content.ledger.claimNames.get(name) ?? name;
  const { entries } = content.lists.claims;
  const index = entries.findIndex((one) => one.id === splitName(id).base);
  const entry = entries[index];
  if (entry === undefined) return null;
  const from = lineAt(entry.file, entry.path);
  const next = entries[index + 1];
  const last = next?.file === entry.file ? lineAt(next.file, next.path) - 1 : entry.file.text.split("\n").length;
  const lines = entry.file.text.split("\n").slice(0, last);
  const to = lines.findLastIndex((line) => line.trim() !== "" && !line.trimStart().startsWith("#")) + 1;
  return part(files, { file: entry.file.path, from, to });
}

function part(files: readonly TextFile[], lines: Omit<EditedPart, "text">): EditedPart {
  const raw = files.find(({ path }) => path === lines.file)?.text ?? "";
  return { ...lines, text: textOfLines(raw, lines) };
}
