/** A number of a formula with the signs before and after it: "÷ (" "$2 trillion" ")". */
export interface Term {
  readonly before: string;
  /** Claim id; null where a formula has only bare numbers. */
  readonly claim: string | null;
  readonly after: string;
}

const signs: Readonly<Record<string, string>> = { "-": "−", "*": "×", "/": "÷" };

/** A formula over claim ids as one row a claim, in the order of writing; bare numbers stay with the signs. */
export function termsOf(formula: string, isClaim: (word: string) => boolean): Term[] {
  const rows: Term[] = [];
  let pending: string[] = [];
  const endLast = (words: readonly string[]) => {
    const { before, claim, after } = rows.pop() ?? { before: "", claim: null, after: "" };
    rows.push({ before, claim, after: joinSigns([after, ...words]) });
  };
  for (const [word] of formula.matchAll(/[()]|[^\s()]+/g)) {
    if (isClaim(word)) {
      rows.push({ before: joinSigns(pending), claim: word, after: "" });
      pending = [];
    } else if (word === ")" && pending.length === 0) endLast([word]);
    else pending.push(signs[word] ?? word);
  }
  if (pending.length > 0) endLast(pending);
  return rows;
}

/** Signs with a space between, but none inside a bracket. */
function joinSigns(words: readonly string[]): string {
  const line = words.filter((word) => word !== "").join(" ");
  return line.replaceAll("( ", "(").replaceAll(" )", ")");
}
