import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { forms, themes, type SnippetOptions, type EmbedMeta } from "#embed/snippets/embed-meta.ts";
import { frameUrl, frameHeight, snippet } from "#embed/snippets/snippet.ts";
import { calm, hostile, usual } from "./embed-meta.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // A snippet has no page around it, and styles of its own, since it cannot know the host's.
  rules: { "no-inline-style": "off", "require-sri": "off", "attribute-boolean-style": "off" },
});

const choices: readonly SnippetOptions[] = forms.flatMap((form) =>
  themes.flatMap((theme) =>
    [true, false].flatMap((all) => [null, 320].map((width) => ({ state: "invest", all, form, theme, width }))),
  ),
);

/** The tags of a text in order; words that are escaped hold none. */
const tags = (html: string) => [...html.matchAll(/<\/?[a-z]+/gi)].map(([tag]) => tag);
/** An attribute of the first element of a kind, as a browser reads it. */
function attribute(html: string, tag: string, name: string): string | undefined {
  const value = new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]*)"`).exec(html)?.[1];
  return value?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

describe("snippet(meta, options)", () => {
  it.each(choices)("is valid HTML for $form, $theme, all: $all, width: $width", async (options) => {
    // Not by the book, but the one width that every browser and filter leaves fluid where styles are stripped.
    const html = snippet(calm, options).replace(' width="100%"', "");
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });

  it("is a linked picture with caption, credit and alternative text in its simplest form", () => {
    const html = snippet(calm, { ...usual, form: "picture", all: false });
    expect(tags(html).filter((tag) => !tag.startsWith("<source"))).toEqual([
      "<figure",
      "<a",
      "<picture",
      "<img",
      "</picture",
      "</a",
      "<figcaption",
      "<a",
      "</a",
      "<a",
      "</a",
      "</figcaption",
      "</figure",
    ]);
    expect(attribute(html, "a", "href")).toBe("https://site.example/story/#dollar-out");
    expect(attribute(html, "img", "alt")).toBe("A note travels.");
    expect(attribute(html, "img", "src")).toBe("https://site.example/story/diagrams/loop/invest.png");
    expect(html).toContain(">The money that comes back</a>");
    expect(html).toContain("numbers as of 15 July 2026");
  });

  it("is one static figure for each state where all states are chosen", () => {
    const html = snippet(calm, { ...usual, form: "picture" });
    expect(tags(html).filter((tag) => tag === "<figure")).toHaveLength(calm.states.length);
    expect(html).toContain(`href="https://site.example/story/diagrams/loop/#credits"`);
  });

  it("gives the frame a title, its height, and only the permissions that it needs", () => {
    const html = snippet(calm, { ...usual, form: "frame" });
    expect(attribute(html, "iframe", "src")).toBe("https://site.example/story/embed/loop/invest/");
    expect(attribute(html, "iframe", "title")).toBe("The loop: 2 pictures to step through");
    expect(attribute(html, "iframe", "height")).toBe("720");
    expect(attribute(html, "iframe", "sandbox")).toBe("allow-scripts allow-popups allow-popups-to-escape-sandbox");
    expect(attribute(html, "iframe", "loading")).toBe("lazy");
    expect(html).not.toContain("<script");
  });

  it("loads the frozen script with its integrity hash", () => {
    const html = snippet(calm, usual);
    expect(html).toContain(
      `<script async src="https://site.example/story/embed-1.0.0.js" integrity="sha384-abc" crossorigin="anonymous"></script>`,
    );
    expect(snippet({ ...calm, script: null }, usual)).toBe(snippet(calm, { ...usual, form: "frame" }));
  });

  it.each(["script", "iframe", "source", "picture"])("stays a complete figure where %s is stripped", (tag) => {
    const html = snippet(calm, usual).replace(new RegExp(`\\s*</?${tag}\\b[^>]*>`, "g"), "");
    expect(tags(html)).not.toContain(`<${tag}`);
    expect(attribute(html, "img", "alt")).toBe("A note travels.");
    expect(html).toContain("<figcaption>The loop. Picture: <a ");
    expect(html.trim().startsWith("<figure")).toBe(true);
  });

  it("stays a text with its credit where all markup is stripped", () => {
    const text = snippet(calm, usual)
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim();
    expect(text).toBe("The loop. Picture: The money that comes back, CC BY 4.0, numbers as of 15 July 2026.");
  });

  it("has files for light and dark, since not every browser tells a picture the page's colour scheme", () => {
    const files = (options: Partial<SnippetOptions>) =>
      [
        ...snippet(calm, { ...usual, form: "picture", all: false, ...options }).matchAll(
          /(?:src|srcset)="[^"]*\/(invest[^"]*)"/g,
        ),
      ].map(([, file]) => file);
    expect(files({})).toEqual([
      "invest-tall-dark.svg",
      "invest-dark.svg",
      "invest-tall.svg",
      "invest.svg",
      "invest.png",
    ]);
    expect(files({ theme: "light" })).toEqual(["invest-tall.png", "invest.png"]);
    expect(files({ theme: "dark" })).toEqual(["invest-tall-dark.svg", "invest-dark.svg", "invest.png"]);
  });

  it.each(choices)(
    "keeps words as words, whatever they are, for $form, $theme, all: $all, width: $width",
    (options) => {
      const html = snippet(hostile, options);
      expect(tags(html)).toEqual(tags(snippet(calm, options)));
      expect(attribute(html, "img", "alt")).toBe(hostile.states[0]?.description);
      expect(html).not.toMatch(/"\s*on\w+=/);
    },
  );

  it("escapes any words", () => {
    const word = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(word, word, fc.constantFrom(...choices), (message, title, options) => {
        const states = calm.states.map((state) => ({ ...state, message, headline: title, description: message }));
        const html = snippet({ ...calm, title, credit: title, states }, options);
        expect(tags(html)).toEqual(tags(snippet(calm, options)));
        expect(attribute(html, "img", "alt")).toBe(message);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["https://a.example/", "https://a.example/deep/path/", "http://127.0.0.1:4321/base/"])(
    "has only absolute addresses, under %s",
    (home) => {
      const html = snippet({ ...calm, home, script: null }, usual);
      const addresses = [...html.matchAll(/\s(?:src|srcset|href)="([^"]*)"/g)].map(([, address]) => address ?? "");
      expect(addresses.length).toBeGreaterThan(6);
      expect(addresses.filter((address) => !address.startsWith(home) && address !== calm.licenceUrl)).toEqual([]);
    },
  );

  it("takes the first state for one that does not exist", () => {
    expect(snippet(calm, { ...usual, state: "nonsense" })).toBe(snippet(calm, usual));
    const none: EmbedMeta = { ...calm, states: [] };
    expect(() => snippet(none, usual)).toThrow('diagram "loop" has no states');
  });

  it("has no empty line, which some systems take for the end of a block", () => {
    for (const options of choices) expect(snippet(hostile, options)).not.toMatch(/\n\s*\n(?=\s*<)/);
  });
});

describe("frameUrl(meta, options)", () => {
  it("puts only options that differ from the default into the query", () => {
    const of = (options: Partial<SnippetOptions>) => frameUrl(calm, { ...usual, ...options });
    expect(of({})).toBe("https://site.example/story/embed/loop/invest/");
    expect(of({ theme: "dark", all: false })).toBe(
      "https://site.example/story/embed/loop/invest/?theme=dark&controls=no",
    );
  });
});

describe("frameHeight(meta, width)", () => {
  it("grows with the width, in whole pixels", () => {
    expect([280, 601].map((width) => frameHeight(calm, width))).toEqual([540, 701]);
  });
});
