import type { Layout, Mark, Point } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { ringPoint } from "./ellipse.ts";
import { emblemLayouts } from "./emblem-layout.ts";
import { isFrom, type LoopKit, type LoopState } from "./loop-states.ts";
import { drawNote, type NoteFill } from "./numbered-note.ts";

/** An entry in a company's books; from state `since` on it has a stub. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly since: LoopState;
  readonly fill: NoteFill;
  /** From this state on the entry has been carried over to another one. */
  readonly gone?: LoopState;
  /** Where its stub comes from: an entry whose place it takes, or the note on the ring. */
  readonly follows?: string;
}

interface Book {
  readonly party: "cloud" | "lab";
  readonly name: string;
  readonly entries: readonly Entry[];
}

const cloudBook: Book = {
  party: "cloud",
  name: "The cloud’s books",
  entries: [
    { id: "revenue", name: "Revenue", since: "revenue", fill: "revenue", follows: "backlog" },
    { id: "backlog", name: "Backlog", since: "promise", fill: "promise", gone: "revenue" },
    { id: "gain", name: "Gain on its stake", since: "markup", fill: "gain" },
  ],
};
const labBook: Book = {
  party: "lab",
  name: "The lab’s books",
  entries: [
    { id: "received", name: "Money received", since: "invest", fill: "torn" },
    { id: "spent", name: "Cost of computing", since: "compute", fill: "cost" },
    { id: "owed", name: "Promised for later", since: "promise", fill: "promise", gone: "compute" },
  ],
};

/** Draws the books of both companies, with the stubs that they have in this state. */
export function drawBooks(kit: LoopKit): Mark[] {
  const { books } = emblemLayouts[kit.layout];
  return [...drawBook(cloudBook, pageMetrics[kit.layout].margin, kit), ...drawBook(labBook, books.right, kit)];
}

function drawBook({ party, name, entries }: Book, x: number, kit: LoopKit): Mark[] {
  const { layout } = kit;
  const { top, rule: below, width, row } = emblemLayouts[layout].books;
  return [
    { kind: "label", key: `book:${party}`, x, y: top, size: pageMetrics[layout].label, weight: "bold", text: name },
    bookRule({ key: `book:${party}:rule`, x, y: top + below, width }),
    ...entries.flatMap((entry, index): Mark[] => {
      const middle = top + below + row * (index + 0.5);
      const key = `book:${party}:${entry.id}:rule`;
      return [
        ...drawEntry(party, entry, { x, y: middle }, kit),
        { ...bookRule({ key, x, y: middle + row / 2, width }), tone: "ghost" },
      ];
    }),
  ];
}

interface Rule extends Point {
  readonly key: string;
  readonly width: number;
}

/** A line across a book. */
export function bookRule({ key, x, y, width }: Rule): Mark {
  return { kind: "line", key, tone: "plain", path: linePath(x, y, x + width, y) };
}

function drawEntry(party: Book["party"], entry: Entry, { x, y }: Point, kit: LoopKit): Mark[] {
  const { books, stub } = emblemLayouts[kit.layout];
  const { label } = pageMetrics[kit.layout];
  const isWritten = isFrom(kit.state, entry.since);
  const name: Mark = {
    kind: "label",
    key: `entry:${party}:${entry.id}`,
    x,
    y: y + label * 0.36,
    size: label,
    weight: kit.state === entry.since ? "bold" : "regular",
    tone: isWritten ? "plain" : "soft",
    text: entry.name,
  };
  const centre = { x: x + books.width - stub.width / 2 - 1, y };
  return isWritten ? [name, drawStub(entry, centre, kit)] : [name];
}

/** The numbered stub of an entry; a new one flies in from the note. */
function drawStub({ id, fill, since, gone, follows }: Entry, at: Point, { dollar, state, layout }: LoopKit): Mark {
  const wide = layout === "wide";
  const { stub, books } = emblemLayouts[layout];
  const isGone = gone !== undefined && isFrom(state, gone) && state !== "books";
  const above = { x: at.x - stub.width / 2, y: at.y - stub.height / 2 + books.row };
  const from = follows === undefined ? noteCorner(state, layout) : above;
  return drawNote({
    key: `stub:${id}`,
    dollar,
    fill: id === "received" && state === "invest" ? "cash" : fill,
    at,
    size: stub,
    type: wide ? pageMetrics.wide.small : 12,
    scale: `book:${id}`,
    number: wide ? "No. 0001" : "0001",
    ...(isGone ? { isGone } : {}),
    ...(state === since ? { from } : {}),
  });
}

/** Where a new stub comes from: the note where it rests, or the stake that has a gain. */
function noteCorner(state: LoopState, layout: Layout): Point {
  const { stub, stake } = emblemLayouts[layout];
  if (state === "markup") return { x: stake.x, y: stake.y - stake.raised };
  const middle = ringPoint(state === "invest" ? 0.25 : 0.75, layout);
  return { x: middle.x - stub.width / 2, y: middle.y - stub.height / 2 };
}
