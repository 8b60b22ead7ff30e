import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { published } from "./built.ts";

const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();

test("a reader mode shows every block of every step, and both sides of every pair", () => {
  const html = readFileSync(join(published.folder, "index.html"), "utf8");
  const { document } = parseHTML(html);
  // The cover's words are outside what Readability takes for the article; it shows the title and the description in their place.
  const blocks = [...document.querySelectorAll(".chapters :is(h2, h3, .step-text p, .chapter-head p, figcaption, li)")];
  const texts = blocks.map(({ textContent }) => plain(textContent)).filter((text) => text !== "");
  expect(texts.length).toBeGreaterThan(0);
  const article = new Readability(parseHTML(html).document).parse();
  const shown = plain(article?.textContent ?? "");
  expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
});
