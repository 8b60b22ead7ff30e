import { describe, expect, it } from "vitest";
import { formatWarning } from "#ledger/warning.ts";
import { readingGrade, syllablesIn } from "#text/reading-grade.ts";
import { readStory } from "#story/read-story.ts";
import { reviewStory } from "#check/review-story.ts";
import { chapter, claim, diagrams, ledger as base, step, stepShowing } from "../story/helpers.ts";

const claims = [
  claim("order", { value: 300, kind: "commitment" }),
  claim("cash", { value: 13 }),
  claim("forecast", { value: 50, kind: "cost", status: "forecast" }),
  claim("letter", { value: 100, says: "They signed a letter of intent for 100 billion." }),
  claim("gain", { value: 16, kind: "paper-gain" }),
];
const ledger = { ...base, claims: new Map(claims.map((one) => [one.id, one])) };

/** The warnings about chapters of these texts, without their files. */
function warned(...texts: string[]): string[] {
  const files = texts.map((text, index) => ({
    path: `content/story/0${String(index + 1)}-${"abc".charAt(index)}.md`,
    text,
  }));
  const { read, problems } = readStory(files, { ledger, diagrams });
  expect(problems).toEqual([]);
  return reviewStory(read, ledger).map((warning) => formatWarning(warning).replace("content/story/", ""));
}

describe("an editor is warned of a verb that says more of a number than its kind bears out", () => {
  it.each([
    [
      "The lab paid Oracle :num[order].",
      '01-a.md:4:21  "paid" is said of "order", which is a promise and not yet paid [verb]',
    ],
    [
      "It has spent, by one report, :num[forecast] on it.",
      '01-a.md:4:30  "spent" is said of "forecast", which is a forecast [verb]',
    ],
    [
      "Nvidia invested :num[letter].",
      '01-a.md:4:17  "invested" is said of "letter", which is a letter of intent [verb]',
    ],
    [
      ":num[order] was paid to Oracle.",
      '01-a.md:4:1  "paid" is said of "order", which is a promise and not yet paid [verb]',
    ],
    [
      "It promised much. It earned :num[gain].",
      '01-a.md:4:29  "earned" is said of "gain", which is a value on paper [verb]',
    ],
  ])("%s", (text, says) => {
    expect(warned(chapter(text))).toEqual([says]);
  });

  it.each([
    "The lab paid :num[cash] and promised :num[order].",
    "It expects to have spent :num[forecast].",
    "Of the :num[order] it ordered, :num[cash] has been paid.",
    "It paid early. The order stands at :num[order].",
    "It has not yet paid :num[order].",
    "By then it will have paid :num[order].",
    "Nobody paid. The plan of :num[order] stays.",
  ])("but not where it fits: %s", (text) => {
    expect(warned(chapter(text))).toEqual([]);
  });

  it("until the reason is given, on the number, the step or the chapter", () => {
    const said = 'It paid :num[order]{overrule="verb: the first part was paid on that day"}.';
    expect(warned(chapter(said))).toEqual([]);
    const inStep = [
      ':::step{#a show="loop/credits" overrule="verb: quoted from the court"}',
      "It paid :num[order].",
      ":::",
    ];
    expect(warned(chapter(...inStep, ...stepShowing("loop/invest", "b", "It paid :num[order].")))).toEqual([
      '01-a.md:8:9  "paid" is said of "order", which is a promise and not yet paid [verb]',
    ]);
    expect(warned(`---\ntitle: A\noverrule: "verb: all of it is a quotation"\n---\nIt paid :num[order].`)).toEqual([]);
  });
});

describe("an editor is warned of a term that a reader meets before it is explained", () => {
  it("in the same chapter, in an earlier one, or nowhere", () => {
    expect(warned(chapter("The backlogs grew.", "", "A :term[backlog] is a promise."))).toEqual([
      '01-a.md:4:5  "backlogs" stands here before it is explained (only later, in content/story/01-a.md); write :term[backlogs] here [term]',
    ]);
    expect(warned(chapter("RPO."), chapter(":term[RPO].")).map((line) => line.slice(0, 60))).toEqual(
      ['01-a.md:4:1  "RPO" stands here before it is explained (only '].map(
        (start) => expect.stringContaining(start) as string,
      ),
    );
    expect(warned(chapter("A backlog."))[0]).toContain("(nowhere)");
  });

  it("but not after it, nor where the word is part of another, or of a number's words", () => {
    expect(warned(chapter("A :term[backlog]. The backlog grew."), chapter("Backlogs."))).toEqual([]);
    expect(warned(chapter("A backlogged clerk."))).toEqual([]);
  });
});

