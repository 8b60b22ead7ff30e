import { expect, it, describe } from "vitest";
import { slip, toldOf } from "./sound.ts";

const promise = "content/story/01-promise.md";
const heard = "content/ledger/heard.yaml";
const method = "content/method.md";
/** The words in whose place the table writes others. */
const sentence = "It may never be paid.";

/** What is wrong, in which file, what stands there rightly, what stands there now, and every line that an editor is told. */
type Row = readonly [what: string, file: string, right: string, wrong: string, told: readonly string[]];

const rows: readonly Row[] = [
  ["/nosuch/", promise, sentence, "See [this](/nosuch/).", ["content/story/01-promise.md:14:5  the site has no page \"/nosuch/\"; there is: /numbers/, /glossary/, /heard/, /method/, /diagrams/"]],
  ["/numberss/", promise, sentence, "See [this](/numberss/).", ["content/story/01-promise.md:14:5  the site has no page \"/numberss/\"; did you mean \"/numbers/\"?"]],
  ["#nosuch", promise, sentence, "See [this](#nosuch).", ["content/story/01-promise.md:14:5  there is no place \"#nosuch\" in the story; there is: signed, out, first, back, chapter-promise, chapter-loop"]],
  ["#singed", promise, sentence, "See [this](#singed).", ["content/story/01-promise.md:14:5  there is no place \"#singed\" in the story; did you mean \"signed\"?"]],
  ["02-loop.md", promise, sentence, "See [this](02-loop.md).", ["content/story/01-promise.md:14:5  \"02-loop.md\" is a file, and a link leads to a page; write #chapter-loop"]],
  ["../story/02-loop.md#back", promise, sentence, "See [this](../story/02-loop.md#back).", ["content/story/01-promise.md:14:5  \"../story/02-loop.md#back\" is a file, and a link leads to a page; write #back"]],
  ["www.x.org", promise, sentence, "See [this](www.x.org).", ["content/story/01-promise.md:14:5  \"www.x.org\" has no https:// before it, so it would lead into this site; write https://www.x.org"]],
  ["example.org/a", promise, sentence, "See [this](example.org/a).", ["content/story/01-promise.md:14:5  \"example.org/a\" has no https:// before it, so it would lead into this site; write https://example.org/a"]],
  ["http:/x.org/a", promise, sentence, "See [this](http:/x.org/a).", ["content/story/01-promise.md:14:5  \"http:/x.org/a\" is no whole address; write http://x.org/a"]],
  ["https:x.org", promise, sentence, "See [this](https:x.org).", ["content/story/01-promise.md:14:5  \"https:x.org\" is no whole address; write https://x.org"]],
  ["https//x.org/a", promise, sentence, "See [this](https//x.org/a).", ["content/story/01-promise.md:14:5  \"https//x.org/a\" is no whole address; write https://x.org/a"]],
  ["//x.org/a", promise, sentence, "See [this](//x.org/a).", ["content/story/01-promise.md:14:5  \"//x.org/a\" is no whole address; write https://x.org/a"]],
  ["numbers/", promise, sentence, "See [this](numbers/).", ["content/story/01-promise.md:14:5  \"numbers/\" leads to no page; write /numbers/"]],
  ["/numbers", promise, sentence, "See [this](/numbers).", ["content/story/01-promise.md:14:5  \"/numbers\" leads to no page; write /numbers/"]],
  ["/numbers/#share-c", promise, sentence, "See [this](/numbers/#share-c).", ["content/story/01-promise.md:14:5  there is no place \"#share-c\" on /numbers/; did you mean \"share-b\"?"]],
  ["/glossary/#backlock", promise, sentence, "See [this](/glossary/#backlock).", ["content/story/01-promise.md:14:5  there is no place \"#backlock\" on /glossary/; did you mean \"backlog\"?"]],
  ["/step/uot/", promise, sentence, "See [this](/step/uot/).", ["content/story/01-promise.md:14:5  the site has no page \"/step/uot/\"; did you mean \"/step/out/\"?"]],
  ["/diagrams/loop/#invset", promise, sentence, "See [this](/diagrams/loop/#invset).", ["content/story/01-promise.md:14:5  there is no place \"#invset\" on /diagrams/loop/; did you mean \"invest\"?"]],
  ["a link in what the sources show", heard, "shows: The share is :num[share-b].", "shows: \"See [this](#nosuch).\"", ["content/ledger/heard.yaml:4:15  there is no place \"#nosuch\" on /heard/; there is: half"]],
  ["a link to the story from another page", method, "{report}", "[This](#back).\n\n{report}", ["content/method.md:9:1  this page has no place \"#back\"; the story has: write /#back"]],
  ["but not of /step/out/", promise, sentence, "See [this](/step/out/).", []],
  ["but not of #first", promise, sentence, "See [this](#first).", []],
  ["but not of /?view=article#out", promise, sentence, "See [this](/?view=article#out).", []],
  ["but not of mailto:a@b.org", promise, sentence, "See [this](mailto:a@b.org).", []],
  ["but not of /numbers.csv", promise, sentence, "See [this](/numbers.csv).", []],
  ["but not of /diagrams/loop/invest.svg", promise, sentence, "See [this](/diagrams/loop/invest.svg).", []],
  ["but not of https://example.org/a", promise, sentence, "See [this](https://example.org/a).", []],
];

describe("an editor is told of a link that leads nowhere, and of the nearest place that there is", () => {
  it.each(rows)("%s", (_, file, right, wrong, told) => {
    expect(toldOf(slip(file, right, wrong))).toEqual(told);
  });
});
