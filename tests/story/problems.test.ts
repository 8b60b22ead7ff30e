import { describe, expect, it } from "vitest";
import { chapter, step, told } from "./helpers.ts";

interface Mistake {
  readonly what: string;
  readonly text: string;
  /** Line, column and sentence of every problem; a chapter's own lines begin at line 4. */
  readonly says: readonly string[];
}

describe("an editor learns what is wrong, and where, with a step", () => {
  const mistakes: Mistake[] = [
    {
      what: "that shows an unknown diagram",
      text: chapter(':::step{#credits show="lop/credits"}', "Text.", ":::"),
      says: ['4:24  unknown diagram "lop"; did you mean "loop"?'],
    },
    {
      what: "that shows a state its diagram does not have",
      text: chapter(':::step{#credits show="loop/credit"}', "Text.", ":::"),
      says: ['4:29  the diagram "loop" has no state "credit"; did you mean "credits"? (see /diagrams/loop/)'],
    },
    {
      what: "that names no state",
      text: chapter(':::step{#credits show="loop"}', "Text.", ":::"),
      says: ['4:24  show= names a diagram and one of its states, such as "loop/invest"'],
    },
    {
      what: "that shows nothing",
      text: chapter(":::step{#credits}", "Text.", ":::"),
      says: ['4:1  this step shows nothing; add show="diagram/state"'],
    },
    {
      what: "without a name",
      text: chapter(':::step{show="loop/credits"}', "Text.", ":::"),
      says: ['4:1  this step has no name; write :::step{#name show="diagram/state"}'],
    },
    {
      what: "with neither name nor picture",
      text: chapter(":::step", "Text.", ":::"),
      says: [
        '4:1  this step has no name; write :::step{#name show="diagram/state"}',
        '4:1  this step shows nothing; add show="diagram/state"',
      ],
    },
    {
      what: "whose name has capitals, digits or other signs",
      text: chapter(':::step{#Credits_2 show="loop/credits"}', "Text.", ":::"),
      says: ['4:10  the step name "Credits_2" may hold only lower-case letters, joined by hyphens; write "credits"'],
    },
    {
      what: "whose name is kept for tall pictures",
      text: chapter(':::step{#credits-tall show="loop/credits"}', "Text.", ":::"),
      says: ['4:10  the step name "credits-tall" ends in -tall, which is kept for pictures; write "credits"'],
    },
    {
      what: "whose name is kept for notes",
      text: chapter(':::step{#note-one show="loop/credits"}', "Text.", ":::"),
      says: ['4:10  the step name "note-one" is kept for a part of the page; write "one"'],
    },
    ...[
      ["story", "the-story"],
      ["notes-title", "the-notes-title"],
      ["card-title", "the-card-title"],
      ["cover", "the-cover"],
      ["chapter-loop", "loop"],
      ["outside", "the-outside"],
    ].map(([name = "", right = ""]) => ({
      what: `whose name a part of the page has: ${name}`,
      text: chapter(`:::step{#${name} show="loop/credits"}`, "Text.", ":::"),
      says: [`4:10  the step name "${name}" is kept for a part of the page; write "${right}"`],
    })),
    {
      what: "with the name of another",
      text: chapter(...step("credits", "Text."), ...step("credits", "More.")),
      says: ['7:10  the name "credits" is used twice; it stands first in line 4'],
    },
    {
      what: "whose old name another has",
      text: chapter(
        ...step("credits", "Text."),
        ':::step{#other show="loop/credits" aliases="credits"}',
        "More.",
        ":::",
      ),
      says: ['7:27  the name "credits" is used twice; it stands first in line 4'],
    },
    {
      what: "with a misspelt setting, told once",
      text: chapter(':::step{#credits shwo="loop/credits"}', "Text.", ":::"),
      says: ['4:18  a step knows no "shwo"; did you mean "show"?'],
    },
    {
      what: "with a setting it does not know",
      text: chapter(':::step{#credits show="loop/credits" size=big}', "Text.", ":::"),
      says: ['4:38  a step knows no "size"; there is: id, show, aliases, overrule'],
    },
    {
      what: "that says nothing",
      text: chapter(...step("credits")),
      says: ['4:1  the step "credits" says nothing; write its text before :::'],
    },
    {
      what: "with two headings",
      text: chapter(...step("credits", "### One", "Text.", "", "### Two", "More.")),
      says: ["8:1  a step has one ### heading, at its beginning; write #### for a smaller one"],
    },
  ];
  it.each(mistakes)("$what", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("an editor learns what is wrong, and where, with the lines of a block", () => {
  const mistakes: Mistake[] = [
    {
      what: "never closed, followed by others",
      text: chapter(
        ':::step{#credits show="loop/credits"}',
        "Text.",
        "",
        ...step("other", "More."),
        ...step("third", "More."),
      ),
      says: ["4:1  this :::step is never closed; put ::: on a line of its own after its text"],
    },
    {
      what: "never closed at the end of the file",
      text: chapter(...step("credits", "Text."), ':::step{#other show="loop/credits"}', "More."),
      says: ["7:1  this :::step is never closed; put ::: on a line of its own after its text"],
    },
    {
      what: "never closed, with another problem after it",
      text: chapter(':::step{#credits show="loop/credits"}', "It is :num[msft-openai-piad]."),
      says: [
        "4:1  this :::step is never closed; put ::: on a line of its own after its text",
        '5:7  unknown claim "msft-openai-piad"; did you mean "msft-openai-paid"?',
      ],
    },
    {
      what: "misspelt, told once though a reading stands for it",
      text: chapter(
        ':::stpe{#credits show="loop/credits"}',
        "Text.",
        ":::",
        ":::reading{of=credits side=critic}",
        "Text.",
        ":::",
      ),
      says: ['4:1  unknown block "stpe"; did you mean "step"?'],
    },
    {
      what: "with a name that is none",
      text: chapter(...step("credits", "Text."), ":::note", "Text.", ":::"),
      says: ['7:1  unknown block "note"; there is: step, reading, guess'],
    },
    {
      what: "without a name",
      text: chapter(":::{#credits}", "Text.", ":::"),
      says: ["4:1  a block needs a name after its colons; there is: step, reading, guess"],
    },
    {
      what: "with a space after the colons",
      text: chapter('::: step{#credits show="loop/credits"}', "Text.", ":::"),
      says: ["4:1  no space may stand between the colons and the name; write :::step"],
    },
    {
      what: "with a space before the braces",
      text: chapter(':::step {#credits show="loop/credits"}', "Text.", ":::"),
      says: ['4:8  what follows the name cannot be read; a step begins :::step{#name show="diagram/state"}'],
    },
    {
      what: "with two colons",
      text: chapter('::step{#credits show="loop/credits"}', "Text.", ":::"),
      says: ["4:1  a step begins with three colons; write :::step"],
    },
    {
      what: "with its title in brackets",
      text: chapter(':::step[Credits]{#credits show="loop/credits"}', "Text.", ":::"),
      says: ['4:8  what follows the name cannot be read; a step begins :::step{#name show="diagram/state"}'],
    },
    {
      what: "with an open quotation mark",
      text: chapter(':::step{#credits show="loop/credits}', "Text.", ":::"),
      says: ['4:8  what follows the name cannot be read; a step begins :::step{#name show="diagram/state"}'],
    },
    {
      what: "with curly quotation marks",
      text: chapter(":::step{#credits show=“loop/credits”}", "Text.", ":::"),
      says: ['4:23  quotation marks in braces must be straight: "'],
    },
    {
      what: "with words after the braces",
      text: chapter(':::step{#credits show="loop/credits"} hello', "Text.", ":::"),
      says: [
        "4:39  a program that formats text has joined lines here: each ::: begins a line, and nothing stands behind its braces; undo it, or break the lines again",
      ],
    },
    {
      what: "closed twice",
      text: chapter(...step("credits", "Text."), ":::"),
      says: ["7:1  this ::: closes nothing; a block begins with :::step, :::reading or :::guess"],
    },
    {
      what: "a step inside a step",
      text: chapter(':::step{#credits show="loop/credits"}', "Text.", ...step("inner", "More."), ":::"),
      says: ["6:1  a step cannot stand inside a step; close the step with ::: before it"],
    },
    {
      what: "a reading inside a step",
      text: chapter(
        ':::step{#credits show="loop/credits"}',
        "Text.",
        ":::reading{of=credits side=critic}",
        "No.",
        ":::",
        ":::",
      ),
      says: ["6:1  a reading cannot stand inside a step; close the step with ::: before it"],
    },
    {
      what: "a step in a quotation",
      text: chapter('> :::step{#credits show="loop/credits"}', "> Text.", "> :::"),
      says: ["4:3  a block cannot stand in a quotation or a list; begin its line with :::"],
    },
    {
      what: "prose between two steps",
      text: chapter(...step("credits", "Text."), "", "Here.", "", "And here.", "", ...step("other", "More.")),
      says: ["8:1  prose between two steps belongs in a step"],
    },
    {
      what: "a code block never closed, told once",
      text: chapter(...step("credits", "```", "x = y"), ...step("other", "More.")),
      says: ["5:1  this code block is never closed; put ``` on a line of its own after it"],
    },
  ];
  it.each(mistakes)("$what", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("an editor learns what is wrong, and where, with a reading", () => {
  const mistakes: Mistake[] = [
    {
      what: "of a step that is not there",
      text: chapter(...step("credits", "Text."), ":::reading{of=credit side=critic}", "No.", ":::"),
      says: ['7:15  no step "credit" in this chapter; did you mean "credits"?'],
    },
    {
      what: "before its step",
      text: chapter(":::reading{of=credits side=critic}", "No.", ":::", ...step("credits", "Text.")),
      says: ['4:15  this reading stands before its step "credits"; put it after'],
    },
    {
      what: "of no step",
      text: chapter(...step("credits", "Text."), ":::reading{side=critic}", "No.", ":::"),
      says: ["7:1  this reading names no step; add of=step"],
    },
    {
      what: "of a misspelt side",
      text: chapter(...step("credits", "Text."), ":::reading{of=credits side=crtic}", "No.", ":::"),
      says: ['7:28  unknown side "crtic"; did you mean "critic"?'],
    },
    {
      what: "of an unknown side",
      text: chapter(...step("credits", "Text."), ":::reading{of=credits side=neutral}", "No.", ":::"),
      says: ['7:28  unknown side "neutral"; there is: critic, defender'],
    },
    {
      what: "of no side",
      text: chapter(...step("credits", "Text."), ":::reading{of=credits}", "No.", ":::"),
      says: ["7:1  this reading has no side; add side=critic or side=defender"],
    },
    {
      what: "that says nothing",
      text: chapter(...step("credits", "Text."), ":::reading{of=credits side=critic}", ":::"),
      says: ["7:1  this reading says nothing; write its text before :::"],
    },
    {
      what: "with a heading of a step",
      text: chapter(...step("credits", "Text."), ":::reading{of=credits side=critic}", "### No", "No.", ":::"),
      says: ["8:1  a reading has no ### heading; write #### for a smaller one"],
    },
  ];
  it.each(mistakes)("$what", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("an editor learns what is wrong, and where, with a number from the ledger", () => {
  const mistakes: Mistake[] = [
    {
      what: "that is not there",
      text: chapter("It is :num[msft-openai-piad]."),
      says: ['4:7  unknown claim "msft-openai-piad"; did you mean "msft-openai-paid"?'],
    },
    {
      what: "with empty words",
      text: chapter('It is :num[openai-share]{as=""}.'),
      says: ['4:26  as= is empty; write the words, such as {as="about half"}, or leave it out'],
    },
    {
      what: "with words that do not fit",
      text: chapter('It is :num[openai-share]{as="two thirds"}.'),
      says: ['4:26  "two thirds" does not fit the claim "openai-share", which is about 45%'],
    },
    {
      what: "with digits in its words",
      text: chapter('It is :num[openai-share]{as="about 45%"}.'),
      says: ['4:26  as= says a number in words; "about 45%" has digits'],
    },
    {
      what: "with a misspelt setting",
      text: chapter('It is :num[openai-share]{ass="about half"}.'),
      says: ['4:26  :num knows no "ass"; did you mean "as"?'],
    },
    {
      what: "with an open quotation mark",
      text: chapter('It is :num[openai-share]{as="about half}.'),
      says: ['4:25  what stands in braces cannot be read; write it directly after the bracket, as {as="words"}'],
    },
    {
      what: "with a space before its braces",
      text: chapter('It is :num[openai-share] {as="about half"}.'),
      says: ['4:25  what stands in braces cannot be read; write it directly after the bracket, as {as="words"}'],
    },
    { what: "without a name", text: chapter("It is :num[]."), says: ["4:7  :num holds nothing; write :num[claim]"] },
    {
      what: "without brackets",
      text: chapter("It is :num msft, or :num [msft]."),
      says: [
        "4:7  :num needs its square brackets directly after it; write :num[claim]",
        "4:21  :num needs its square brackets directly after it; write :num[claim]",
      ],
    },
    {
      what: "under a misspelt name",
      text: chapter("It is :nmu[msft-openai-paid]."),
      says: ['4:7  unknown name ":nmu"; did you mean ":num"?'],
    },
    {
      what: "with too many colons or a space",
      text: chapter("It is ::num[msft-openai-paid] or : num[x]."),
      says: [
        "4:7  num is written with one colon and no space; write :num[claim]",
        "4:34  num is written with one colon and no space; write :num[claim]",
      ],
    },
    {
      what: "inside a link",
      text: chapter("[It is :num[msft-openai-paid]](https://a.b)"),
      says: ["4:8  :num cannot stand inside a link"],
    },
    {
      what: "in a heading",
      text: chapter("### It is :num[msft-openai-paid]"),
      says: ["4:11  :num cannot stand in a heading"],
    },
  ];
  it.each(mistakes)("$what", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("an editor learns what is wrong, and where, with a term", () => {
  const mistakes: Mistake[] = [
    {
      what: "that is not in the glossary",
      text: chapter("A :term[backlock]."),
      says: ['4:3  unknown term "backlock"; did you mean "backlog"?'],
    },
    {
      what: "that is not in the glossary, with other words",
      text: chapter("A :term[promise]{is=back-log}."),
      says: ['4:3  unknown term "back-log"; did you mean "backlog"?'],
    },
    {
      what: "with marks in its words",
      text: chapter("A :term[*backlog*]."),
      says: ["4:3  the words of a :term must be plain, without marks or other names inside"],
    },
  ];
  it.each(mistakes)("$what", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("an editor learns what is wrong, and where, with a number typed by hand", () => {
  const mistakes: Mistake[] = [
    {
      what: "that the ledger has",
      text: chapter("It paid $13 billion, or 45%."),
      says: [
        '4:9  "$13 billion" is typed by hand; write :num[msft-openai-paid], or :plain[$13 billion] if it needs no source',
        '4:25  "45%" is typed by hand; write :num[openai-share], or :plain[45%] if it needs no source',
      ],
    },
    {
      what: "in any form",
      text: chapter("1,632.5 of 2,006 in 3:2 at 10:30; 2000 billion; H100; $1.6 trillion; ½."),
      says: [
        '4:1  "1,632.5" is typed by hand; write :num[claim], or :plain[1,632.5] if it needs no source',
        '4:12  "2,006" is typed by hand; write :num[claim], or :plain[2,006] if it needs no source',
        '4:35  "2000 billion" is typed by hand; write :num[claim], or :plain[2000 billion] if it needs no source',
        '4:49  "H100" is typed by hand; write :num[claim], or :plain[H100] if it needs no source',
        '4:55  "$1.6 trillion" is typed by hand; write :num[claim], or :plain[$1.6 trillion] if it needs no source',
        '4:70  "½" is typed by hand; write :num[claim], or :plain[½] if it needs no source',
      ],
    },
    {
      what: "in a quotation",
      text: chapter("> In a", "> quotation of 7 words"),
      says: ['5:16  "7" is typed by hand; write :num[claim], or :plain[7] if it needs no source'],
    },
    {
      what: "in code",
      text: chapter("`x = 4`"),
      says: ['4:6  "4" is typed by hand; write :num[claim], or :plain[4] if it needs no source'],
    },
    {
      what: "in the title and the line above it",
      text: '---\ntitle: The 13\nkicker: "Chapter 3"\n---\nText.',
      says: [
        '2:12  "13" is typed by hand; the title can hold no figure, so say it in words',
        '3:18  "3" is typed by hand; the kicker can hold no figure, so say it in words',
      ],
    },
  ];
  it.each(mistakes)("$what", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("an editor learns what is wrong, and where, with Markdown that would not come out as meant", () => {
  const mistakes: Mistake[] = [
    {
      what: "HTML",
      text: chapter("A <br> word.", "", "<div>x</div>"),
      says: [
        '4:3  "<br>" is HTML, which cannot stand in a chapter; write Markdown',
        '6:1  "<div>" is HTML, which cannot stand in a chapter; write Markdown',
      ],
    },
    {
      what: "a picture",
      text: chapter("![words](picture.png)"),
      says: ['4:1  a picture cannot stand in prose; a step shows one, with show="diagram/state"'],
    },
    {
      what: "large headings",
      text: chapter("# The loop", "", "Text", "---"),
      says: [
        "4:1  only ### and smaller headings can stand in a chapter; its title is in the front matter",
        "6:1  only ### and smaller headings can stand in a chapter; its title is in the front matter",
      ],
    },
    {
      what: "a line that Markdown takes for the address of a link",
      text: chapter("[Note]: this"),
      says: ["4:1  no link uses this line, so it would be lost; write [words][Note] where it belongs"],
    },
    {
      what: "a sentence that begins with a number",
      text: chapter("2026. A year."),
      says: [
        '4:1  "2026." begins a numbered list here; write "2026\\." if it is part of a sentence, or begin the list with 1.',
      ],
    },
    {
      what: "words after the language of a code block",
      text: chapter("```js lost words", "x", "```"),
      says: ["4:1  what follows the name of a code block's language would be lost; put it on the next line"],
    },
    {
      what: "links that lead nowhere or run script",
      text: chapter("[a](javascript:x)", "[b]()", "[](https://a.b)"),
      says: [
        '4:1  a link cannot lead to "javascript:"; write an address that begins with https://',
        "5:1  this link leads nowhere; write its address in the round brackets",
        "6:1  this link has no words; write them in the square brackets",
      ],
    },
  ];
  it.each(mistakes)("$what", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("an editor learns what is wrong, and where, with the file", () => {
  const mistakes: Mistake[] = [
    {
      what: "without front matter",
      text: "Text.",
      says: ["1:1  a chapter begins with three lines: ---, then title: and its title, then --- again"],
    },
    {
      what: "whose front matter is never closed",
      text: "---\ntitle: The loop\n\nText.",
      says: ["1:1  this front matter is never closed; put --- on a line of its own below the title"],
    },
    {
      what: "whose title holds a colon",
      text: "---\ntitle: The loop: again\n---\nText.",
      says: ['2:8  a text with ": " in it must stand in quotes, such as says: "Microsoft: the backlog"'],
    },
    {
      what: "whose title has an open quotation mark",
      text: '---\ntitle: "The loop\n---\nText.',
      says: ["2:8  the quotation mark that opens here is never closed"],
    },
    {
      what: "with two titles",
      text: "---\ntitle: One\ntitle: Two\n---\nText.",
      says: ['3:1  "title" is written twice in the same entry; keep one'],
    },
    {
      what: "with a misspelt field",
      text: "---\ntilte: The loop\n---\nText.",
      says: ['2:1  unknown field "tilte" in the front matter; did you mean "title"?'],
    },
    {
      what: "without a title",
      text: "---\nkicker: One\n---\nText.",
      says: ["1:1  this chapter has no title; write title: and its title between the two ---"],
    },
    {
      what: "whose title is a bare number",
      text: "---\ntitle: 2001\n---\nText.",
      says: ["2:8  the title must be a text; put it in quotes"],
    },
    {
      what: "with a claim in its title",
      text: "---\ntitle: The :num[x]\n---\nText.",
      says: ["2:12  the title is plain text; :num[…] can stand only in the prose"],
    },
    {
      what: "without a text",
      text: "---\ntitle: The loop\n---\n\n",
      says: ["1:1  this chapter is empty; write its text below the front matter"],
    },
    { what: "that is empty", text: "", says: ["1:1  this chapter is empty; write its text below the front matter"] },
    {
      what: "that is not UTF-8",
      text: chapter("Caf\uFFFD."),
      says: ["4:4  this file is not saved as UTF-8, and a letter here is lost; save it again with the encoding UTF-8"],
    },
    {
      what: "in an encoding of two bytes a letter",
      text: "\uFFFD\uFFFD-\0-\0",
      says: ["1:1  this file is not saved as UTF-8, and a letter here is lost; save it again with the encoding UTF-8"],
    },
  ];
  it.each(mistakes)("$what", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});