describe("an editor is warned of what is hard to read", () => {
  const words = (count: number): string => `${"one word ".repeat(count).split(" ").slice(0, count).join(" ")}.`;

  it("a step of more than ninety words", () => {
    expect(warned(chapter(...step("long", words(91))))).toEqual([
      '01-a.md:4:1  the step "long" has 91 words; 90 are the most that are easily read beside a picture [long]',
    ]);
    expect(warned(chapter(...step("fine", words(90))))).toEqual([]);
  });

  it("a chapter far above the reading grade", () => {
    const hard = "Institutional counterparties systematically mischaracterised aforementioned contingent obligations. ";
    expect(warned(chapter(hard.repeat(6)))[0]).toMatch(
      /^01-a\.md:1:1 {2}this chapter reads at grade \d\d\.\d, far above 9/,
    );
    expect(readingGrade("The cat sat on the mat. ".repeat(6))).toBeLessThan(2);
    expect(readingGrade("Too short to tell anything whatsoever.")).toBe(0);
  });

  it("counts syllables as English has them", () => {
    const counts = {
      cat: 1,
      needed: 2,
      booked: 1,
      table: 2,
      revenue: 3,
      invested: 3,
      company: 3,
      square: 1,
      "cloud’s": 1,
    };
    for (const [word, count] of Object.entries(counts)) expect([word, syllablesIn(word)]).toEqual([word, count]);
  });
});

describe("an editor is warned of a step that changes nothing on the stage", () => {
  it("where it shows the picture of the step before, in the same chapter or an earlier one", () => {
    expect(
      warned(chapter(...step("a", "It stays."), ...step("b", "It stays.")), chapter(...step("c", "It stays."))),
    ).toEqual([
      '01-a.md:7:1  the step "b" shows loop/credits, as the step "a" before it does; give it another state, or join the two [repeat]',
      '02-b.md:4:1  the step "c" shows loop/credits, as the step "b" before it does; give it another state, or join the two [repeat]',
    ]);
  });

  it("but not where a picture returns later, nor where the reason is given", () => {
    const other = stepShowing("loop/invest", "b", "It moves.");
    expect(warned(chapter(...step("a", "It stays."), ...other, ...step("c", "It returns.")))).toEqual([]);
    const overruled = ':::step{#b show="loop/credits" overrule="repeat: the reader compares the two"}';
    expect(warned(chapter(...step("a", "It stays."), overruled, "It stays.", ":::"))).toEqual([]);
  });
});

it("an overrule that names no check, or gives no reason, is a problem with its place", () => {
  const text = chapter('It is :num[cash]{overrule="vreb: why"} and :num[cash]{overrule="verb"}.');
  const { problems } = readStory([{ path: "content/story/01-a.md", text }], { ledger, diagrams });
  expect(problems.map(({ column, message }) => `${String(column)} ${message}`)).toEqual([
    '18 no check is called "vreb"; did you mean "verb"?',
    '55 "verb" is overruled without a reason; write "verb: " and why',
  ]);
});

it("an editor is warned of a heading that names another time than every number below it", () => {
  const june = claim("rpo", { value: 678, asOf: "2026-06-30", series: "rpo" });
  const dated = { ...ledger, claims: new Map([...ledger.claims, [june.id, june]]) };
  const warnedOf = (heading: string) => {
    const text = chapter(...step("wall", `### ${heading}`, "", "It stands at :num[rpo]."));
    const { read, problems } = readStory([{ path: "content/story/01-a.md", text }], { ledger: dated, diagrams });
    expect(problems).toEqual([]);
    return reviewStory(read, dated)
      .filter(({ check }) => check === "date")
      .map(({ message }) => message);
  };
  expect(warnedOf("The wall in March")).toEqual([
    'the heading speaks of "March", but "rpo" is of 30 June 2026; write :when[rpo], or pin the number, such as :num[rpo@2026-06]',
  ]);
  expect(warnedOf("The wall in June")).toEqual([]);
});
