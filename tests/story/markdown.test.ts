import { describe, expect, it } from "vitest";
import { chapter, claim, diagrams, file, html, ledger, parse, step, told } from "./helpers.ts";
import { parseChapter } from "#story/parse-chapter.ts";
import { renderMarkdown } from "#story/markdown/render.ts";
import { plainText } from "#story/markdown/plain-text.ts";

describe("text with colons is published as it was written", () => {
  const asWritten = [
    ":plain[3:2]",
    ":plain[10:30]",
    "a:b",
    ":unknown[x]",
    ":unknown[x]{a=b #c .d}",
    "one :aside and two",
    "::leaf[x]{a=b}",
    "a ::leaf b",
    "note:this, note:that; x:y:z",
    ":smile: and :)",
    "x:num and y:term",
    ":outer[a :inner[b] c]",
  ];
  it.each(asWritten)("%s", (text) => {
    const shown = text.replace(/:plain\[(.*)\]/, "$1");
    expect(html(text)).toBe(`<p>${shown}</p>`);
    expect(told(chapter(text))).toEqual([]);
  });

  it("also where it would be refused as a number", () => {
    expect(html("Ratio 3:2 at 10:30, (4:1) and 1:2:3.")).toBe("<p>Ratio 3:2 at 10:30, (4:1) and 1:2:3.</p>");
  });

  it("with ordinary Markdown inside and around it", () => {
    expect(html('*one*:two [a:b](https://c.d:80/e:f "g:h") `i:j`')).toBe(
      '<p><em>one</em>:two <a href="https://c.d:80/e:f" title="g:h">a:b</a> <code>i:j</code></p>',
    );
    expect(html(":unknown[*x*](https://a.b)")).toBe('<p>:unknown<a href="https://a.b"><em>x</em></a></p>');
  });

  it("with a number from the ledger inside a name that is not ours", () => {
    expect(html(":unknown[:num[msft-openai-paid]]")).toContain(">$13 billion</data></a>]</p>");
  });

  it("behind a backslash, in code, and in headings", () => {
    expect(html(String.raw`\:num[x] and \:::step`)).toBe("<p>:num[x] and :::step</p>");
    expect(html("`:num[x]`")).toBe("<p><code>:num[x]</code></p>");
    expect(html("### One:two")).toBe("<h3>One:two</h3>");
    expect(html("```", ":::step", ":::", "```")).toBe("<pre><code>:::step\n:::\n</code></pre>");
  });
});

describe("a number in prose", () => {
  it("comes from the ledger and leads to its note", () => {
    expect(html("It paid :num[msft-openai-paid].")).toBe(
      '<p>It paid <a class="cite" href="#note-msft-openai-paid"><data class="claim" value="13" data-claim="msft-openai-paid" translate="no">$13 billion</data></a>.</p>',
    );
  });

  it("is filled in when the page is made, so a mended ledger is never behind", () => {
    const { opening } = parse(chapter("It paid :num[msft-openai-paid].")).chapter;
    const claims = new Map(ledger.claims);
    const before = claims.get("msft-openai-paid");
    if (before) claims.set(before.id, { ...before, value: 14 });
    expect(renderMarkdown(opening, { ledger: { ...ledger, claims } })).toContain('value="14"');
    expect(JSON.stringify(opening)).not.toContain("13 billion");
  });

  it("can be said in words, and says how unsure it is", () => {
    expect(html(':num[openai-share]{as="about half"}')).toContain(
      'value="45" data-claim="openai-share">about half</data>',
    );
    expect(html(":num[anthropic-range]")).toBe(
      '<p><a class="cite is-single-source" href="#note-anthropic-range"><data class="claim" value="20/30" data-claim="anthropic-range" translate="no">$20 billion to $30 billion</data></a></p>',
    );
    expect(html(":num[credit-split]")).toContain(
      '<a class="cite is-disputed" href="#note-credit-split"><data class="claim" value="" data-claim="credit-split">not disclosed</data></a>',
    );
    expect(html(":num[deal-day]")).toContain('value="2026-03-31" data-claim="deal-day">31 March 2026<');
  });

  it("stops the build where the ledger has lost it", () => {
    const { opening } = parse(chapter(":num[msft-openai-paid]")).chapter;
    const claims = new Map([...ledger.claims].filter(([id]) => id !== "msft-openai-paid"));
    expect(() => renderMarkdown(opening, { ledger: { ...ledger, claims } })).toThrow('no claim "msft-openai-paid"');
  });
});

