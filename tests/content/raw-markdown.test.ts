import { expect, it, describe } from "vitest";
import { slip, toldOf } from "./sound.ts";

const promise = "content/story/01-promise.md";
const loop = "content/story/02-loop.md";
/** The words in whose place the table writes others. */
const sentence = "It may never be paid.";

/** What is wrong, in which file, what stands there rightly, what stands there now, and every line that an editor is told. */
type Row = readonly [what: string, file: string, right: string, wrong: string, told: readonly string[]];

const rows: readonly Row[] = [
  ["a table", promise, sentence, "| a | b |\n| --- | --- |\n| c | d |", ["content/story/01-promise.md:15:1  a table would be printed with its lines; write a list, or a sentence for each row"]],
  ["a table without its outer lines", promise, sentence, "a | :num[share-b]\n--- | ---\nc | d", ["content/story/01-promise.md:15:1  a table would be printed with its lines; write a list, or a sentence for each row"]],
  ["a footnote", promise, sentence, "It may[^1] never.\n\n[^1]: So.", ["content/story/01-promise.md:14:7  footnotes do not work here; say it in the sentence, or in a sentence of its own"]],
  ["a footnote of several words", promise, sentence, "It may[^note] never.\n\n[^note]: So it is.", ["content/story/01-promise.md:14:7  footnotes do not work here; say it in the sentence, or in a sentence of its own"]],
  ["struck-out words", promise, sentence, "It ~~may~~ never.", ["content/story/01-promise.md:14:4  words cannot be struck out here, and ~~ would be printed; take it out"]],
  ["boxes to tick", promise, sentence, "- [ ] one\n- [x] two", ["content/story/01-promise.md:14:3  a box to tick would be printed as it stands; take it out", "content/story/01-promise.md:15:3  a box to tick would be printed as it stands; take it out"]],
  ["a note as on a Git host", promise, sentence, "> [!NOTE]\n> It may.", ["content/story/01-promise.md:14:3  [!NOTE] would be printed as it stands; take it out"]],
  ["bullets", promise, sentence, "• one\n• two", ["content/story/01-promise.md:14:1  \"•\" begins no list; write - and a space at the beginning of the line"]],
  ["dashes for a list", promise, sentence, "– one\n– two", ["content/story/01-promise.md:14:1  \"–\" begins no list; write - and a space at the beginning of the line"]],
  ["a number behind a backslash", promise, sentence, "It is \\:num[share-b].", ["content/story/01-promise.md:14:8  this would be printed as it stands; write :num[claim]"]],
  ["a number whose colon is an entity", promise, sentence, "It is &#58;num[share-b].", ["content/story/01-promise.md:14:1  this would be printed as it stands; write :num[claim]"]],
  ["a number with a full-width colon", promise, sentence, "It is ：num[share-b].", ["content/story/01-promise.md:14:7  this would be printed as it stands; write :num[claim]"]],
  ["a number in full-width brackets", promise, sentence, "It is :num［share-b］.", ["content/story/01-promise.md:14:7  :num needs its square brackets directly after it; write :num[claim]"]],
  ["a number with an escaped bracket", promise, sentence, "It is :num\\[share-b].", ["content/story/01-promise.md:14:7  :num needs its square brackets directly after it; write :num[claim]"]],
  ["a number without its colon", promise, sentence, "It is num[share-b].", ["content/story/01-promise.md:14:7  this would be printed as it stands; write :num[claim]"]],
  ["a number between backticks", promise, sentence, "It is `:num[share-b]`.", ["content/story/01-promise.md:14:7  :num[…] between backticks would be printed as it stands; take the backticks out"]],
  ["a block with full-width colons", promise, sentence, "：：：step", ["content/story/01-promise.md:14:1  a block begins with three ordinary colons at the beginning of a line; write :::step"]],
  ["a tab before a line", promise, sentence, "\tIt may.", ["content/story/01-promise.md:14:1  this line begins with a tab, which makes program code of it; take it out"]],
  ["spaces before a line", promise, sentence, "    It may.", ["content/story/01-promise.md:14:1  the spaces before this line make program code of it; take them out"]],
  ["a bare address", promise, sentence, "See https://example.org/a2.", ["content/story/01-promise.md:14:5  this address would be no link; write [words](https://example.org/a2)"]],
  ["a bare address without a scheme", promise, sentence, "See www.example.org.", ["content/story/01-promise.md:14:5  this address would be no link; write [words](https://www.example.org)"]],
  ["a bare mail address", promise, sentence, "Ask a@example.org.", ["content/story/01-promise.md:14:5  this address would be no link; write [words](mailto:a@example.org)"]],
  ["a link with a space in its address", promise, sentence, "See [b](https://e.org/a b).", ["content/story/01-promise.md:14:7  the address \"https://e.org/a b\" has a space in it, so this is no link; write %20 in its place"]],
  ["a link with a gap in it", promise, sentence, "See [b] (https://e.org/ab).", ["content/story/01-promise.md:14:7  no space may stand between the words of a link and its address"]],
  ["a link the wrong way round", promise, sentence, "See (b)[https://e.org/ab].", ["content/story/01-promise.md:14:5  a link is written the other way round: [words](address)"]],
  ["a link that is not closed", promise, sentence, "See [b](https://e.org/ab.", ["content/story/01-promise.md:14:7  this link is never closed; put ) behind its address"]],
  ["a link as in a wiki", promise, sentence, "See [[Loop]].", ["content/story/01-promise.md:14:5  double brackets make no link here; write [words](address)"]],
  ["a reference to no address", promise, sentence, "See [b][nosuch].", ["content/story/01-promise.md:14:5  no line gives an address for \"nosuch\"; write [words](address)"]],
  ["a name for a heading", promise, "### Signed orders", "### Signed orders {#x}", ["content/story/01-promise.md:8:19  {#x} would be printed as it stands; take it out"]],
  ["a number in braces", promise, sentence, "It is {share-b}.", ["content/story/01-promise.md:14:7  {share-b} would be printed as it stands; write :num[share-b] for a number"]],
  ["a form of another program", promise, sentence, "It is {{ share }}.", ["content/story/01-promise.md:14:7  {{ share }} would be printed as it stands; take it out"]],
  ["stars with spaces inside", promise, sentence, "It is ** never ** so.", ["content/story/01-promise.md:14:7  \"**\" would be printed as it stands; for stress write *words*, with no space inside the stars"]],
  ["a remark that is not closed, of which alone is told", promise, sentence, "It may <!-- never be paid :num[nope].", ["content/story/01-promise.md:14:8  this remark is never closed; put --> at its end"]],
  ["an attribute that stands twice", promise, "show=\"backlog/total\"", "show=\"backlog/total\" show=\"loop/invest\"", ["content/story/01-promise.md:7:38  \"show\" is written twice; keep one"]],
  ["a name that stands twice", promise, "{#signed", "{#signed #other", ["content/story/01-promise.md:7:17  \"id\" is written twice; keep one"]],
  ["words for a number that stand twice", promise, "as=\"about half\"", "as=\"about half\" as=\"most\"", ["content/story/01-promise.md:10:28  \"as\" is written twice; keep one"]],
  ["a line of a block that a formatter has joined with the next", promise, "total\"}\n### Signed", "total\"} ### Signed", ["content/story/01-promise.md:7:39  a program that formats text has joined lines here: each ::: begins a line, and nothing stands behind its braces; undo it, or break the lines again"]],
  ["a closing line that a formatter has joined with the text", promise, "of it.\n:::\n", "of it. :::\n", ["content/story/01-promise.md:10:52  a program that formats text has joined lines here: each ::: begins a line, and nothing stands behind its braces; undo it, or break the lines again"]],
  ["all lines joined", loop, "It goes out.\n:::\n\n:::step{#back", "It goes out. ::: :::step{#back", ["content/story/02-loop.md:7:14  a program that formats text has joined lines here: each ::: begins a line, and nothing stands behind its braces; undo it, or break the lines again"]],
  ["but not of an address in angle brackets", promise, sentence, "See <https://example.org/x>.", []],
  ["nor of stars that are meant", promise, sentence, "It is \\*\\*never\\*\\* so.", []],
  ["nor of remarks to oneself, within a line, over several, and round a block", promise, sentence, "It may <!-- TODO check :num[nope] --> never be paid.\n\n<!-- a\n\n:::step{#x}\nb\n::: -->", []],
  ["nor of a remark behind a line of colons", promise, "of it.\n:::\n", "of it.\n::: <!-- end of the step -->\n", []],
];

describe("an editor is told of Markdown that would be printed as it stands", () => {
  it.each(rows)("%s", (_, file, right, wrong, told) => {
    expect(toldOf(slip(file, right, wrong))).toEqual(told);
  });
});
