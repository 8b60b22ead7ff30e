import { describe, expect, it, test } from "vitest";
import { slip, sound, toldOf } from "./sound.ts";

const promise = "content/story/01-promise.md";
const loop = "content/story/02-loop.md";
const shares = "content/ledger/claims/shares.yaml";
const base = "content/ledger/claims/base.yaml";
const sources = "content/ledger/sources.yaml";
const companies = "content/ledger/companies.yaml";
const deals = "content/ledger/deals.yaml";
const glossary = "content/glossary.yaml";
const site = "content/site.yaml";
const spare = "content/ledger/spare.yaml";
const heard = "content/ledger/heard.yaml";
const method = "content/method.md";
const corrections = "content/corrections.md";

/** What is wrong, in which file, what stands there rightly, what stands there now, and every line that an editor is told. */
type Row = readonly [what: string, file: string, right: string, wrong: string, told: readonly string[]];

const rows: readonly Row[] = [
  ["a claim that is not there", promise, ":num[backlog-a]", ":num[backlog-b]", ["content/story/01-promise.md:5:21  unknown claim \"backlog-b\"; did you mean \"backlog-a\"?"]],
  ["words that the value does not bear out", promise, "as=\"about half\"", "as=\"two thirds\"", ["content/story/01-promise.md:10:28  \"two thirds\" does not fit the claim \"share-b\", which is about 45%"]],
  ["a majority that is none", promise, "as=\"about half\"", "as=\"most\"", ["content/story/01-promise.md:10:28  \"most\" does not fit the claim \"share-b\", which is about 45%"]],
  ["digits in the words for a claim", promise, "as=\"about half\"", "as=\"45%\"", ["content/story/01-promise.md:10:28  as= says a number in words; \"45%\" has digits"]],
  ["a term that is not there", promise, ":term[backlog]", ":term[backlock]", ["content/story/01-promise.md:5:3  unknown term \"backlock\"; did you mean \"backlog\"?"]],
  ["a number typed by hand", promise, "is a promise.", "is a promise of $600 billion.", ["content/story/01-promise.md:5:53  \"$600 billion\" is typed by hand; write :num[backlog-a], or :plain[$600 billion] if it needs no source"]],
  ["a diagram that is not there", promise, "backlog/total", "backlock/total", ["content/story/01-promise.md:7:23  unknown diagram \"backlock\"; did you mean \"backlog\"?"]],
  ["a state that is not there", promise, "backlog/total", "backlog/totals", ["content/story/01-promise.md:7:31  the diagram \"backlog\" has no state \"totals\"; did you mean \"total\"? (see /diagrams/backlog/)"]],
  ["a step with capitals in its name", promise, "#signed", "#Signed", ["content/story/01-promise.md:7:10  the step name \"Signed\" may hold only lower-case letters, joined by hyphens; write \"signed\"","content/story/01-promise.md:13:15  no step \"signed\" in this chapter; did you mean \"Signed\"?"]],
  ["a step without a name", promise, "{#signed show", "{show", ["content/story/01-promise.md:7:1  this step has no name; write :::step{#name show=\"diagram/state\"}","content/story/01-promise.md:13:15  no step \"signed\" in this chapter"]],
  ["a step without a picture", promise, " show=\"backlog/total\"", "", ["content/story/01-promise.md:7:1  this step shows nothing; add show=\"diagram/state\""]],
  ["a misspelt block", promise, ":::step", ":::stpe", ["content/story/01-promise.md:7:1  unknown block \"stpe\"; did you mean \"step\"?"]],
  ["a step that is not closed before its reading", promise, "of it.\n:::\n", "of it.\n", ["content/story/01-promise.md:7:1  this :::step is never closed; put ::: on a line of its own after its text"]],
  ["a reading within a step", promise, "of it.\n:::\n\n:::reading{of=signed side=critic}\nIt may never be paid.\n:::\n", "of it.\n\n:::reading{of=signed side=critic}\nIt may never be paid.\n:::\n:::\n", ["content/story/01-promise.md:12:1  a reading cannot stand inside a step; close the step with ::: before it"]],
  ["a reading of a step that is not there", promise, "of=signed", "of=singed", ["content/story/01-promise.md:13:15  no step \"singed\" in this chapter; did you mean \"signed\"?"]],
  ["a reading without a side", promise, " side=critic", "", ["content/story/01-promise.md:13:1  this reading has no side; add side=critic or side=defender"]],
  ["a reading on neither side", promise, "side=critic", "side=both", ["content/story/01-promise.md:13:27  unknown side \"both\"; there is: critic, defender"]],
  ["a reading that says nothing", promise, "It may never be paid.\n", "", ["content/story/01-promise.md:13:1  this reading says nothing; write its text before :::"]],
  ["a block that is never closed", promise, "be paid.\n:::\n", "be paid.\n", ["content/story/01-promise.md:13:1  this :::reading is never closed; put ::: on a line of its own after its text"]],
  ["an overrule without a reason", promise, "as=\"about half\"", "as=\"about half\" overrule=\"verb\"", ["content/story/01-promise.md:10:44  \"verb\" is overruled without a reason; write \"verb: \" and why"]],
  ["an overrule of no check", promise, "show=\"backlog/total\"", "show=\"backlog/total\" overrule=\"size: so\"", ["content/story/01-promise.md:7:38  no check is called \"size\"; there is: verb, term, long, repeat, grade, says, date, source, behind, unfinished, double, light"]],
  ["a misspelt name in the text", promise, ":num[share-b]", ":nmu[share-b]", ["content/story/01-promise.md:10:14  unknown name \":nmu\"; did you mean \":num\"?"]],
  ["HTML", promise, "It may never", "It <b>may</b> never", ["content/story/01-promise.md:14:4  \"<b>\" is HTML, which cannot stand in a chapter; write Markdown","content/story/01-promise.md:14:10  \"</b>\" is HTML, which cannot stand in a chapter; write Markdown"]],
  ["a large heading", promise, "### Signed orders", "# Signed orders", ["content/story/01-promise.md:8:1  only ### and smaller headings can stand in a chapter; its title is in the front matter"]],
  ["a title with a figure", loop, "title: The loop", "title: The 13 loops", ["content/story/02-loop.md:2:12  \"13\" is typed by hand; the title can hold no figure, so say it in words"]],
  ["no title", loop, "title: The loop\n", "", ["content/story/02-loop.md:1:1  this chapter has no title; write title: and its title between the two ---"]],
  ["a misspelt field in the front matter", loop, "kicker:", "kciker:", ["content/story/02-loop.md:3:1  unknown field \"kciker\" in the front matter; did you mean \"kicker\"?"]],
  ["front matter that is never closed", loop, "way\n---\n", "way\n", ["content/story/02-loop.md:1:1  this front matter is never closed; put --- on a line of its own below the title"]],
  ["a step of the same name in another chapter", loop, "#out", "#signed", ["content/story/02-loop.md:6:10  the name \"signed\" is used twice; it stands first in content/story/01-promise.md, line 7"]],
  ["an old name that another step has", loop, "aliases=\"first\"", "aliases=\"back\"", ["content/story/02-loop.md:10:10  the name \"back\" is used twice; it stands first in line 6"]],
  ["prose between two steps", loop, "It goes out.\n:::\n", "It goes out.\n:::\n\nAnd then.\n", ["content/story/02-loop.md:10:1  prose between two steps belongs in a step"]],
  ["a link that leads nowhere", loop, "(https://example.org)", "()", ["content/story/02-loop.md:11:36  this link leads nowhere; write its address in the round brackets"]],
  ["a link that runs script", loop, "(https://example.org)", "(javascript:alert)", ["content/story/02-loop.md:11:36  a link cannot lead to \"javascript:\"; write an address that begins with https://"]],
  ["a picture in the prose", loop, "It goes out.", "![It](out.png)", ["content/story/02-loop.md:7:1  a picture cannot stand in prose; a step shows one, with show=\"diagram/state\""]],
  ["curly quotation marks in the braces", loop, "\"loop/revenue\"", "“loop/revenue”", ["content/story/02-loop.md:10:20  quotation marks in braces must be straight: \""]],
  ["a misspelt field of a claim", shares, "precision:", "precison:", ["content/ledger/claims/shares.yaml:6:3  unknown field \"precison\" in claim \"share-b\"; did you mean \"precision\"?"]],
  ["a misspelt unit", shares, "unit: percent", "unit: percents", ["content/ledger/claims/shares.yaml:4:9  unknown unit \"percents\"; did you mean \"percent\"?"]],
  ["a value with words", shares, "value: 45", "value: about 45", ["content/ledger/claims/shares.yaml:3:10  \"value\" is \"about 45\", which is not a bare number; write digits only, without signs, commas or words: 45, and precision: about"]],
  ["no status", shares, "  status: reported\n", "", ["content/ledger/claims/shares.yaml:1:3  claim \"share-b\" has no \"status\": how sure it is, one of: filed, announced, reported, single-source, estimated, forecast, disputed"]],
  ["a day that never was", shares, "2026-03-31", "2026-02-31", ["content/ledger/claims/shares.yaml:8:10  \"2026-02-31\" is not a date; write it as 2026-03-31, 2026-03 or 2026"]],
  ["a source that is not there", shares, "source: report", "source: raport", ["content/ledger/claims/shares.yaml:11:15  unknown source \"raport\"; did you mean \"report\"?"]],
  ["a company that is not there", shares, "[microsoft, openai]", "[microsoft, opneai]", ["content/ledger/claims/shares.yaml:7:20  unknown company \"opneai\"; did you mean \"openai\"?"]],
  ["a formula over a claim that is not there", shares, "backlog-a * share-b", "backlog-a * share-c", ["content/ledger/claims/shares.yaml:16:24  unknown claim \"share-c\" in the formula; did you mean \"share-b\"?"]],
  ["a formula that adds what cannot be added", shares, "backlog-a * share-b", "backlog-a + share-b", ["content/ledger/claims/shares.yaml:16:22  \"backlog-a\" is in usd-billion and \"share-b\" in percent; only like units may be added"]],
  ["a formula that breaks off", shares, "backlog-a * share-b", "backlog-a *", ["content/ledger/claims/shares.yaml:16:22  the formula breaks off here"]],
  ["a claim that stands twice", shares, "- id: part-b", "- id: share-b", ["content/ledger/claims/shares.yaml:14:7  id \"share-b\" is used twice; it stands first in content/ledger/claims/shares.yaml, line 1","content/ledger/spare.yaml:2:12  unknown claim \"part-b\"; there is: backlog-a, share-b"]],
  ["a tab at the beginning of a line", shares, "  unit: percent", "\tunit: percent", ["content/ledger/claims/shares.yaml:4:1  this line begins with a tab; begin it with spaces"]],
  ["no space after the colon", shares, "value: 45", "value:45", ["content/ledger/claims/shares.yaml:3:9  put a space after the colon"]],
  ["a sentence with a colon", shares, "says: OpenAI is", "says: OpenAI: it is", ["content/ledger/claims/shares.yaml:2:9  a text with \": \" in it must stand in quotes, such as says: \"Microsoft: the backlog\""]],
  ["an open quotation mark", shares, "says: So it says.", "says: \"So it says.", ["content/ledger/claims/shares.yaml:12:13  the quotation mark that opens here is never closed"]],
  ["what YAML would lose after a #", shares, "says: So it says.", "says: So it says #one.", ["content/ledger/claims/shares.yaml:12:24  what follows # is lost; put the whole text in quotes, or a space after # if it is a remark"]],
  ["a tier that is none", sources, "tier: press", "tier: rumour", ["content/ledger/sources.yaml:6:9  unknown tier \"rumour\"; there is: primary, press, secondary"]],
  ["an address without https", sources, "https://example.org/report", "example.org/report", ["content/ledger/sources.yaml:5:8  \"example.org/report\" is not a web address; it must begin with https:// or http://"]],
  ["a source without a publisher", sources, "  publisher: A paper\n", "", ["content/ledger/sources.yaml:1:3  source \"report\" has no \"publisher\": who published it"]],
  ["a date that is none", sources, "2026-04-29", "29 April", ["content/ledger/sources.yaml:4:9  \"29 April\" is not a date; write it as 2026-03-31, 2026-03 or 2026"]],
  ["an unknown role", companies, "role: cloud", "role: clouds", ["content/ledger/companies.yaml:3:9  unknown role \"clouds\"; did you mean \"cloud\"?"]],
  ["a company without a sentence", companies, "  says: It rents out servers.\n", "", ["content/ledger/companies.yaml:1:3  company \"microsoft\" has no \"says\": who it is, in one sentence"]],
  ["a company with a capital in its name", companies, "id: openai", "id: OpenAI", ["content/ledger/companies.yaml:5:7  id \"OpenAI\" must be lower-case words joined by hyphens, beginning with a letter, such as \"msft-rpo\"","content/ledger/claims/shares.yaml:7:20  unknown company \"openai\"; did you mean \"OpenAI\"?","content/ledger/deals.yaml:2:10  unknown company \"openai\"; did you mean \"OpenAI\"?"]],
  ["a deal with an unknown buyer", deals, "buyer: openai", "buyer: opanai", ["content/ledger/deals.yaml:2:10  unknown company \"opanai\"; did you mean \"openai\"?"]],
  ["a deal over a claim that is not there", deals, "amount: backlog-a", "amount: backlog-b", ["content/ledger/deals.yaml:4:11  unknown claim \"backlog-b\"; did you mean \"backlog-a\"?"]],
  ["a deal of no length", deals, "  says:", "  years: 0\n  says:", ["content/ledger/deals.yaml:5:10  \"years\" is 0, which is too small: over how many years it runs"]],
  ["a term without a meaning", glossary, "  says: What is signed and not yet delivered.\n", "", ["content/glossary.yaml:1:3  term \"backlog\" has no \"says\": what it means, in one or two sentences"]],
  ["other ways to write a term that are no list", glossary, "  says:", "  also: orders\n  says:", ["content/glossary.yaml:3:9  \"also\" must be a list, even with one entry: also: [orders]"]],
  ["a glossary that is no list", glossary, "- id: backlog\n  name", "id: backlog\nname", ["content/glossary.yaml:3:3  this line begins in column 3, the one above it in column 1; the lines of one entry must line up"]],
  ["a site without a licence", site, "licence: CC BY 4.0\n", "", ["content/site.yaml:1:1  the site has no \"licence\": the name of the licence, such as CC BY 4.0"]],
  ["a base path without a slash", site, "base: /", "base: loop", ["content/site.yaml:7:7  \"loop\" must begin with a slash, such as / or /loop"]],
  ["a misspelt field of the site", site, "publisher:", "publsher:", ["content/site.yaml:9:1  unknown field \"publsher\" in the site; did you mean \"publisher\"?"]],
  ["a day that the site's numbers end on which is none", site, "as-of: 2026-07-15", "as-of: July", ["content/site.yaml:8:8  \"July\" is not a date; write it as 2026-03-31, 2026-03 or 2026"]],
  ["something spare that is not there", spare, "[part-b]", "[part-c]", ["content/ledger/spare.yaml:2:12  unknown claim \"part-c\"; did you mean \"part-b\"?"]],
  ["something spare without a reason", spare, "why: Kept as a check.", "why:", ["content/ledger/spare.yaml:1:3  \"why\" of this entry is empty"]],
  ["a source that is spare and not there", spare, "[filing]", "[fling]", ["content/ledger/spare.yaml:3:13  unknown source \"fling\"; did you mean \"filing\"?"]],
  ["a guess at a claim that is not there", loop, "claim=share-b", "claim=share-c", ["content/story/02-loop.md:14:24  unknown claim \"share-c\"; did you mean \"share-b\"?"]],
  ["a guess at what is no share", loop, "claim=share-b", "claim=backlog-a", ["content/story/02-loop.md:14:24  a guess asks for a share in percent; the claim \"backlog-a\" is $600 billion"]],
  ["a guess that cannot be right", loop, "max=90", "max=30", ["content/story/02-loop.md:14:24  the claim \"share-b\" is about 45%, which lies outside min= and max="]],
  ["a guess without a question", loop, "How much comes from one customer?\n", "", ["content/story/02-loop.md:14:1  this guess says nothing; write its text before :::"]],
  ["a verdict that is none", heard, "verdict: caveat", "verdict: true-ish", ["content/ledger/heard.yaml:3:12  unknown verdict \"true-ish\"; there is: holds, caveat, corrected, disputed, unsupported"]],
  ["a repeated number told by no step", heard, "step: back", "step: bakc", ["content/ledger/heard.yaml:6:9  unknown step \"bakc\"; did you mean \"back\"?"]],
  ["a misspelt name in what the sources show", heard, "shows: The share is :num[share-b].", "shows: The share is :num[share-d].", ["content/ledger/heard.yaml:4:23  unknown claim \"share-d\"; did you mean \"share-b\"?"]],
  ["a repeated number without what the sources show", heard, "  shows: The share is :num[share-b].\n", "", ["content/ledger/heard.yaml:1:3  heard entry \"half\" has no \"shows\": what the sources show, in one to three sentences, with numbers as :num[claim]"]],
  ["a method without the place of the corrections", method, "{corrections}\n\n", "", ["content/method.md:1:1  this text has no place for {corrections}; put it on a line of its own where it belongs"]],
  ["a misspelt place in the method", method, "{report}", "{reprot}", ["content/method.md:9:1  unknown name \"reprot\" in braces; did you mean \"report\"?"]],
  ["a correction on no day", corrections, "2026-07-20", "20 July", ["content/corrections.md:1:1  \"20 July\" is not a date; write it as ## 2026-07-20"]],
  ["a correction that says nothing", corrections, "A share was wrong; it is :num[share-b].\n", "", ["content/corrections.md:1:1  nothing stands below 2026-07-20; write what was wrong and what is right"]],
];

