import { describe, expect, it } from "vitest";
import { claimsIn } from "#story/read-story.ts";
import { plainText } from "#story/markdown/plain-text.ts";
import { chapter, ledger, parse, step, told } from "./helpers.ts";

const asked = (setting: string, ...lines: string[]) =>
  chapter(...step("credits", "Text."), `:::guess{${setting}}`, ...(lines.length > 0 ? lines : ["How much?"]), ":::");

describe("a guess", () => {
  it("becomes a record of the step before it: question, fact, and what can be guessed", () => {
    const setting = 'of=credits claim=openai-share min=5 max=95 unit-words="of the backlog"';
    const { chapter: read, problems } = parse(asked(setting, "How *much*?"));
    expect(problems).toEqual([]);
    const [guess] = read.steps[0]?.attached ?? [];
    expect(guess).toMatchObject({ of: "credits", claim: "openai-share", min: 5, max: 95, unitWords: "of the backlog" });
    expect(plainText(guess?.body ?? [], ledger)).toBe("How much?");
  });

  it("runs from nothing to all where no more is said, and its fact has a note", () => {
    const { chapter: read } = parse(asked("of=credits claim=openai-share"));
    expect(read.steps[0]?.attached).toMatchObject([{ kind: "guess", min: 0, max: 100, unitWords: "" }]);
    expect(claimsIn({ chapters: [read] })).toEqual(["openai-share"]);
  });
});

describe("an editor learns what is wrong, and where, with a guess", () => {
  it.each([
    ["of no step", "claim=openai-share", "7:1  this guess names no step; add of=step"],
    [
      "of a step that is not there",
      "of=credit claim=openai-share",
      '7:13  no step "credit" in this chapter; did you mean "credits"?',
    ],
    ["without a fact", "of=credits", "7:1  this guess has no fact; add claim=claim"],
    [
      "with a misspelt fact",
      "of=credits claim=openai-shar",
      '7:27  unknown claim "openai-shar"; did you mean "openai-share"?',
    ],
    [
      "whose fact is no share",
      "of=credits claim=msft-openai-paid",
      '7:27  a guess asks for a share in percent; the claim "msft-openai-paid" is $13 billion',
    ],
    [
      "whose fact cannot be reached",
      "of=credits claim=openai-share max=40",
      '7:27  the claim "openai-share" is about 45%, which lies outside min= and max=',
    ],
    [
      "whose span is no number",
      "of=credits claim=openai-share max=most",
      "7:44  max= is a whole number of percent, such as max=100",
    ],
    [
      "whose span is turned round",
      "of=credits claim=openai-share min=60 max=50",
      "7:47  min= must be less than max=, and max= at most 100",
    ],
    [
      "with a number typed into its words",
      'of=credits claim=openai-share unit-words="of 2,000 squares"',
      '7:55  "2,000" is typed by hand; say in words what the share is of',
    ],
    [
      "with a misspelt setting",
      "of=credits claim=openai-share unit-word=x",
      '7:40  a guess knows no "unit-word"; did you mean "unit-words"?',
    ],
  ])("%s", (_, setting, says) => {
    expect(told(asked(setting))).toEqual([says]);
  });

  it("that asks nothing", () => {
    const text = chapter(...step("credits", "Text."), ":::guess{of=credits claim=openai-share}", ":::");
    expect(told(text)).toEqual(["7:1  this guess says nothing; write its text before :::"]);
  });

  it("whose question holds a number", () => {
    expect(told(asked("of=credits claim=openai-share", "Is it 45%?"))).toEqual([
      '8:7  "45%" is typed by hand; write :num[openai-share], or :plain[45%] if it needs no source',
    ]);
  });
});
