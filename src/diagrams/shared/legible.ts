import { textWidth, unmeasuredCharacters } from "#scene/text-width.ts";

type Weight = "regular" | "bold";

/** A text in letters that pictures have: accents that they do not have are left out, other strange letters too. */
export function legible(text: string, weight: Weight = "regular"): string {
  const isKnown = (letter: string) => unmeasuredCharacters(letter, weight).length === 0;
  if (text.trim() !== "" && [...text].every(isKnown)) return text;
  const known = [...text].flatMap((letter) =>
    isKnown(letter) ? letter : [...letter.normalize("NFKD")].filter(isKnown),
  );
  return known.join("").trim() === "" ? "?" : known.join("");
}

/** A text that is at most so wide; what is too long ends in three dots. */
export function shortened(text: string, width: number, size: number, weight: Weight = "regular"): string {
  if (textWidth(text, size, weight) <= width) return text;
  let room = width - textWidth("…", size, weight);
  const kept = [...text].filter((letter) => {
    room = room < 0 ? room : room - textWidth(letter, size, weight);
    return room >= 0;
  });
  return `${kept.join("").trimEnd()}…`;
}

/** The first of these texts that is no wider than `width`; where none is, the last one, shortened. */
export function fitting(texts: readonly string[], width: number, size: number, weight: Weight = "regular"): string {
  const last = texts.at(-1) ?? "";
  return texts.find((text) => textWidth(text, size, weight) <= width) ?? shortened(last, width, size, weight);
}
