import { describe, expect, it } from "vitest";
import { typedNumbers } from "#story/markdown/typed-numbers.ts";
import { paraphraseFits } from "#story/markdown/check-paraphrase.ts";
import { parseChapter } from "#story/parse-chapter.ts";
import { renderMarkdown } from "#story/markdown/render.ts";
import { chapter, claim, file, known, ledger, parse, step, told } from "./helpers.ts";

const whole = [
  "---",
  "title: The loop",
  "kicker: One dollar's way",
  "---",
  "Before.",
  "",
  ':::step{#credits show="loop/credits" aliases="gift cards"}',
  "### Credits, not *cash*",
  "A :term[backlog].",
  "",
  "#### Smaller",
  ":::",
  "",
  ":::reading{of=credits side=defender}",
  "It is used.",
  ":::",
  ":::reading{of=credits side=critic}",
  "It is not.",
  ":::",
  "",
  ':::step{#revenue show="loop/revenue"}',
  "More.",
  ":::",
  "",
  "After.",
].join("\n");

describe("a chapter", () => {
  it("becomes plain records: steps with their pictures and readings, and the prose around them", () => {
    const { chapter: read, problems } = parse(whole);
    expect(problems).toEqual([]);
    const { steps, opening, closing, ...rest } = read;
    expect(rest).toEqual({ slug: "loop", number: 2, title: "The loop", kicker: "One dollar's way", file });
    expect(opening).toEqual([{ type: "paragraph", children: [{ type: "text", value: "Before." }] }]);
    expect(closing).toEqual([{ type: "paragraph", children: [{ type: "text", value: "After." }] }]);

    const [credits, revenue] = steps;
    expect(credits).toMatchObject({ id: "credits", show: { diagram: "loop", state: "credits" }, line: 7 });
    expect(credits).toMatchObject({ title: "Credits, not cash", aliases: ["gift", "cards"] });
    expect(renderMarkdown(credits?.body ?? [], { ledger })).toBe(
      '<p>A <a class="term" href="/loop/glossary/#backlog">backlog</a>.</p>\n<h4>Smaller</h4>',
    );
    expect(credits?.attached).toMatchObject([
      { kind: "reading", of: "credits", side: "defender", passage: "defender’s reading" },
      { kind: "reading", of: "credits", side: "critic", passage: "critic’s reading" },
    ]);
    expect(revenue).toMatchObject({ id: "revenue", title: null, aliases: [], attached: [], line: 21 });
  });

  it("can be read again and again and be the same", () => {
    expect(parse(whole)).toEqual(parse(whole));
  });

  it("is the same with Windows line ends and a byte order mark, and problems stand in the same place", () => {
    const windows = `\uFEFF${whole.replaceAll("\n", "\r\n")}`;
    expect(parse(windows)).toEqual(parse(whole));
    const wrong = chapter("A", ":num[nope-nope]", "9");
    expect(parse(`\uFEFF${wrong.replaceAll("\n", "\r\n")}`).problems).toEqual(parse(wrong).problems);
  });

  it("shows an editor the line itself, counted with the front matter", () => {
    expect(parse(chapter("One.", "", "It is\t:num[openai-shar].")).problems).toEqual([
      {
        file,
        line: 6,
        column: 7,
        message: 'unknown claim "openai-shar"; did you mean "openai-share"?',
        source: "It is\t:num[openai-shar].",
        kind: "reference",
      },
    ]);
  });

  it("takes its place and its name from its file", () => {
    const read = (path: string): unknown[] => {
      const { chapter: one, problems } = parseChapter({ file: path, text: chapter("Text.") }, known);
      return [one.number, one.slug, ...problems.map(({ message }) => message)];
    };
    expect(read("content/story/00-cover.md")).toEqual([0, "cover"]);
    expect(read("content/story/13-break-the-loop.md")).toEqual([13, "break-the-loop"]);
    expect(read("content/story/loop.md")).toEqual([
      0,
      "loop",
      'the file name "loop.md" must be two digits, a hyphen and lower-case words, such as 01-promise.md',
    ]);
  });

  it("keeps lists of neighbouring steps apart", () => {
    const { steps } = parse(chapter(...step("one", "- a", "- b"), ...step("two", "- c"))).chapter;
    expect(steps.map(({ body }) => renderMarkdown(body, { ledger }))).toEqual([
      "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
      "<ul>\n<li>c</li>\n</ul>",
    ]);
  });

  it("tells all that is wrong in one run, in reading order, and still reads what it can", () => {
    const text = chapter(
      "Paid $7.",
      "",
      ':::stpe{#credits show="loop/credit"}',
      "A :num[nope-nope-nope] and :term[nothing].",
      ":::",
    );
    expect(told(text)).toEqual([
      '4:6  "$7" is typed by hand; write :num[claim], or :plain[$7] if it needs no source',
      '6:1  unknown block "stpe"; did you mean "step"?',
      '6:29  the diagram "loop" has no state "credit"; did you mean "credits"? (see /diagrams/loop/)',
      '7:3  unknown claim "nope-nope-nope"; there is: msft-openai-paid, openai-share, anthropic-range, credit-split, deal-day',
      '7:28  unknown term "nothing"; there is: backlog, sp-500, gpt-5',
    ]);
    expect(parse(text).chapter.steps).toHaveLength(1);
  });
});

