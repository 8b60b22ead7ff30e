import { expect, it, describe } from "vitest";
import { slip, toldOf } from "./sound.ts";

const promise = "content/story/01-promise.md";
const shares = "content/ledger/claims/shares.yaml";
/** The words in whose place the table writes others. */
const sentence = "It may never be paid.";

/** What is wrong, in which file, what stands there rightly, what stands there now, and every line that an editor is told. */
type Row = readonly [what: string, file: string, right: string, wrong: string, told: readonly string[]];

const rows: readonly Row[] = [
  ["a zero-width space in an id", shares, "id: share-b", "id: share\u200B-b", ["content/ledger/claims/shares.yaml:1:12  a zero-width space (U+200B) stands here, which cannot be seen; take it out"]],
  ["a zero-width space in prose, and a mistake after it on the same line", promise, sentence, "It may\u200B ne\u200Bver be :num[backlog-x] paid.", ["content/story/01-promise.md:14:7  a zero-width space (U+200B) stands here, which cannot be seen; take it out", "content/story/01-promise.md:14:19  unknown claim \"backlog-x\"; did you mean \"backlog-a\"?"]],
  ["soft hyphens, as from a word processor", promise, sentence, "It may ne\u00ADver\nbe pa\u00ADid.", ["content/story/01-promise.md:14:10  a soft hyphen (U+00AD) stands here, which cannot be seen; take it out (also in line 15)"]],
  ["a text turned round", promise, sentence, "It \u202Emay.", ["content/story/01-promise.md:14:4  a right-to-left override (U+202E) stands here, which cannot be seen; take it out"]],
  ["a control character", promise, sentence, "It\b may.", ["content/story/01-promise.md:14:3  a control character (U+0008) stands here, which cannot be seen; take it out"]],
  ["a line separator", promise, sentence, "It may.\u2028It may not.", ["content/story/01-promise.md:14:8  a line separator (U+2028) stands here, which cannot be seen; take it out"]],
  ["a byte order mark within the text", promise, sentence, "It \uFEFFmay.", ["content/story/01-promise.md:14:4  a byte order mark (U+FEFF) stands here, which cannot be seen; take it out"]],
  ["a no-break space after a colon", shares, "value: 45", "value:\u00A045", ["content/ledger/claims/shares.yaml:3:9  a no-break space (U+00A0) stands here in place of an ordinary space"]],
  ["no-break spaces for an indentation", shares, "  unit: percent", "\u00A0\u00A0unit: percent", ["content/ledger/claims/shares.yaml:4:1  a no-break space (U+00A0) stands here in place of an ordinary space"]],
  ["a no-break space in a list", shares, "[microsoft, openai]", "[microsoft,\u00A0openai]", ["content/ledger/claims/shares.yaml:7:19  a no-break space (U+00A0) stands here in place of an ordinary space"]],
  ["an ideographic space at a line's end", shares, "value: 45", "value: 45\u3000", ["content/ledger/claims/shares.yaml:3:12  an ideographic space (U+3000) stands here in place of an ordinary space"]],
  ["a no-break space in a line of colons", promise, ":::step{#signed show", ":::step{#signed\u00A0show", ["content/story/01-promise.md:7:16  a no-break space (U+00A0) stands here in place of an ordinary space"]],
  ["a no-break space behind the signs of a heading", promise, "### Signed", "###\u00A0Signed", ["content/story/01-promise.md:8:4  a no-break space (U+00A0) stands here in place of an ordinary space"]],
  ["but not of a no-break space between words", promise, sentence, "It may\u00A0never.", []],
  ["nor of what joins an emoji", promise, sentence, "It may 👩\u200D💻 never.", []],
  ["nor of a no-break space in a sentence of the ledger", shares, "So it says.", "So it\u00A0says.", []],
];

describe("an editor is told of each character that cannot be seen, with its code and its column, and of nothing that follows from it", () => {
  it.each(rows)("%s", (_, file, right, wrong, told) => {
    expect(toldOf(slip(file, right, wrong))).toEqual(told);
  });
});
