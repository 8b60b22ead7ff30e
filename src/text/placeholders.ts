/** The words that `npm run new` puts into a form; whoever publishes them has not finished. */
export const placeholders = {
  opening: "This chapter shows what its reader will understand at its end.",
  stepTitle: "What this step shows",
  stepText: "Say in fewer than ninety words what the picture shows.",
  reading: "Say in one or two sentences how this side reads it.",
  guess: "Ask in one or two sentences what share a reader expects.",
  share: "of what it is a share",
  claim: "The claim in one sentence, in our own words.",
  missing: "Not filled in yet.",
  company: "Who it is, in one sentence.",
  deal: "What was promised, in one sentence.",
  term: "What it means, in one or two sentences.",
  repeated: "What is repeated, in one sentence.",
  shows: "What the sources show.",
  correction: "What was wrong here, and what is right.",
  title: "Its title as its publisher writes it",
  publisher: "Who published it",
  address: "https://example.org/where-it-stands",
} as const;

/** Something in a text that its writer meant to come back to. */
export interface UnfinishedWords {
  readonly index: number;
  readonly words: string;
}

const notes = /(?<![\p{L}\p{N}])(?:TODO|TK(?:TK)*|TBD|TBC|TBA|FIXME|X{2,}|[Ll]orem ipsum)(?![\p{L}\p{N}])|\?{3,}/gu;

/** The forms and notes to oneself that are still in a text, in order. */
export function unfinishedIn(text: string): UnfinishedWords[] {
  const flat = text.replace(/\s/g, " ");
  const forms = Object.values(placeholders).flatMap((words) => {
    const index = flat.indexOf(words);
    return index < 0 ? [] : [{ index, words }];
  });
  const noted = [...text.matchAll(notes)].map(({ index, 0: words }) => ({ index, words }));
  return [...forms, ...noted].sort((a, b) => a.index - b.index);
}

/** Words that English doubles on purpose. */
const doubledRightly = new Set(["had", "that", "in", "on", "is", "very", "so"]);
const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}+)[^\S\n]*(?:\s|\n)[^\S\n]*\1(?![\p{L}\p{N}'’-])/giu;

/** The words that stand twice in a row, such as "the the". */
export function doubledWords(text: string): UnfinishedWords[] {
  return [...text.matchAll(doubled)]
    .filter(([, word = ""]) => !doubledRightly.has(word.toLowerCase()))
    .map(({ index, 0: words }) => ({ index, words: words.replace(/\s+/g, " ") }));
}
