import type { Ledger } from "#ledger/claim.ts";
import type { Problem } from "#ledger/problem.ts";
import { type Entry, entryProblem } from "#ledger/read-entries.ts";
import { type Mention, paragraphsOf, passagesOf } from "#story/passages.ts";
import { type Content, textPaths } from "#story/read-content.ts";
import { methodNodes } from "#story/read-method.ts";
import type { MarkdownNode } from "#story/markdown/nodes.ts";
import type { SourceText } from "#story/source-text.ts";
import { splitSentences } from "#text/sentences.ts";

/** A sentence as a reader reads it, the numbers in it, and where it begins. */
export interface Sentence {
  readonly words: string;
  readonly claims: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** A stretch of text by where it stands. */
export interface LocatedText {
  readonly file: string;
  /** "step credits", "opening" … */
  readonly name: string;
  readonly sentences: readonly Sentence[];
}

type Place = Pick<Problem, "line" | "column">;

/** How the sentences of a text are found in its file, from a place on. */
interface Written {
  readonly text: string;
  readonly start: number;
  readonly offsetOf: (mention: Mention) => number | undefined;
  readonly placeOf: (offset: number) => Place;
}

/** Every text that a reader reads, with its sentences. */
export function textsOf(content: Content): LocatedText[] {
  const { ledger, factChecks, method, corrections, lists, otherTexts } = content;
  const [methodSource, correctionSource] = otherTexts;
  return [
    ...content.chapters.flatMap(({ chapter, source }) => textsOfChapter(chapter, source, ledger)),
    ...factChecks.map(({ id, text }) => {
      const entry = lists.factChecks.entries.find((one) => one.id === id);
      const sentences = sentencesOf(text, ledger, writtenIn(entry));
      return { file: textPaths.heard, name: `repeated number ${id}`, sentences };
    }),
    ...(methodSource === undefined
      ? []
      : [
          {
            file: textPaths.method,
            name: "method",
            sentences: sentencesOf(methodNodes(method), ledger, from(methodSource, 0)),
          },
        ]),
    ...corrections.map(({ date, text }) => {
      const start = correctionSource?.text.indexOf(date) ?? 0;
      const written =
        correctionSource === undefined ? writtenIn(undefined) : from(correctionSource, Math.max(0, start));
      return {
        file: textPaths.corrections,
        name: `correction of ${date}`,
        sentences: sentencesOf(text, ledger, written),
      };
    }),
  ];
}

function textsOfChapter(
  chapter: Content["chapters"][number]["chapter"],
  source: SourceText,
  ledger: Ledger,
): LocatedText[] {
  return passagesOf(chapter).map(({ step, name, nodes, mentions }) => {
    const written = from(source, step === null ? 0 : source.startOfLine(step.line));
    const place = written.placeOf(written.start);
    const named = mentions.map(({ claim, words }) => ({ words, claims: [claim], ...place }));
    return { file: chapter.file, name, sentences: [...sentencesOf(nodes, ledger, written), ...named] };
  });
}

function from(source: SourceText, start: number): Written {
  const { text, nodeOffsets } = source;
  return {
    text,
    start,
    offsetOf: ({ node }) => nodeOffsets.get(node),
    placeOf: (offset) => source.problemAt(offset, ""),
  };
}

/** The text of an entry of the ledger; its numbers have no places of their own. */
function writtenIn(entry: Entry<{ readonly shows?: string | undefined }> | undefined): Written {
  return {
    text: entry?.fields.shows ?? "",
    start: 0,
    offsetOf: () => undefined,
    placeOf: (offset) =>
      entry === undefined ? { line: 1, column: 1 } : entryProblem(entry, { path: ["shows"], offset, message: "" }),
  };
}

/** The sentences of a text, each looked for behind the one before it. */
function sentencesOf(nodes: readonly MarkdownNode[], ledger: Ledger, written: Written): Sentence[] {
  let cursor = written.start;
  return paragraphsOf(nodes, ledger).flatMap(({ words, mentions }) =>
    splitSentences(words).map(({ from: start, text }) => {
      const inside = mentions.filter((one) => one.from >= start && one.from < start + text.length);
      cursor = beginning(written, cursor, { text, start, first: inside[0] });
      const claims = inside.flatMap(({ node }) => (node.type === "claim" ? [node.id] : []));
      const { line, column } = written.placeOf(cursor);
      return { words: text.trim(), claims, line, column };
    }),
  );
}

interface SentencePlace {
  readonly text: string;
  readonly start: number;
  readonly first: Mention | undefined;
}

/** Where a sentence begins in the file: at its first words, or else at the first number or term in it. */
function beginning(written: Written, cursor: number, { text, start, first }: SentencePlace): number {
  const offset = first === undefined ? undefined : written.offsetOf(first);
  const plain = text.slice(0, first === undefined ? undefined : Math.max(0, first.from - start)).trim();
  for (const length of [longestStart, longestStart / 2, longestStart / 4]) {
    const words = (/^[^*_`[\](){}\n]*/.exec(plain)?.[0] ?? "").slice(0, length).trim();
    const found = offset === undefined ? written.text.indexOf(words, cursor) : written.text.lastIndexOf(words, offset);
    if (words !== "" && found >= cursor) return found;
  }
  return offset ?? cursor;
}

/** As many letters of a sentence are looked for; fewer where marks within them are no part of the words. */
const longestStart = 40;
