import type { Ledger } from "#ledger/claim.ts";
import type { Warning } from "#ledger/warning.ts";
import type { ReadChapter } from "#story/parse-chapter.ts";
import { passagesOf } from "#story/passages.ts";
import { readingGrade } from "#text/reading-grade.ts";
import { reviewPictures } from "./review-pictures.ts";
import { reviewTerms } from "./review-terms.ts";
import { reviewTimes } from "./review-times.ts";
import { reviewVerbs } from "./review-verbs.ts";
import { reviewWords } from "./review-words.ts";
import { plainText } from "#story/markdown/plain-text.ts";

/** A step that is longer pushes its picture out of mind. */
const mostWords = 90;
/** The story is written for grade 9; beyond this one a chapter is far from it. */
const highestGrade = 11;

/** What a careful editor would look at twice in the chapters; what they overrule with a reason is left out. */
export function reviewStory(chapters: readonly ReadChapter[], ledger: Ledger): Warning[] {
  const warnings = [
    ...chapters.flatMap((one) => [
      ...reviewLength(one, ledger),
      ...reviewGrade(one, ledger),
      ...reviewVerbs(one, ledger),
      ...reviewTimes(one, ledger),
      ...reviewWords(one.source),
    ]),
    ...reviewPictures(chapters),
    ...reviewTerms(chapters, ledger),
  ];
  return warnings.filter((warning) => !isOverruled(warning, chapters));
}

function isOverruled({ file, check, line, column }: Warning, chapters: readonly ReadChapter[]): boolean {
  const source = chapters.find(({ chapter }) => chapter.file === file)?.source;
  const offset = (source?.startOfLine(line) ?? 0) + column - 1;
  return source?.overrules.some((one) => one.check === check && one.from <= offset && offset <= one.to) === true;
}

function reviewLength({ chapter, source }: ReadChapter, ledger: Ledger): Warning[] {
  return chapter.steps.flatMap(({ id, body, line }) => {
    const count = wordCount(plainText(body, ledger));
    if (count <= mostWords) return [];
    const message = `the step "${id}" has ${String(count)} words; ${String(mostWords)} are the most that are easily read beside a picture`;
    return [{ ...source.problemAt(source.startOfLine(line), message), check: "long" as const }];
  });
}

function reviewGrade({ chapter, source }: ReadChapter, ledger: Ledger): Warning[] {
  const text = passagesOf(chapter)
    .map(({ nodes }) => plainText(nodes, ledger))
    .join("\n\n");
  const grade = readingGrade(text);
  if (grade <= highestGrade) return [];
  const message = `this chapter reads at grade ${grade.toFixed(1)}, far above 9; shorter sentences and plainer words bring it down`;
  return [{ ...source.problemAt(0, message), check: "grade" as const }];
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
