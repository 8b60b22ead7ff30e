const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });
const disjunction = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Items as a sentence lists them: "a, b and c", or "a, b or c". */
export function list(items: readonly string[], word: "and" | "or" = "and"): string {
  return (word === "and" ? conjunction : disjunction).format(items);
}
