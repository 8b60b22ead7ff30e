import type { Claim, Ledger } from "#ledger/claim.ts";
import type { Warning } from "#ledger/warning.ts";
import type { ReadChapter } from "#story/parse-chapter.ts";
import { type Mention, type Paragraph, paragraphsOf, passagesOf } from "#story/passages.ts";

/** Verbs that say money has moved or work is done. */
const completedVerbs =
  /(?<!\b(?:to|will|would|could|may|might|should|not|never|yet|hardly) (?:have |be |have been |been )?)\b(paid|invested|earned|spent|received|collected|handed over|took in)\b/gi;
/** Words that say it is still to come, or is somebody's estimate. */
const openWords =
  /\b(promis\w*|order\w*|sign\w*|commit\w*|agree\w*|pledg\w*|plan\w*|expect\w*|forecast\w*|predict\w*|aim\w*|target\w*|named?|owe[sd]?|due|estimat\w*|intent|valued?|worth|gain\w*|will|would|could|may|might|should|if|yet|not|never|to be|orders|plan)\b/gi;

/** Warns of a verb that says more of a number than its kind bears out: a promise is not paid, a forecast not earned. */
export function reviewVerbs({ chapter, source }: ReadChapter, ledger: Ledger): Warning[] {
  return passagesOf(chapter).flatMap(({ nodes }) =>
    paragraphsOf(nodes, ledger).flatMap((paragraph) =>
      paragraph.mentions.flatMap((mention) => {
        const message = verbProblem(paragraph, mention, ledger);
        const offset = source.nodeOffsets.get(mention.node) ?? 0;
        return message === null ? [] : [{ ...source.problemAt(offset, message), check: "verb" as const }];
      }),
    ),
  );
}

function verbProblem(paragraph: Paragraph, mention: Mention, ledger: Ledger): string | null {
  const claim = mention.node.type === "claim" ? ledger.claims.get(mention.node.id) : undefined;
  const open = claim && openReason(claim);
  if (claim === undefined || open === null || open === undefined) return null;
  const verb = verbOf(paragraph, mention);
  return verb === null ? null : `"${verb}" is said of "${claim.id}", which is ${open}`;
}

/** Why a number is not money that has moved; null where it may be. */
export function openReason({ kind, status, says }: Pick<Claim, "kind" | "status" | "says">): string | null {
  if (status === "forecast") return "a forecast";
  if (/letters? of intent/i.test(says)) return "a letter of intent";
  if (kind === "commitment") return "a promise and not yet paid";
  if (kind === "backlog") return "a backlog and not yet delivered";
  return kind === "paper-gain" || kind === "valuation" ? "a value on paper" : null;
}

/** The verb that governs a number: the nearest before it in its clause, else the first after it. */
function verbOf({ words, mentions }: Paragraph, { from, to }: Mention): string | null {
  const start = Math.max(0, ...[...words.slice(0, from).matchAll(/[.!?;:](?=\s)/g)].map(({ index }) => index + 1));
  const before = words.slice(start, from);
  const last = [...before.matchAll(completedVerbs)].at(-1);
  const lastOpen = [...before.matchAll(openWords)].at(-1);
  if (last !== undefined || lastOpen !== undefined)
    return (last?.index ?? -1) > (lastOpen?.index ?? -1) ? (last?.[0] ?? null) : null;

  const next = Math.min(words.length, ...mentions.filter((one) => one.from >= to).map((one) => one.from));
  const after = words.slice(to, next);
  const clause = after.slice(0, /[.!?;:](?=\s|$)/.exec(after)?.index ?? after.length);
  const [first] = clause.matchAll(completedVerbs);
  const [firstOpen] = clause.matchAll(openWords);
  return first !== undefined && first.index < (firstOpen?.index ?? Infinity) ? first[0] : null;
}