describe("an editor is told of every slip once: which file, line and column, what is wrong, and what would be right", () => {
  it("and of none in a sound content", () => {
    expect(toldOf({})).toEqual([]);
  });

  it.each(rows)("%s", (_, file, right, wrong, told) => {
    expect(toldOf(slip(file, right, wrong))).toEqual(told);
  });

  it("the same on Windows, with a byte order mark, in every file", () => {
    const windows = Object.fromEntries(sound.map(({ path, text }) => [path, `\uFEFF${text.replaceAll("\n", "\r\n")}`]));
    expect(toldOf(windows)).toEqual([]);
    for (const [, file, right, wrong, told] of rows) {
      const [[path, text] = ["", ""]] = Object.entries(slip(file, right, wrong));
      expect(toldOf({ ...windows, [path]: `\uFEFF${text.replaceAll("\n", "\r\n")}` })).toEqual(told);
    }
  });
});

test("mistakes in many files are reported in one run; none hides another", () => {
  const told = toldOf({
    ...slip(promise, ":num[backlog-a]", ":num[backlog-x]"),
    ...slip(shares, "unit: percent", "unit: percents"),
    ...slip(sources, "tier: press", "tier: pess"),
    ...slip(companies, "role: lab", "role: labs"),
    ...slip(deals, "seller: microsoft", "seller: micro"),
    ...slip(glossary, "says:", "syas:"),
    ...slip(site, "base: /", "base: loop"),
    ...slip(spare, "[part-b]", "[part-x]"),
  });
  expect(told).toEqual([
    'content/glossary.yaml:3:3  unknown field "syas" in term "backlog"; did you mean "says"?',
    'content/ledger/claims/shares.yaml:4:9  unknown unit "percents"; did you mean "percent"?',
    'content/ledger/companies.yaml:8:9  unknown role "labs"; did you mean "lab"?',
    'content/ledger/sources.yaml:6:9  unknown tier "pess"; did you mean "press"?',
    'content/site.yaml:7:7  "loop" must begin with a slash, such as / or /loop',
    'content/ledger/deals.yaml:3:11  unknown company "micro"; did you mean "microsoft"?',
    'content/ledger/spare.yaml:2:12  unknown claim "part-x"; did you mean "part-b"?',
    'content/story/01-promise.md:5:21  unknown claim "backlog-x"; did you mean "backlog-a"?',
  ]);
});

