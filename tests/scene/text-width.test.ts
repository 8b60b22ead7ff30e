import { readFile } from "node:fs/promises";
import { describe, expect, it, test } from "vitest";
import { measureWidths } from "#commands/lib/text-widths.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import table from "#scene/text-widths.json" with { type: "json" };

test("the table of widths matches the font; after a font update run: npm run text-widths", async () => {
  const file = await readFile(new URL("../../src/scene/text-widths.json", import.meta.url), "utf8");
  expect(JSON.parse(file)).toEqual(await measureWidths());
});

test("the table has the usual characters of English text in both weights", () => {
  for (const character of " 0123456789$%€–—‘’“”…−·.,:;()/&éüñ") {
    expect(table.regular).toHaveProperty([character]);
    expect(table.bold).toHaveProperty([character]);
  }
});

describe("textWidth(text, size, weight)", () => {
  it("adds up the widths of the characters, in the unit of the size", () => {
    expect(textWidth("$10", 20)).toBeCloseTo(
      ((table.regular["$"] + table.regular["1"] + table.regular["0"]) * 20) / 1000,
    );
    expect(textWidth("$10", 40)).toBeCloseTo(2 * textWidth("$10", 20));
    expect(textWidth("", 20)).toBe(0);
  });

  it("measures bold text with the bold widths", () => {
    expect(textWidth("backlog", 20, "bold")).toBeGreaterThan(textWidth("backlog", 20));
  });

  it("takes an unknown character to be as wide as the widest, and a surrogate pair as one character", () => {
    expect(textWidth("→", 10)).toBeCloseTo(table.widest / 100);
    expect(textWidth("😀", 10)).toBeCloseTo(table.widest / 100);
  });
});

describe("wrap(text, width, size)", () => {
  const text = "All commercial contracts: office software too, not only the cloud";

  it("breaks text into lines that fit, and loses no word", () => {
    for (const width of [80, 120, 200, 300]) {
      const lines = wrap(text, width, 14);
      expect(lines.join(" ")).toBe(text);
      for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
    }
  });

  it("puts as many words on each line as fit", () => {
    const lines = wrap(text, 120, 14);
    for (const [index, line] of lines.slice(0, -1).entries()) {
      const next = lines[index + 1]?.split(" ")[0] ?? "";
      expect(textWidth(`${line} ${next}`, 14)).toBeGreaterThan(120);
    }
  });

  it("measures with the given weight", () => {
    const width = textWidth("not only", 14);
    expect(wrap("not only", width, 14)).toEqual(["not only"]);
    expect(wrap("not only", width, 14, "bold")).toEqual(["not", "only"]);
  });

  it("puts a word that is wider than a line on its own line", () => {
    expect(wrap("a considerable b", 30, 14)).toEqual(["a", "considerable", "b"]);
  });

  it("gives no lines for an empty text", () => {
    expect(wrap("", 100, 14)).toEqual([]);
  });
});
