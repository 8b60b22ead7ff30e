import { describe, expect, it } from "vitest";
import { markFirstClause } from "#story/markdown/first-clause.ts";
import { renderMarkdown } from "#story/markdown/render.ts";
import { markCompanyNames } from "#story/markdown/company-names.ts";
import { chapter, html, ledger, parse } from "./helpers.ts";

/** A paragraph as a folded reading has it. */
const folded = (text: string) => renderMarkdown(markFirstClause(parse(chapter(text)).chapter.opening), { ledger });

describe("a translation", () => {
  it("leaves company names as they are, and no part of another word", () => {
    const parts = markCompanyNames("AI Co pays, AIs do not.", {
      companies: new Map([["a", { name: "AI Co", short: "AI", brand: null }]]),
    });
    expect(parts.map((part) => (part.type === "text" ? part.value : part.properties))).toEqual([
      { translate: "no" },
      " pays, AIs do not.",
    ]);
  });

  it("leaves amounts as they are, and translates an editor's words for them", () => {
    expect(html(":num[msft-openai-paid]")).toContain('translate="no">$13 billion</data>');
  });
});

describe("a reading that is folded shows its first clause", () => {
  it("up to the first comma or stop that leaves enough to read", () => {
    expect(folded("Yes, but the money that comes in was never theirs, and so it goes on.")).toBe(
      '<p>Yes, but the money that comes in was never theirs,<span class="rest"> and so it goes on.</span></p>',
    );
  });

  it("as a whole where there is no other clause, and never cuts a link", () => {
    expect(folded("All of it goes together and so on.")).not.toContain("rest");
    expect(folded("It says [all of it goes, and so on](https://a.b) without an end")).not.toContain("rest");
  });
});
