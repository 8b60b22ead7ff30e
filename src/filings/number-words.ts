const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const nothing = new Set(["no", "none", "nil", "zero"]);

/** The whole number that English words say, such as "two hundred and five"; null where they say none. */
export function numberOfWords(text: string): number | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  if (words.length === 1 && nothing.has(words[0] ?? "")) return 0;
  let total = 0;
  let group = 0;
  for (const word of words) {
    const scale = scales[word];
    const digit = Math.max(small.indexOf(word), 10 * tens.indexOf(word));
    if (word === "and") continue;
    if (word === "hundred" && group > 0) group *= 100;
    else if (scale !== undefined && group > 0) {
      total += group * scale;
      group = 0;
    } else if (digit > 0) group += digit;
    else return null;
  }
  const sum = total + group;
  return sum > 0 ? sum : null;
}
