import type { Label, Mark, Point, Scene } from "./scene.ts";
import { positionOf, walk } from "./walk.ts";

/** The visible differences between two pictures that follow each other. */
export interface SceneDiff {
  /** The same picture, another state of the same diagram, or another diagram. */
  readonly kind: "same" | "state" | "diagram";
  /** Subjects of tiles (`openai-oracle` of `tile:openai-oracle:7`) that are in both pictures and moved. */
  readonly moved: readonly string[];
  /** Subjects that have more tiles than before, or fewer. */
  readonly grew: readonly string[];
  readonly shrank: readonly string[];
  /** Numbers of notes that are in both pictures and moved. */
  readonly notes: readonly string[];
  /** Texts of the book entries that got a stub. */
  readonly booked: readonly string[];
  /** The largest new texts, and the largest that are gone. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface PositionedMark extends Point {
  readonly mark: Mark;
}

type MarksByKey = ReadonlyMap<string, PositionedMark>;

interface Phrase {
  /** The first word of its key. */
  readonly topic: string;
  readonly text: string;
  readonly size: number;
}

/** Labels that every picture has, and labels that are only a number. */
const ignoredKeys = /^(?:headline|sub|source|credit|meter|entry|note|stub)\b|:(?:tag|number)$/;
const mostPhrases = { added: 3, removed: 2 };
/** Longer texts are remarks, which the description contains. */
const longestPhrase = 64;
/** Canvas units from which on a mark counts as moved. */
const leastMove = 4;
/** A text that can be quoted alone: it has a number, a name, or three words, and does not end in a preposition. */
const standsAlone = /(?:\d|\p{Lu}|\S+ \S+ \S+)/u;
const endsOpen = /(?:^|\s)(?:about|than|of|to)$/;

/** Compares two pictures that follow each other. */
export function diffScenes(before: Scene, after: Scene): SceneDiff {
  const [from, to] = [marksByKey(before.marks), marksByKey(after.marks)];
  const diagramOf = ({ name }: Scene) => name.slice(0, name.indexOf("/"));
  const hasMoved = ({ mark, x, y }: PositionedMark) => {
    const old = from.get(mark.key);
    return old !== undefined && Math.hypot(old.x - x, old.y - y) > leastMove;
  };
  const [phrasesBefore, phrasesAfter] = [phrasesOf(from), phrasesOf(to)];
  const added = phrasesNotIn(phrasesAfter, phrasesBefore);
  // A text that was replaced is covered by the new one.
  const removed = phrasesNotIn(phrasesBefore, phrasesAfter).filter(
    ({ topic }) => !added.some((other) => other.topic === topic),
  );
  return {
    kind: before.name === after.name ? "same" : diagramOf(before) === diagramOf(after) ? "state" : "diagram",
    moved: subjectsWhere(to, hasMoved),
    grew: countChange(from, to, (less, more) => less > 0 && more > less),
    shrank: countChange(from, to, (more, less) => less > 0 && less < more),
    notes: [...to.values()].filter(hasMoved).flatMap(({ mark }) => noteNumber(mark)),
    booked: bookedLines(from, to),
    added: largest(added, mostPhrases.added),
    removed: largest(removed, mostPhrases.removed),
  };
}

/** The number on a note: group `note:1` has it in label `note:1:number`. */
function noteNumber(mark: Mark): string[] {
  if (mark.kind !== "group" || !/^note:\d+$/.test(mark.key)) return [];
  return mark.marks.flatMap((inner) =>
    inner.kind === "label" && inner.key === `${mark.key}:number` ? inner.text : [],
  );
}

/** Every mark by its key, with its position on the canvas. */
function marksByKey(marks: readonly Mark[]): MarksByKey {
  return new Map(Array.from(walk(marks), (visit) => [visit.mark.key, { mark: visit.mark, ...positionOf(visit) }]));
}

/** The subject of a tile: its key without the numbers at its end. */
function subjectOf({ kind, key }: Mark): string | null {
  return kind === "tile" && key.startsWith("tile:") ? key.slice("tile:".length).replace(/(?::\d+)+$/, "") : null;
}

function subjectsWhere(marks: MarksByKey, holds: (positioned: PositionedMark) => boolean): string[] {
  const subjects = [...marks.values()].flatMap((positioned) => {
    const subject = subjectOf(positioned.mark);
    return subject !== null && holds(positioned) ? [subject] : [];
  });
  return [...new Set(subjects)];
}

function countChange(from: MarksByKey, to: MarksByKey, holds: (before: number, after: number) => boolean): string[] {
  const count = (marks: MarksByKey, subject: string) =>
    [...marks.values()].filter(({ mark }) => subjectOf(mark) === subject).length;
  return subjectsWhere(to, () => true).filter((subject) => holds(count(from, subject), count(to, subject)));
}

/** Stub `stub:revenue` belongs to the entry with label `entry:<owner>:revenue`. */
function bookedLines(from: MarksByKey, to: MarksByKey): string[] {
  const fresh = [...to.keys()].filter((key) => /^stub:[^:]+$/.test(key) && !from.has(key));
  return fresh.flatMap((key) => {
    const name = key.slice("stub:".length);
    const line = [...to.values()].find(({ mark }) => new RegExp(`^entry:[^:]+:${name}$`).test(mark.key))?.mark;
    return line?.kind === "label" ? [line.text] : [];
  });
}

/** All texts; labels that share a key but for its last number are one text. */
function phrasesOf(marks: MarksByKey): Phrase[] {
  const texts = new Map<string, Label[]>();
  for (const { mark } of marks.values()) {
    if (mark.kind !== "label" || ignoredKeys.test(mark.key)) continue;
    const base = mark.key.replace(/:\d+$/, "");
    texts.set(base, [...(texts.get(base) ?? []), mark]);
  }
  return [...texts].map(([base, labels]) => ({
    topic: base.split(":")[0] ?? base,
    text: labels.map((label, index) => separator(labels[index - 1], label) + label.text.trim()).join(""),
    size: Math.max(...labels.map(({ size }) => size)),
  }));
}

/** What joins two labels of one text: a comma where a line in another style, or another number, begins. */
function separator(before: Label | undefined, { y, weight, tone, text }: Label): string {
  if (before === undefined) return "";
  const isNumber = /[\d%]$/.test(before.text);
  const isOtherStyle = before.y !== y && (before.weight !== weight || before.tone !== tone);
  return (isNumber ? /^\d/.test(text) : isOtherStyle && !text.startsWith("(")) ? ", " : " ";
}

function phrasesNotIn(phrases: readonly Phrase[], others: readonly Phrase[]): Phrase[] {
  const known = new Set(others.map(({ text }) => text));
  return phrases.filter(
    ({ text }) =>
      !known.has(text) &&
      text.length <= longestPhrase &&
      /\p{L}{2}/u.test(text) &&
      standsAlone.test(text) &&
      !endsOpen.test(text),
  );
}

/** The texts in the largest type, in drawing order. */
function largest(phrases: readonly Phrase[], count: number): string[] {
  const chosen = [...phrases].sort((one, other) => other.size - one.size).slice(0, count);
  return [...new Set(phrases.filter((phrase) => chosen.includes(phrase)).map(({ text }) => text))];
}
