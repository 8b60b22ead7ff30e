/** Fewer sentences than this say nothing about a text. */
const fewestSentences = 5;

/** The school grade at which a text reads easily, by Flesch and Kincaid; 0 for a text that is too short to tell. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?](?=\s|$)|\n{2,}/).filter((part) => /\p{L}/u.test(part));
  const words = text.match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  if (sentences.length < fewestSentences || words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** How many syllables an English word has, by its groups of vowels. */
export function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/[’'](?:s|re|ve|ll|d|t)?$/, "");
  const silent = bare.replace(
    /(?<=[^aeiouy]|[aeiouy][^aeiouy])(?<![aeiouy]{2}|[^aeiouyl]l|[td])ed$|(?<=[^aeiouy])(?<![^aeiouy]l)e$/,
    "",
  );
  const groups = silent.match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}
