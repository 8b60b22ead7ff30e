import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { themes } from "#embed/messages.ts";
import { forms, type EmbedMeta, type SnippetOptions } from "#embed/snippets/embed-meta.ts";
import { frameHeight, frameUrl, widthForHeight } from "#embed/snippets/frame-address.ts";
import { elementSnippet, jsxSnippet, snippet } from "#embed/snippets/snippet.ts";
import { calm, hostile, usual } from "./embed-meta.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // A snippet has no page around it, and styles of its own, since it cannot know the host's; MDX needs its void tags closed.
  rules: { "no-inline-style": "off", "require-sri": "off", "attribute-boolean-style": "off", "void-style": "off" },
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
  return value
    ?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
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
      `<script async src="https://site.example/story/embed-1.1.0.js" integrity="sha384-abc" crossorigin="anonymous"></script>`,
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

describe("the picture in a column of a chosen width", () => {
  const files = (width: number | null) => [
    ...new Set(
      [...snippet(calm, { ...usual, form: "picture", all: false, width }).matchAll(/\/(invest[\w.-]*)"/g)].map(
        ([, file]) => file?.replace(/(?:-dark)?\.(?:svg|png)$/, ""),
      ),
    ),
  ];

  it("is the one for phones where the column is narrow, else the window decides at the same breakpoint", () => {
    expect(files(320)).toEqual(["invest-tall"]);
    expect(files(719)).toEqual(["invest-tall"]);
    expect(files(720)).toEqual(["invest-tall", "invest"]);
    expect(files(null)).toEqual(["invest-tall", "invest"]);
    expect(snippet(calm, usual)).toContain('media="(max-width: 719px) and (prefers-color-scheme: dark)"');
  });
});

describe("the frame in a snippet with the script", () => {
  it("is hidden from eye, pointer and keyboard until the script shows it, and says that it is ours", () => {
    const [tag = ""] = /<iframe[^>]*>/.exec(snippet(calm, usual)) ?? [];
    expect(tag).toMatch(/opacity:0;pointer-events:none.* data-loop-embed .* inert>/);
    const [plain = ""] = /<iframe[^>]*>/.exec(snippet(calm, { ...usual, form: "frame" })) ?? [];
    expect(plain).not.toMatch(/opacity|inert/);
    expect(plain).toContain("data-loop-embed");
  });

  it("is never wider than its content can be", () => {
    const widest = (width: number | null) => /max-width:(\d+)px/.exec(snippet(calm, { ...usual, width }))?.[1];
    expect([widest(null), widest(600), widest(1400)]).toEqual(["960", "600", "960"]);
  });
});

/** What TypeScript has to say about a text as a module of React's. */
function jsxFaults(text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(`export default () => (${text});`, {
    fileName: "host.tsx",
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("jsxSnippet(meta, options)", () => {
  it.each(choices)("is JSX with React's names for $form, $theme, all: $all, width: $width", (options) => {
    for (const meta of [calm, hostile]) {
      const jsx = jsxSnippet(meta, options);
      expect(jsxFaults(jsx)).toEqual([]);
      expect(jsx).not.toMatch(/ (?:srcset|crossorigin|tabindex|style="|class)=/);
    }
  });

  it("lets React find its markup changed by the script without a word", () => {
    const jsx = jsxSnippet(calm, usual);
    expect(jsx.match(/suppressHydrationWarning/g)).toHaveLength(2);
    expect(jsx).toContain('style={{ margin: "1.5em auto", maxWidth: "960px" }}');
  });
});

describe("elementSnippet(meta, options)", () => {
  it("is the element with what it shows, where it comes from, and the linked picture inside", () => {
    const html = elementSnippet(calm, { ...usual, state: "credits", theme: "dark", all: false });
    expect(html).toMatch(
      /^<loop-diagram diagram="loop" state="credits" theme="dark" controls="no" home="https:\/\/site\.example\/story\/" title="The loop: Never cash">/,
    );
    expect(tags(html).slice(1, 3)).toEqual(["<a", "<picture"]);
    expect(html).toContain("embed-1.1.0.js");
    expect(elementSnippet(calm, { ...usual, form: "picture" })).toBe(snippet(calm, { ...usual, form: "picture" }));
  });
});

describe("widthForHeight(meta, height)", () => {
  it("is the greatest width at which the frame is no higher, within what a frame can be", () => {
    const width = widthForHeight(calm, 640);
    expect(frameHeight(calm, width)).toBeLessThanOrEqual(640);
    expect(frameHeight(calm, width + 3)).toBeGreaterThan(640);
    expect([widthForHeight(calm, 10), widthForHeight(calm, 9000)]).toEqual([240, 960]);
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
