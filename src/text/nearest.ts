/** At most this many candidates are listed in full where none of them is near. */
const fewCandidates = 16;

/** Steps from one word to the other, where a step adds, drops, changes or swaps a letter. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + changed,
        swapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** How far a candidate is from what was written; a longer name that holds all of it counts as a distance of one. */
function spellingDistance(word: string, candidate: string): number {
  const [a, b] = [word.toLowerCase(), candidate.toLowerCase()];
  return a.length >= 4 && a !== b && b.includes(a) ? 1 : distance(a, b);
}

/** The candidates nearest to a word, nearest first, however far they are. */
export function nearestFew(word: string, candidates: Iterable<string>, count = 3): string[] {
  return [...candidates]
    .map((candidate) => ({ candidate, far: spellingDistance(word, candidate) }))
    .sort((a, b) => a.far - b.far || a.candidate.length - b.candidate.length)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** The nearest spelling among the candidates, only if it is near enough to be what was meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const [first] = nearestFew(word, candidates, 1);
  const enough = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  return first !== undefined && spellingDistance(word, first) <= enough ? first : undefined;
}

/** The end of a sentence about a wrong word: the nearest right one, or all of them where they are few, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const near = nearest(word, all);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return all.length > 0 && all.length <= fewCandidates ? `; there is: ${all.join(", ")}` : "";
}
