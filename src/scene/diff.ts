import type { Label, Mark, Scene } from "./scene.ts";

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

interface Placed {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

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
  const [from, to] = [placed(before.marks), placed(after.marks)];
  const diagramOf = ({ name }: Scene) => name.slice(0, name.indexOf("/"));
  const isElsewhere = ({ mark, x, y }: Placed) => {
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

/** Every mark by its key, with its place on the canvas. */
function placed(marks: readonly Mark[], dx = 0, dy = 0): Map<string, Placed> {
  const found = new Map<string, Placed>();
  for (const mark of marks) {
    const at = "path" in mark ? { x: dx, y: dy } : { x: mark.x + dx, y: mark.y + dy };
    found.set(mark.key, { mark, ...at });
    if (mark.kind === "group") for (const [key, inner] of placed(mark.marks, at.x, at.y)) found.set(key, inner);
  }
  return found;
}

/** What a tile stands for, without the numbers that tell it from its like. */
function subjectOf({ kind, key }: Mark): string | null {
  return kind === "tile" && key.startsWith("tile:") ? key.slice("tile:".length).replace(/(?::\d+)+$/, "") : null;
}

function subjectsWhere(marks: ReadonlyMap<string, Placed>, holds: (place: Placed) => boolean): string[] {
  const subjects = [...marks.values()].flatMap((place) => {
    const subject = subjectOf(place.mark);
    return subject !== null && holds(place) ? [subject] : [];
  });
  return [...new Set(subjects)];
}

function countChange(
  from: ReadonlyMap<string, Placed>,
  to: ReadonlyMap<string, Placed>,
  holds: (before: number, after: number) => boolean,
): string[] {
  const count = (marks: ReadonlyMap<string, Placed>, subject: string) =>
    [...marks.values()].filter(({ mark }) => subjectOf(mark) === subject).length;
  return subjectsWhere(to, () => true).filter((subject) => holds(count(from, subject), count(to, subject)));
}

/** A stub `stub:revenue` belongs to the line that is written as `entry:<whose>:revenue`. */
function linesBooked(from: ReadonlyMap<string, Placed>, to: ReadonlyMap<string, Placed>): string[] {
  const fresh = [...to.keys()].filter((key) => /^stub:[^:]+$/.test(key) && !from.has(key));
  return fresh.flatMap((key) => {
    const name = key.slice("stub:".length);
    const line = [...to.values()].find(({ mark }) => new RegExp(`^entry:[^:]+:${name}$`).test(mark.key))?.mark;
    return line?.kind === "label" ? [line.text] : [];
  });
}

/** What is written, a text of several labels as one. */
function phrasesOf(marks: ReadonlyMap<string, Placed>): Phrase[] {
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
