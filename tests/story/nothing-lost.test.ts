import { expect, it } from "vitest";
import { renderMarkdown } from "#story/markdown/render.ts";
import type { Chapter } from "#story/story.ts";
import { chapter, ledger, parse } from "./helpers.ts";

/** Random whole numbers below a limit, the same for the same seed. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const words = "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima".split(" ");
const signs = [
  ": ",
  ":",
  "::",
  "[",
  "]",
  "(",
  ")",
  "{",
  "}",
  "*",
  "_",
  "**",
  "`",
  "\\",
  "#",
  ">",
  "- ",
  "'",
  '"',
  "!",
  "=",
  "~",
  "|",
];
const lines = [
  "\n",
  "\n\n",
  "\n- ",
  "\n> ",
  "\n### ",
  "\n    ",
  "\n```\n",
  "\n:::\n",
  '\n\n:::step{#here show="loop/credits"}\n',
];
const ours = [":num[msft-openai-paid]", ":term[backlog]", ":plain[", ":aside[", "[", "](", "[note]: "];

/** Text of words, none twice, with signs between them that mean something to Markdown or to directives. */
function scribble(next: (limit: number) => number): { text: string; used: string[] } {
  const used: string[] = [];
  let text = "";
  for (let count = 0; count < 14; count += 1) {
    const from = [words, words, [" "], signs, lines, ours][next(6)] ?? words;
    const piece = from[next(from.length)] ?? "";
    if (from !== words) text += piece;
    else {
      const word = `${piece}${"xyz".charAt(next(3))}${"abcdefghijklmn".charAt(count)}`;
      used.push(word);
      text += next(2) === 0 ? word : `${word} `;
    }
  }
  return { text, used };
}

/** Everything of a chapter that a page lays out. */
function published({ opening, steps, closing }: Chapter): string {
  const blocks = [
    ...opening,
    ...steps.flatMap(({ body, attached }) => [...body, ...attached.flatMap((one) => one.body)]),
  ];
  const titles = steps.map(({ title }) => title ?? "").join(" ");
  return `${titles} ${renderMarkdown([...blocks, ...closing], { ledger })}`;
}

it("publishes every word of a chapter in which it finds no problem, whatever signs stand around it", () => {
  let accepted = 0;
  for (let seed = 1; seed <= 1200; seed += 1) {
    const { text, used } = scribble(random(seed * 7919));
    const { chapter: read, problems } = parse(chapter(text));
    if (problems.length > 0) continue;
    accepted += 1;
    const page = published(read);
    const lost = used.filter((word) => !page.includes(word));
    expect(lost, `lost from: ${JSON.stringify(text)}\npublished: ${page}`).toEqual([]);
  }
  expect(accepted).toBeGreaterThan(250);
});

it("publishes steps, readings and the prose around them in the order they were written", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const next = random(seed);
    const ids = words.slice(0, 1 + next(5));
    const text = ids.flatMap((id) => [
      `:::step{#${id} show="loop/credits"}`,
      ...(next(2) === 0 ? [`### Title ${id}`, ""] : []),
      `Body ${id} at ten:thirty.`,
      ":::",
      "",
      ...(next(2) === 0 ? [`:::reading{of=${id} side=critic}`, `Reading ${id}.`, ":::", ""] : []),
    ]);
    const { chapter: read, problems } = parse(chapter("Before.", "", ...text, "After."));
    expect(problems).toEqual([]);
    const page = published(read).replace(/<[^>]+>/g, "");
    const wanted = text.filter((line) => /^(?:Body|Reading)/.test(line));
    const places = ["Before.", ...wanted, "After."].map((line) => page.indexOf(line));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(read.steps.map(({ id }) => id)).toEqual(ids);
  }
});
