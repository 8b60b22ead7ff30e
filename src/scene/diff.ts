import type { Label, Mark, Point, Scene } from "./scene.ts";
import { positionOf, walk } from "./walk.ts";

/** What a reader sees change when one picture follows another. */
export interface Change {
  /** The very same picture, another state of the same diagram, or another diagram. */
  readonly sort: "same" | "state" | "diagram";
  /** What tiles stand for (`openai-oracle` of `tile:openai-oracle:7`) that stay and stand elsewhere now. */
  readonly moved: readonly string[];
  /** What is drawn with more tiles than before, or with fewer. */
  readonly grew: readonly string[];
  readonly shrank: readonly string[];
  /** Numbered notes, as written on them, that stay and stand elsewhere now. */
  readonly notes: readonly string[];
  /** Lines of a book, as written, into which a stub dropped. */
  readonly booked: readonly string[];
  /** The largest words that came, and those that went. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

interface PositionedMark extends Point {
  readonly mark: Mark;
}

type MarksByKey = ReadonlyMap<string, PositionedMark>;

interface Phrase {
  /** What sort of words it is: the first word of its key. */
  readonly sort: string;
  readonly text: string;
  readonly size: number;
}

/** Words that every picture has, and marks that speak with their number alone. */
const asides = /^(?:headline|sub|source|credit|meter|entry|note|stub)\b|:(?:tag|number)$/;
const most = { came: 3, went: 2 };
/** A longer phrase is a remark, which the description gives. */
const longest = 64;
/** Canvas units that count as standing elsewhere. */
const step = 4;
/** A phrase that can be told alone: it has a number, a name, or three words, and does not lead on to something else. */
const stands = /(?:\d|\p{Lu}|\S+ \S+ \S+)/u;
const leadsOn = /(?:^|\s)(?:about|than|of|to)$/;

/** Compares two pictures that follow each other. */
export function compareScenes(before: Scene, after: Scene): Change {
  const [from, to] = [marksByKey(before.marks), marksByKey(after.marks)];
  const diagramOf = ({ name }: Scene) => name.slice(0, name.indexOf("/"));
  const isElsewhere = ({ mark, x, y }: PositionedMark) => {
    const then = from.get(mark.key);
    return then !== undefined && Math.hypot(then.x - x, then.y - y) > step;
  };
  const [phrasesBefore, phrasesAfter] = [phrasesOf(from), phrasesOf(to)];
  const came = missing(phrasesAfter, phrasesBefore);
  // Words that others have taken the place of are told by these.
  const went = missing(phrasesBefore, phrasesAfter).filter(({ sort }) => !came.some((other) => other.sort === sort));
  return {
    sort: before.name === after.name ? "same" : diagramOf(before) === diagramOf(after) ? "state" : "diagram",
    moved: subjectsWhere(to, isElsewhere),
    grew: countChange(from, to, (less, more) => less > 0 && more > less),
    shrank: countChange(from, to, (more, less) => less > 0 && less < more),
    notes: [...to.values()].filter(isElsewhere).flatMap(({ mark }) => numberOf(mark)),
    booked: linesBooked(from, to),
    came: largest(came, most.came),
    went: largest(went, most.went),
  };
}

/** The number on a note: a group `note:1` has it as `note:1:number`. */
function numberOf(mark: Mark): string[] {
  if (mark.kind !== "group" || !/^note:\d+$/.test(mark.key)) return [];
  return mark.marks.flatMap((inner) =>
    inner.kind === "label" && inner.key === `${mark.key}:number` ? inner.text : [],
  );
}

/** Every mark by its key, with its position on the canvas. */
function marksByKey(marks: readonly Mark[]): MarksByKey {
  return new Map(Array.from(walk(marks), (visit) => [visit.mark.key, { mark: visit.mark, ...positionOf(visit) }]));
}

/** What a tile stands for, without the numbers that tell it from its like. */
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

/** A stub `stub:revenue` belongs to the line that is written as `entry:<whose>:revenue`. */
function linesBooked(from: MarksByKey, to: MarksByKey): string[] {
  const fresh = [...to.keys()].filter((key) => /^stub:[^:]+$/.test(key) && !from.has(key));
  return fresh.flatMap((key) => {
    const name = key.slice("stub:".length);
    const line = [...to.values()].find(({ mark }) => new RegExp(`^entry:[^:]+:${name}$`).test(mark.key))?.mark;
    return line?.kind === "label" ? [line.text] : [];
  });
}

/** What is written, a text of several labels as one. */
function phrasesOf(marks: MarksByKey): Phrase[] {
  const texts = new Map<string, Label[]>();
  for (const { mark } of marks.values()) {
    if (mark.kind !== "label" || asides.test(mark.key)) continue;
    const base = mark.key.replace(/:\d+$/, "");
    texts.set(base, [...(texts.get(base) ?? []), mark]);
  }
  return [...texts].map(([base, labels]) => ({
    sort: base.split(":")[0] ?? base,
    text: labels.map((label, index) => joint(labels[index - 1], label) + label.text.trim()).join(""),
    size: Math.max(...labels.map(({ size }) => size)),
  }));
}

/** What stands between two labels of one text: a comma where a line of another look, or another number, begins. */
function joint(before: Label | undefined, { y, weight, tone, text }: Label): string {
  if (before === undefined) return "";
  const isNumber = /[\d%]$/.test(before.text);
  const isOtherLook = before.y !== y && (before.weight !== weight || before.tone !== tone);
  return (isNumber ? /^\d/.test(text) : isOtherLook && !text.startsWith("(")) ? ", " : " ";
}

function missing(phrases: readonly Phrase[], others: readonly Phrase[]): Phrase[] {
  const known = new Set(others.map(({ text }) => text));
  return phrases.filter(
    ({ text }) =>
      !known.has(text) && text.length <= longest && /\p{L}{2}/u.test(text) && stands.test(text) && !leadsOn.test(text),
  );
}

/** The few that are written largest, in the order of the picture. */
function largest(phrases: readonly Phrase[], count: number): string[] {
  const chosen = [...phrases].sort((one, other) => other.size - one.size).slice(0, count);
  return [...new Set(phrases.filter((phrase) => chosen.includes(phrase)).map(({ text }) => text))];
}
