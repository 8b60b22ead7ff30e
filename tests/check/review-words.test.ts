import { describe, expect, it } from "vitest";
import { reviewLedgerWords, reviewWords } from "#check/review-words.ts";
import { formatWarning } from "#ledger/warning.ts";
import { openFile } from "#story/source-text.ts";
import { placeholders } from "#text/placeholders.ts";
import { claimText, ledgerOf } from "../ledger/files.ts";

const warned = (text: string) => reviewWords(openFile("a.md", text)).map(formatWarning);

describe("an editor is warned of what is not finished", () => {
  it.each(Object.values(placeholders))("a form that is not filled in: %s", (words) => {
    expect(warned(`One.\n\n${words}`)).toEqual([
      `a.md:3:1  "${words}" is not finished; write what belongs here [unfinished]`,
    ]);
  });

  it("a form that a program has broken over two lines", () => {
    expect(warned(placeholders.stepText.replace("ninety words", "ninety\nwords"))).toHaveLength(1);
  });

  it.each([
    ["TODO: look it up", "TODO"],
    ["It came to TK.", "TK"],
    ["It came to $XX billion.", "XX"],
    ["Is it so???", "???"],
    ["Lorem ipsum dolor", "Lorem ipsum"],
  ])("a note to oneself: %s", (text, words) => {
    expect(warned(text)).toEqual([
      `a.md:1:${String(text.indexOf(words) + 1)}  "${words}" is not finished; write what belongs here [unfinished]`,
    ]);
  });

  it("words that stand twice, also across lines, and whatever their capitals", () => {
    expect(warned("It is the the same.")).toEqual(['a.md:1:7  "the the" says a word twice; take one out [double]']);
    expect(warned("The\nthe same.")).toHaveLength(1);
  });

  it.each([
    "They had had it, and said that that was so.",
    "What came in in June.",
    "The. The end.",
    "The :num[a] :num[a] it.",
    "One\n\none.",
    "<!-- TODO: look it up -->",
    "See [it](https://example.org/TODO/the/the).",
    "A TKO, an XXL and a todo.",
  ])("but not of: %s", (text) => {
    expect(warned(text)).toEqual([]);
  });

  it("in the ledger too, until a reason is given", () => {
    const lists = (parts: Record<string, string>) => ledgerOf(claimText("a", parts)).lists;
    expect(reviewLedgerWords(lists({ says: "It was the the first.", note: "TODO" })).map(formatWarning)).toEqual([
      'content/ledger/claims/test.yaml:2:16  "the the" says a word twice; take one out [double]',
      'content/ledger/claims/test.yaml:9:9  "TODO" is not finished; write what belongs here [unfinished]',
    ]);
    expect(reviewLedgerWords(lists({ note: "TODO", overrule: '"unfinished: it is the name of the thing"' }))).toEqual(
      [],
    );
  });
});
