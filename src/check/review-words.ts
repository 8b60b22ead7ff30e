import { entryProblem, type Entry } from "#ledger/read-entries.ts";
import type { LedgerLists } from "#ledger/read-ledger.ts";
import type { YamlPath } from "#ledger/read-yaml.ts";
import { readOverrules, type Warning } from "#ledger/warning.ts";
import type { SourceText } from "#story/source-text.ts";
import { doubledWords, unfinishedIn } from "#text/placeholders.ts";

interface Slip {
  readonly index: number;
  readonly check: "unfinished" | "double";
  readonly message: string;
}

/** What its writer would not want to be published: a form that is not filled in, a note to oneself, a word twice in a row. */
function slipsIn(text: string): Slip[] {
  return [
    ...unfinishedIn(text).map(({ index, words }): Slip => {
      return { index, check: "unfinished", message: `"${words}" is not finished; write what belongs here` };
    }),
    ...doubledWords(text).map(({ index, words }): Slip => {
      return { index, check: "double", message: `"${words}" says a word twice; take one out` };
    }),
  ];
}

/** The slips in a text in Markdown; names, addresses and what stands in braces are no words. */
export function reviewWords(source: SourceText): Warning[] {
  const blanks = (found: string) => found.replace(/[^\n]/g, "|");
  const words = source.text
    .replace(/\{[^{}\n]*\}|\]\([^)\n]*\)/g, blanks)
    .replace(/:(?!plain)[a-z]+\[[^\]\n]*\]/g, blanks)
    .replace(/[\uE000]/g, "|");
  const inBraces = /unit-words="([^"]*)"/g;
  const units = [...source.text.matchAll(inBraces)].flatMap(({ index, 0: found, 1: text = "" }) =>
    slipsIn(text).map((slip) => ({ ...slip, index: index + found.indexOf(text) + slip.index })),
  );
  return [...slipsIn(words), ...units].map(({ index, check, message }) => ({
    ...source.problemAt(index, message),
    check,
  }));
}

/** The slips in the texts of the ledger. */
export function reviewLedgerWords(lists: LedgerLists): Warning[] {
  return Object.values(lists).flatMap(({ entries }) =>
    (entries as readonly Entry<{ readonly overrule?: string }>[]).flatMap((entry) => {
      const overruled = readOverrules(entry.fields.overrule ?? "").overrules.map(({ check }): string => check);
      return textsIn(entry.raw).flatMap(({ path, text }) =>
        slipsIn(text)
          .filter(({ check }) => !overruled.includes(check))
          .map(({ index, check, message }): Warning => ({
            ...entryProblem(entry, { path, offset: index, message }),
            check,
          })),
      );
    }),
  );
}

/** Every text of an entry. */
function textsIn(value: unknown, path: YamlPath = []): { readonly path: YamlPath; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}
