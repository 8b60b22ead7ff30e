import type { Ledger, Term } from "#ledger/claim.ts";
import type { Warning } from "#ledger/warning.ts";
import type { ReadChapter } from "#story/parse-chapter.ts";
import { escapeRegExp } from "#text/escape-reg-exp.ts";
import { type Paragraph, paragraphsOf, type Passage, passagesOf } from "#story/passages.ts";

interface ParagraphLocation {
  readonly read: ReadChapter;
  readonly passage: Passage;
  readonly paragraph: Paragraph;
}

/** Warns of each term that a reader meets before the place where it is explained, or that is explained nowhere. */
export function reviewTerms(chapters: readonly ReadChapter[], ledger: Ledger): Warning[] {
  const spots = chapters.flatMap((read) =>
    passagesOf(read.chapter).flatMap((passage) =>
      paragraphsOf(passage.nodes, ledger).map((paragraph) => ({ read, passage, paragraph })),
    ),
  );
  return [...ledger.terms.values()].flatMap((term) => reviewTerm(term, spots));
}

function reviewTerm(term: Term, spots: readonly ParagraphLocation[]): Warning[] {
  const forms = [term.name, ...term.also].map(formPattern);
  const explained = spots.findIndex(({ paragraph }) => linkOf(term, paragraph) !== undefined);
  const used = spots.findIndex(({ paragraph }) => useOf(forms, paragraph) !== undefined);
  const spot = spots[used];
  if (spot === undefined || (explained >= 0 && used > explained)) return [];
  const use = useOf(forms, spot.paragraph);
  const link = linkOf(term, spot.paragraph);
  if (use === undefined || (used === explained && link !== undefined && link < use.at)) return [];
  const later = spots[explained];
  const where = later === undefined ? "nowhere" : `only later, in ${later.read.chapter.file}`;
  const message = `"${use.words}" stands here before it is explained (${where}); write :term[${use.words}] here`;
  return [{ ...spot.read.source.problemAt(offsetOf(spot, use.words), message), check: "term" }];
}

function linkOf({ id }: Term, { mentions }: Paragraph): number | undefined {
  return mentions.find(({ node }) => node.type === "term" && node.id === id)?.from;
}

/** The first plain use of a term's name; what another term's link or a number covers is none. */
function useOf(forms: readonly RegExp[], { words, mentions }: Paragraph): { at: number; words: string } | undefined {
  const bare = mentions.reduce(
    (text, { from, to }) => text.slice(0, from) + " ".repeat(to - from) + text.slice(to),
    words,
  );
  const found = forms.flatMap((form) => {
    const match = form.exec(bare);
    return match === null ? [] : [{ at: match.index, words: match[0] }];
  });
  return found.sort((a, b) => a.at - b.at)[0];
}

/** A name with its capitals as written, for it may begin a sentence but "RPO" is no "rpo". */
function formPattern(form: string): RegExp {
  const [first = "", ...rest] = form;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}-])[${first.toLowerCase()}${first.toUpperCase()}]${escapeRegExp(rest.join(""))}(?![\p{L}\p{N}-])`,
    "u",
  );
}

/** Where the words stand in the file: in the step, or in what opens or ends the chapter. */
function offsetOf({ read: { source }, passage: { step } }: ParagraphLocation, words: string): number {
  const start = step === null ? 0 : source.startOfLine(step.line);
  const found = new RegExp(
    String.raw`(?<![\p{L}\p{N}#=-]|:term\[|:num\[)${escapeRegExp(words)}(?![\p{L}\p{N}\]-])`,
    "u",
  ).exec(source.text.slice(start));
  return start + (found?.index ?? 0);
}
