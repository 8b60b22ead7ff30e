import type { Fact } from "./document.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** A full stop after these ends no sentence. */
const abbreviation = /(?:\b(?:Inc|Corp|Co|Ltd|No|Nos|Mr|Ms|Dr|vs|approx|[A-Z])\.|\b[A-Z]\.[A-Z]\.)\s*$/;
const maxLength = 500;

/** The sentence in which a fact stands, or the row of its table; null where the document does not print it. */
export function sentenceOf({ block, offset }: Fact): string | null {
  if (block === null) return null;
  let start = 0;
  let sentence = "";
  for (const { segment } of segmenter.segment(block.text)) {
    sentence += segment;
    if (abbreviation.test(segment)) continue;
    if (start + sentence.length > offset) break;
    start += sentence.length;
    sentence = "";
  }
  return shortened(sentence, offset - start);
}

/** A long text cut down to what stands around a place. */
function shortened(text: string, place: number): string {
  if (text.length <= maxLength) return text.trim();
  const start = Math.max(0, Math.min(place - maxLength / 2, text.length - maxLength));
  const cut = text.slice(start, start + maxLength);
  return `${start > 0 ? "… " : ""}${cut.trim()}${start + maxLength < text.length ? " …" : ""}`;
}
