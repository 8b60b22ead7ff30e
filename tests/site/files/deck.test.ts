import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { writeDeck, type Slide } from "#site/files/deck.ts";

const png = await sharp({ create: { width: 80, height: 64, channels: 3, background: "#0b6e4f" } })
  .png()
  .toBuffer();
const slide = (parts: Partial<Slide> = {}): Slide => ({
  title: 'R&D, <b>"so to speak"</b>',
  kicker: "2 · The loop",
  message: "A dollar goes round.",
  picture: png,
  alternative: "A ring & a note: “No. 0001”.",
  notes: "First paragraph, a < b.\n\nSecond paragraph.\n\nThird.",
  address: "https://site.example/step/credits/?a=1&b=2",
  ...parts,
});
const meta = {
  title: "The story & more",
  subject: "What it says",
  publisher: "Desk",
  credit: "Desk, CC BY 4.0",
  asOf: "2026-07-15",
};
const write = (slides = [slide(), slide({ title: "Second" })]) => writeDeck(slides, meta);
const filesIn = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
const files = filesIn(await write());
/** The texts of each paragraph of an XML part. */
const paragraphs = (xml = "") =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, inside = ""]) =>
    [...inside.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(""),
  );

describe("writeDeck(slides, meta)", () => {
  it("has a slide for each, with headline, sentence, picture and credit", () => {
    const xml = files["ppt/slides/slide1.xml"] ?? "";
    for (const text of [
      "R&amp;D, &lt;b&gt;&quot;so to speak&quot;&lt;/b&gt;",
      "2 · The loop",
      "A dollar goes round.",
      "Desk, CC BY 4.0",
    ])
      expect(paragraphs(xml)).toContain(text);
    expect(xml).toContain('type="title"');
    expect(Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(2);
    expect(files["ppt/slides/_rels/slide1.xml.rels"]).toContain("https://site.example/step/credits/?a=1&amp;b=2");
  });

  it("says in words what each picture shows, for who cannot see it", () => {
    expect(files["ppt/slides/slide1.xml"]).toContain('descr="A ring &amp; a note: “No. 0001”."');
  });

  it("has the step's words as notes, each paragraph by itself", () => {
    const notes = paragraphs(files["ppt/notesSlides/notesSlide1.xml"]);
    expect(notes.slice(0, 3)).toEqual(["First paragraph, a &lt; b.", "Second paragraph.", "Third."]);
  });

  it("is well-formed in every part", () => {
    for (const [name, text] of Object.entries(files).filter(([name]) => /\.(?:xml|rels)$/.test(name))) {
      const parse = () => new SaxesParser({ xmlns: true }).write(text).close();
      expect(parse, name).not.toThrow();
    }
  });

  it("is the same bytes on another day", async () => {
    const first = await write();
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
    try {
      expect(Buffer.from(await write()).equals(Buffer.from(first))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    expect(files["docProps/core.xml"]).toContain("2026-07-15T00:00:00Z");
  });
});
