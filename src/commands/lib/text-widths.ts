import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";
import subsetFont from "subset-font";

const weights = { regular: 400, bold: 700 };

/** The characters that are measured: Latin letters with and without accents, and punctuation. */
function characters(): string {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
  return `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…€−·`;
}

/** Reads from the font the width of each character by weight, in thousandths of the font size. */
export async function measureWidths(): Promise<Record<string, Record<string, number> | number>> {
  const file = fileURLToPath(
    import.meta.resolve("@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2"),
  );
  const source = await readFile(file);
  const table: Record<string, Record<string, number> | number> = {};
  let widest = 0;
  for (const [name, weight] of Object.entries(weights)) {
    const bytes = await subsetFont(source, characters(), { targetFormat: "truetype", variationAxes: { wght: weight } });
    const font = fontkit.create(bytes);
    if (font.type !== "TTF") throw new Error(`unexpected font type: ${font.type}`);
    const row: Record<string, number> = {};
    for (const character of characters()) {
      const code = character.codePointAt(0) ?? 0;
      if (!font.hasGlyphForCodePoint(code)) continue;
      row[character] = Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
      widest = Math.max(widest, row[character]);
    }
    table[name] = row;
  }
  return { ...table, widest };
}
