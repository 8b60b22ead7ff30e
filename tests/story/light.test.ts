import { describe, expect, it } from "vitest";
import { lightsOf } from "#story/lights.ts";
import { plainText } from "#story/markdown/plain-text.ts";
import { renderMarkdown } from "#story/markdown/render.ts";
import { parseChapter } from "#story/parse-chapter.ts";
import { ledgerOf } from "../ledger/files.ts";
import { ledgerIn } from "../site/claims/series-files.ts";
import { chapter, file, known, ledger as small, step } from "./helpers.ts";

const ledger = { ...small, companies: ledgerIn(ledgerOf("")).companies };
const parse = (text: string) => parseChapter({ file, text }, { ...known, ledger });
const told = (text: string) =>
  parse(text).problems.map(({ line, column, message }) => `${String(line)}:${String(column)}  ${message}`);

describe("words that light marks", () => {
  const text = "At :light[the empty arrow]{party=openai} and :num[msft-openai-paid]{lights=openai-share}.";

  it("are read as words, and name what they light beside the step's numbers", () => {
    const { chapter: read, problems } = parse(chapter(...step("credits", text)));
    expect(problems).toEqual([]);
    const [first] = read.steps;
    expect(plainText(first?.body ?? [], ledger)).toBe("At the empty arrow and $13 billion.");
    expect(first && lightsOf(first)).toEqual(["msft-openai-paid", "party:openai", "openai-share"]);
  });

  it("say in the page what they light", () => {
    const { chapter: read } = parse(chapter(...step("credits", text)));
    const html = renderMarkdown(read.steps[0]?.body ?? [], { ledger });
    expect(html).toContain('<span class="light" data-lights="party:openai">the empty arrow</span>');
    expect(html).toMatch(/data-claim="msft-openai-paid" data-lights="openai-share"/);
  });
});

describe("an editor learns what is wrong with words that light marks", () => {
  it.each([
    [":light[arrow]{claim=openai-shar}", '5:23  unknown claim "openai-shar"; did you mean "openai-share"?'],
    [":light[arrow]{party=opnai}", '5:23  unknown company "opnai"; did you mean "openai"?'],
    [":light[arrow]{kind=backlogs}", '5:23  unknown kind "backlogs"; did you mean "backlog"?'],
    [":light[arrow]", "5:9  a :light names one thing to light: claim=claim, party=company or kind=backlog"],
    [":light[arrow]{partie=openai}", '5:23  :light knows no "partie"; did you mean "party"?'],
    [
      ':num[openai-share]{as="about half"}{lights=openai-share}',
      "5:44  these braces would be printed; join them with those before, as one pair",
    ],
    [":num[openai-share]{lights=openai-shar}", '5:28  unknown claim "openai-shar"; did you mean "openai-share"?'],
  ])("%s", (written, message) => {
    expect(told(chapter(...step("credits", `Look at ${written}.`)))).toContain(message);
  });
});
