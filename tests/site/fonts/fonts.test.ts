import * as fontkit from "fontkit";
import { expect, test } from "vitest";
import { familyNames, fontAddress, fontBytes, fontFaceCss, subsetForText } from "#site/fonts/fonts.ts";

const mostBytes = 45_000;

test("fontBytes keeps both families together under their budget", async () => {
  const files = await Promise.all(familyNames.map(fontBytes));
  expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThan(mostBytes);
});

test.each(familyNames)("fontBytes holds the characters of prose: %s", async (family) => {
  const font = fontkit.create(await fontBytes(family));
  if (!("hasGlyphForCodePoint" in font)) throw new Error("not a single font");
  const missing = Array.from("Aa0$€£×−–—‘’“”…·").filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  expect(missing).toEqual([]);
});

test("fontAddress stands under the base path and names the content", async () => {
  expect(await fontAddress("newsreader", "/money/")).toMatch(/^\/money\/fonts\/newsreader\.[0-9a-f]{10}\.woff2$/);
});

test("fontFaceCss gives each family a stand-in as wide as itself", async () => {
  const css = await fontFaceCss("/");
  expect(css).toContain('font-family:"Newsreader fallback"');
  expect(css).toContain('font-family:"Franklin fallback"');
  for (const match of css.matchAll(/size-adjust:([\d.]+)%/g)) {
    expect(Number(match[1])).toBeGreaterThan(80);
    expect(Number(match[1])).toBeLessThan(120);
  }
});

test("subsetForText holds only the characters of the text", async () => {
  const few = await subsetForText("$13");
  const many = await subsetForText("$13 billion promised, and more to come");
  expect(few.startsWith("data:font/woff2;base64,")).toBe(true);
  expect(few.length).toBeLessThan(many.length);
});
