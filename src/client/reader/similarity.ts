/**
 * The name most similar to a written word, where at least half of their pairs of letters are the same. Unlike `nearest`, which
 * counts edits, it also finds a name whose words were swapped.
 */
export function mostSimilar<Name extends string>(written: string, names: readonly Name[]): Name | undefined {
  const alike = names.map((name) => ({ name, share: similarity(written, name) }));
  return alike.filter(({ share }) => share >= 0.5).sort((one, other) => other.share - one.share)[0]?.name;
}

/** The share of letter pairs that two words have in common, from 0 to 1. */
function similarity(one: string, other: string): number {
  const [own, others] = [bigramsOf(one), bigramsOf(other)];
  const common = own.filter((pair) => others.includes(pair)).length;
  return (2 * Math.min(common, others.length)) / Math.max(1, own.length + others.length);
}

function bigramsOf(word: string): string[] {
  const letters = `^${word.toLowerCase().replace(/[^a-z]+/g, "-")}$`;
  return [...letters].slice(1).map((letter, index) => `${letters.charAt(index)}${letter}`);
}
