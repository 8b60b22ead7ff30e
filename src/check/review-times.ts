import type { Claim, Ledger } from "#ledger/claim.ts";
import { timeLabel } from "#ledger/labels.ts";
import type { Warning } from "#ledger/warning.ts";
import type { ReadChapter } from "#story/parse-chapter.ts";
import { paragraphsOf, passagesOf } from "#story/passages.ts";
import { mentionedIn } from "#story/read-story.ts";
import { list } from "#text/list.ts";
import { splitSentences } from "#text/sentences.ts";
import { timesIn } from "#text/times.ts";
import { mayMean, monthsOf } from "./claim-times.ts";

/** Warns of a sentence that names another month, quarter or year than that of a number in it. */
export function reviewTimes(read: ReadChapter, ledger: Ledger): Warning[] {
  return [...reviewSentences(read, ledger), ...reviewHeadings(read, ledger)];
}

/** A step's heading is held against all numbers of its text: one of them must be of the time that it names. */
function reviewHeadings({ chapter, source }: ReadChapter, ledger: Ledger): Warning[] {
  return chapter.steps.flatMap(({ title, body, line }) => {
    const claims = body.flatMap((node) => mentionedIn(node, "claim")).flatMap((id) => ledger.claims.get(id) ?? []);
    const messages = claims.map((claim) => timeProblem(title ?? "", claim, "heading"));
    const [first] = messages;
    if (first === undefined || first === null || messages.includes(null)) return [];
    return [{ ...source.problemAt(source.startOfLine(line), first), check: "date" as const }];
  });
}

function reviewSentences({ chapter, source }: ReadChapter, ledger: Ledger): Warning[] {
  return passagesOf(chapter).flatMap(({ nodes }) =>
    paragraphsOf(nodes, ledger).flatMap(({ words, mentions }) =>
      splitSentences(words).flatMap(({ from, text }) => {
        const inside = mentions.filter((one) => one.from >= from && one.from < from + text.length);
        return inside.flatMap(({ node }) => {
          const claim = node.type === "claim" ? ledger.claims.get(node.id) : undefined;
          const message = claim === undefined ? null : timeProblem(text, claim);
          const offset = source.nodeOffsets.get(node) ?? 0;
          return message === null ? [] : [{ ...source.problemAt(offset, message), check: "date" as const }];
        });
      }),
    ),
  );
}

/** Why the times that a text names are not those of a number in it; null where one of them may be. */
export function timeProblem(text: string, claim: Claim, what = "sentence"): string | null {
  // A contract of one day is spoken of at any time; a value of a series belongs to its own.
  if (claim.series === null) return null;
  const named = timesIn(text);
  const months = monthsOf(claim);
  if (named.length === 0 || months.length === 0 || named.some((time) => mayMean(time, months))) return null;
  const words = list([...new Set(named.map((time) => `"${time.words}"`))]);
  const pinned =
    claim.series === claim.id ? `; write :when[${claim.id}], or pin the number, such as ${pin(claim)}` : "";
  return `the ${what} speaks of ${words}, but "${claim.id}" is of ${timeLabel(claim)}${pinned}`;
}

function pin({ id, asOf }: Claim): string {
  return `:num[${id}@${(asOf ?? "").slice(0, "2026-03".length)}]`;
}