test("a claim that is taken out is told at every place that uses it: prose, formulas, deals", () => {
  expect(toldOf({ [base]: null })).toEqual([
    'content/ledger/claims/shares.yaml:16:12  unknown claim "backlog-a" in the formula; there is: share-b, part-b',
    'content/ledger/deals.yaml:4:11  unknown claim "backlog-a"; there is: share-b, part-b',
    'content/method.md:1:9  unknown claim "backlog-a"; there is: share-b, part-b',
    'content/story/01-promise.md:5:21  unknown claim "backlog-a"; there is: share-b, part-b',
  ]);
});

test("a file that is missing, empty, misnamed or cannot be read is told, and what it would hold is not called wrong as well", () => {
  expect(toldOf({ [site]: null })).toEqual([
    "content/site.yaml:1:1  this file is missing; it says what the site is called and where it is published",
  ]);
  expect(toldOf({ "content/ledger/claims/new.yml": "- id: x" })).toEqual([
    'content/ledger/claims/new.yml:1:1  this file is not read; its name should be "content/ledger/claims/new.yaml"',
  ]);
  expect(toldOf({ "content/ledger/claim.yaml": "- id: x" })).toEqual([
    "content/ledger/claim.yaml:1:1  this file is not read; numbers belong in content/ledger/claims/",
  ]);
  expect(toldOf(slip(base, "value: 600", 'value: "600'))).toEqual([
    "content/ledger/claims/base.yaml:3:10  the quotation mark that opens here is never closed",
  ]);
  expect(toldOf({ [promise]: null, [loop]: null })).toEqual([
    "content/story:1:1  there is no chapter; write one, such as 01-promise.md",
  ]);
});
