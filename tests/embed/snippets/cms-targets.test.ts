import { describe, expect, it } from "vitest";
import { bibtex, plainCitation } from "#embed/snippets/citation.ts";
import { cmsTargets } from "#embed/snippets/cms-targets.ts";
import { calm, hostile, usual } from "./embed-meta.ts";

const one = { ...usual, all: false };

function written(id: string, options = usual, meta = calm): string {
  const system = cmsTargets.find((known) => known.id === id);
  if (system === undefined) throw new Error(`no system "${id}"`);
  return system.write(meta, options);
}

describe("cmsTargets", () => {
  it("describe in one sentence what each allows, and have a text to copy", () => {
    for (const { id, allows } of cmsTargets) {
      expect(allows, id).toMatch(/^[A-Z][^]*[^.]\.$/);
      expect(written(id), id).toContain(id === "bibtex" ? "@misc" : calm.home.slice(0, 8));
    }
    expect(new Set(cmsTargets.map(({ id }) => id)).size).toBe(cmsTargets.length);
  });

  it("give WordPress and Medium an address with oEmbed: the diagram's, or that of the state's step", () => {
    expect(written("wordpress")).toBe("https://site.example/story/diagrams/loop/");
    expect(written("medium", one)).toBe("https://site.example/story/step/dollar-out/");
    expect(written("medium", { ...one, state: "credits" })).toBe("https://site.example/story/diagrams/loop/");
    expect(written("wordpress-html", { ...one, form: "picture" })).toMatch(/^<figure/);
  });

  it("give Notion the frame's address", () => {
    expect(written("notion", { ...one, theme: "light" })).toBe(
      "https://site.example/story/embed/loop/invest/?theme=light&controls=no",
    );
  });

  it("write Markdown with a linked picture and its caption", () => {
    expect(written("markdown", one)).toBe(
      [
        "[![A note travels.](https://site.example/story/diagrams/loop/invest.png)](https://site.example/story/#dollar-out)",
        "",
        "A cloud invests. Picture: [The money that comes back](https://site.example/story/#dollar-out), [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), numbers as of 15 July 2026.",
      ].join("\n"),
    );
  });

  it("escape everything that Markdown would read as markup", () => {
    const text = written("markdown", one, hostile);
    // Brackets and signs that are not escaped are the snippet's own.
    expect(text.match(/(?<!\\)!\[/g)).toHaveLength(1);
    expect(text.match(/(?<!\\)\]\(/g)).toHaveLength(4);
    expect(text.match(/(?<!\\)[<>|*`]/g)).toBeNull();
    expect(text.split("\n")).toHaveLength(3);
  });

  it("give mail a picture of 600 pixels, a paragraph and a link, and nothing that it would strip", () => {
    const mail = written("newsletter", one);
    expect([...mail.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag)).toEqual(["p", "a", "img", "p", "a"]);
    expect(mail).toContain(
      'src="https://site.example/story/diagrams/loop/invest.png" width="600" alt="A note travels."',
    );
    expect(mail).toContain("A cloud invests. ");
  });

  it("give Hugo its own shortcode, whose values cannot end it", () => {
    expect(written("hugo", one)).toBe(
      "{{< figure src=`https://site.example/story/diagrams/loop/invest.png` link=`https://site.example/story/#dollar-out` alt=`A note travels.` caption=`A cloud invests. Picture: [The money that comes back](https://site.example/story/#dollar-out), [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), numbers as of 15 July 2026.` >}}",
    );
    const words = { ...hostile, states: hostile.states.map((state) => ({ ...state, message: '` >}} " x=1' })) };
    const text = written("hugo", one, words);
    expect(text.match(/>}}/g)).toHaveLength(1);
    const values = text.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, "");
    expect(values).toBe("{{< figure src= link= alt= caption= >}}");
  });

  it("give pandoc a figure with caption and alternative text", () => {
    expect(written("pandoc", one)).toMatch(
      /^!\[A cloud invests\. Picture: .*\]\(https:\/\/site\.example\/story\/diagrams\/loop\/invest\.png\)\{width=100% alt="A note travels\."\}$/,
    );
  });

  it("give Reveal a frame that is no higher than its slide", () => {
    const slide = written("reveal");
    const [, width = "", height = ""] = /width="(\d+)" height="(\d+)"/.exec(slide) ?? [];
    expect(Number(height)).toBeLessThanOrEqual(640);
    expect(calm.room.pixels + calm.room.share * Number(width)).toBeLessThanOrEqual(640);
    expect(slide).toContain('data-src="https://site.example/story/embed/loop/invest/"');
  });

  it("give a narrow column the picture for phones", () => {
    for (const id of ["newsletter", "substack", "markdown", "hugo", "pandoc"])
      expect(written(id, { ...one, width: 320 }), id).toContain("/invest-tall.png");
  });

  it("list for Substack what is entered by hand, state by state", () => {
    expect(
      written("substack", one)
        .split("\n")
        .map((line) => line.split(":")[0]),
    ).toEqual(["Picture", "Caption", "Link", "Alternative text"]);
    expect(written("substack").match(/^Picture:/gm)).toHaveLength(2);
  });
});

describe("plainCitation(meta, options)", () => {
  it("names title, credit, date, licence and address", () => {
    expect(plainCitation(calm, one)).toBe(
      "“The loop: A dollar goes in”. The money that comes back. Numbers as of 15 July 2026. CC BY 4.0. https://site.example/story/#dollar-out",
    );
    expect(plainCitation(calm, usual)).toContain("“The loop”");
  });
});

describe("bibtex(meta, options)", () => {
  it("is one entry with a unique key", () => {
    expect(bibtex(calm, one)).toBe(
      [
        "@misc{loop-invest-2026,",
        "  title = {{The loop: A dollar goes in}},",
        "  author = {{The money that comes back}},",
        "  year = {2026},",
        "  howpublished = {\\url{https://site.example/story/#dollar-out}},",
        "  note = {CC BY 4.0, numbers as of 15 July 2026},",
        "}",
      ].join("\n"),
    );
  });

  it("keeps its braces balanced, whatever the words", () => {
    const bare = bibtex(hostile, one).replaceAll(/\\[{}]/g, "");
    const depth = [...bare].reduce((deep, sign) => deep + (sign === "{" ? 1 : sign === "}" ? -1 : 0), 0);
    expect(depth).toBe(0);
    const words = bibtex(hostile, one).replace(/^.*\\url.*$/m, "");
    expect(words).not.toMatch(/(?<!\\)[%$&#_]/);
  });
});
