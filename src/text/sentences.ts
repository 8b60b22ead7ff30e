/** A paragraph's sentences, each with where it begins. */
export function splitSentences(words: string): { from: number; text: string }[] {
  const found = words.matchAll(/[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*\s*/g);
  return [...found].map(({ index, 0: text }) => ({ from: index, text })).filter(({ text }) => text.trim() !== "");
}
