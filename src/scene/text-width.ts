import widths from "./text-widths.json" with { type: "json" };

type Weight = "regular" | "bold";

/** Width of a line of Libre Franklin, in the unit of `size`; computed from a table, so that build and browser agree. */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  const table: Readonly<Record<string, number>> = widths[weight];
  let thousandths = 0;
  for (const character of text) thousandths += table[character] ?? widths.widest;
  return (thousandths * size) / 1000;
}

/** The characters of a text that the table of widths does not have. */
export function unmeasuredCharacters(text: string, weight: Weight = "regular"): string[] {
  return [...text].filter((character) => !(character in widths[weight]));
}

/** Breaks text into lines no wider than `width`; a word that is wider gets a line of its own. */
export function wrap(text: string, width: number, size: number, weight: Weight = "regular"): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