describe("digits that prose may hold", () => {
  const allowed = [
    "In 2026, in the 1990s, 2024–2026, 2024-25 and FY2026.",
    "On 31 March 2026, 1–3 March 2026, March 31, 2026, 2026-03-31 and 31\nMarch.",
    "The 1st, the 22nd and the 103rd.",
    "The S&P 500, the S&P\n500's and GPT-5.",
    "It runs :plain[3 of 4] times, see [it](https://a.b/c1?d=22) or <https://a.b:80/9>.",
    "Four clouds, two labs.",
  ];
  it.each(allowed)("%s", (text) => {
    expect(told(chapter(text))).toEqual([]);
  });

  it("but no amount passes as a year, nor a longer number as a name", () => {
    const found = (text: string): string[] => typedNumbers(text, ["GPT-5"]).map(({ words }) => words);
    expect(found("$2000, 2000 billion, 2000%, 2,000, 12026, 1850, 2100 and 2026.5")).toEqual([
      "$2000",
      "2000",
      "2000%",
      "2,000",
      "12026",
      "1850",
      "2100",
      "2026.5",
    ]);
    expect(found("GPT-5.1 and GPT-55 and A11y")).toEqual(["GPT-5.1", "GPT-55", "A11y"]);
  });
});

describe("an editor's words for a number must fit it", () => {
  const percent = (value: number): ReturnType<typeof claim> => claim("c", { value, unit: "percent" });
  const billion = (value: number): ReturnType<typeof claim> => claim("c", { value });

  it.each([
    ["about half", percent(45)],
    ["nearly half", percent(45)],
    ["more than half", percent(56)],
    ["two-thirds", percent(66)],
    ["a third", percent(31)],
    ["three quarters", percent(75)],
    ["one dollar in four", percent(26)],
    ["nine out of every ten", percent(91)],
    ["forty-five percent", percent(45)],
    ["thirteen billion dollars", billion(13)],
    ["a hundred billion", billion(101)],
    ["half a trillion", billion(490)],
    ["twenty-five billion", claim("c", { low: 20, high: 30 })],
    ["twice as much", claim("c", { value: 2, unit: "times" })],
    ["six times", claim("c", { value: 6.2, unit: "times" })],
    ["four clouds", claim("c", { value: 4, unit: "count" })],
    ["a sum nobody knows", billion(13)],
    ["one of the two largest deals", billion(13)],
    ["an unknown share", claim("c", { unit: "percent" })],
    ["most", percent(51)],
    ["the most ever", percent(20)],
    ["nearly all", percent(95)],
    ["hardly any", percent(2)],
    ["a seventh", percent(14)],
    ["more than a third", percent(36)],
    ["not quite half", percent(47)],
    [
      "more than nine hundred million people",
      claim("c", { value: 900, unit: "people-million", precision: "more-than" }),
    ],
    ["two dollars", claim("c", { value: 2, unit: "usd" })],
    ["between a third and four fifths", claim("c", { low: 33, high: 80, unit: "percent" })],
    ["twice to three times", claim("c", { low: 2, high: 3, unit: "times" })],
    ["six and a half years", claim("c", { value: 6.5, unit: "years" })],
  ])("%s fits", (words, one) => {
    expect(paraphraseFits(words, one)).toBe(true);
  });

  it.each([
    ["about half", percent(30)],
    ["more than half", percent(45)],
    ["less than half", percent(56)],
    ["less than half", percent(50)],
    ["two thirds", percent(45)],
    ["one in ten", percent(20)],
    ["thirty billion", billion(13)],
    ["a trillion", billion(627)],
    ["three times", claim("c", { value: 2, unit: "times" })],
    ["five clouds", claim("c", { value: 4, unit: "count" })],
    ["most", percent(50)],
    ["a majority", percent(47)],
    ["all", percent(95)],
    ["nearly all", percent(60)],
    ["hardly any", percent(14)],
    ["none", percent(3)],
    ["a seventh", percent(18)],
    ["more than half", percent(50)],
    ["almost half", percent(52)],
    ["at most a seventh", percent(18)],
    ["twice as much", claim("c", { value: 1.2, unit: "times" })],
    ["between a third and a half", claim("c", { low: 33, high: 80, unit: "percent" })],
    ["about half", billion(13)],
    ["three dollars", claim("c", { value: 2, unit: "usd" })],
    ["more than a billion people", claim("c", { value: 900, unit: "people-million" })],
  ])("%s does not fit", (words, one) => {
    expect(paraphraseFits(words, one)).toBe(false);
  });
});