describe("the time of a number in prose", () => {
  it.each([
    ["It stood :when[deal-share].", "It stood at the end of June 2026."],
    [":when[deal-share] it stood.", "At the end of June 2026 it stood."],
    ["It rose. :when[deal-share] it stood.", "It rose. At the end of June 2026 it stood."],
    ["It rose; :when[deal-share] it stood.", "It rose; at the end of June 2026 it stood."],
    ["- :when[deal-share] it stood.", "At the end of June 2026 it stood."],
    ["It was on :when[deal-day].", "It was on at the end of March 2026."],
  ])("%s", (written, words) => {
    const share = claim("deal-share", { value: 1, asOf: "2026-06-30" });
    const dated = { ...ledger, claims: new Map([...ledger.claims, [share.id, share]]) };
    const { chapter: read, problems } = parseChapter({ file, text: chapter(written) }, { ledger: dated, diagrams });
    expect(problems).toEqual([]);
    expect(plainText(read.opening, dated)).toBe(words);
  });

  it("is refused where the number has none, or is none", () => {
    const said = (text: string) => parse(chapter(text)).problems.map(({ message }) => message);
    expect(said(":when[msft-openai-paid]")).toEqual(['the claim "msft-openai-paid" has no time that :when could tell']);
    expect(said(":when[msft-openai-pad]")).toEqual([
      'unknown claim "msft-openai-pad"; did you mean "msft-openai-paid"?',
    ]);
  });
});

describe("a term in prose", () => {
  it("leads to its definition, whatever form of its name is written", () => {
    const link = (words: string): string => `<p><a class="term" href="/loop/glossary/#backlog">${words}</a></p>`;
    expect(html(":term[backlog]")).toBe(link("backlog"));
    expect(html(":term[Backlogs]")).toBe(link("Backlogs"));
    expect(html(":term[promised orders]{is=backlog}")).toBe(link("promised orders"));
  });
});

describe("what an editor writes is shown, never run", () => {
  it("escapes every sign that means something in HTML", () => {
    expect(html("5".replace("5", "a") + ' < b & "c" &lt;i&gt;')).toBe('<p>a &#x3C; b &#x26; "c" &#x3C;i></p>');
    expect(html(':num[openai-share]{as="half <b>"}')).toContain(">half &#x3C;b></data>");
    expect(html(":term[<x]{is=backlog}")).toContain(">&#x3C;x</a>");
  });

  it("keeps links inside the site right wherever the site lives", () => {
    expect(html("[all](/numbers/)")).toBe('<p><a href="/loop/numbers/">all</a></p>');
    expect(html("[x](//a.b) [y](#credits)")).toBe('<p><a href="//a.b">x</a> <a href="#credits">y</a></p>');
  });

  it("finds the address of a link wherever the chapter keeps it", () => {
    expect(html("See [this][one].", "", ...step("credits", "Text."), "", "[one]: https://a.b")).toBe(
      '<p>See <a href="https://a.b">this</a>.</p>',
    );
  });
});

describe("plain text of a piece of prose", () => {
  it("has every word, and a blank line between paragraphs", () => {
    const { opening } = parse(
      chapter("It *paid* :num[msft-openai-paid]", "of :term[backlog].", "", "- one", "- two"),
    ).chapter;
    expect(plainText(opening, ledger)).toBe("It paid $13 billion of backlog.\n\none\n\ntwo");
  });
});
