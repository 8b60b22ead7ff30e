import type { Figure } from "#ledger/figures.ts";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { mapLayouts, pointAlong } from "./map-layout.ts";
import { drawNote, type NoteFill } from "./numbered-note.ts";

/** An entry in a company's books; from state `since` on it has a stub. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly since: number;
  readonly fill: NoteFill;
}

/** States of the loop in story order. */
export const loopStates = ["invest", "credits", "compute", "revenue", "promise", "markup", "again"] as const;
export type LoopState = (typeof loopStates)[number];

/** What the drawing functions of the loop need. */
export interface LoopKit {
  /** The one dollar of the example. */
  readonly dollar: Figure;
  readonly state: LoopState;
  readonly layout: Layout;
}

interface Book {
  readonly party: "cloud" | "lab";
  readonly name: string;
  readonly entries: readonly Entry[];
}

const since = (state: LoopState) => loopStates.indexOf(state);

const cloudBook: Book = {
  party: "cloud",
  name: "The cloud’s books",
  entries: [
    { id: "revenue", name: "Revenue", since: since("revenue"), fill: "revenue" },
    { id: "backlog", name: "Backlog", since: since("promise"), fill: "promise" },
    { id: "gain", name: "Gain on its stake", since: since("markup"), fill: "gain" },
  ],
};
const labBook: Book = {
  party: "lab",
  name: "The lab’s books",
  entries: [
    { id: "received", name: "Money received", since: since("invest"), fill: "torn" },
    { id: "spent", name: "Cost of computing", since: since("compute"), fill: "cost" },
    { id: "owed", name: "Promised for later", since: since("promise"), fill: "promise" },
  ],
};

/** Draws the books of both companies, with the stubs that they have in this state. */
export function drawBooks(kit: LoopKit): Mark[] {
  const { books } = mapLayouts[kit.layout];
  return [...drawBook(cloudBook, pageMetrics[kit.layout].margin, kit), ...drawBook(labBook, books.right, kit)];
}

function drawBook({ party, name, entries }: Book, x: number, kit: LoopKit): Mark[] {
  const { layout } = kit;
  const { top, row, width } = mapLayouts[layout].books;
  const rule = (key: string, y: number, tone: "plain" | "ghost"): Mark => ({
    kind: "line",
    key,
    tone,
    path: linePath(x, y, x + width, y),
  });
  const below = layout === "wide" ? 9 : 4;
  return [
    { kind: "label", key: `book:${party}`, x, y: top, size: pageMetrics[layout].label, weight: "bold", text: name },
    rule(`book:${party}:rule`, top + below, "plain"),
    ...entries.flatMap((entry, index) => {
      const middle = top + below + row * (index + 0.5);
      return [
        ...drawEntry(party, entry, { x, y: middle }, kit),
        rule(`book:${party}:${entry.id}:rule`, middle + row / 2, "ghost"),
      ];
    }),
  ];
}

function drawEntry(party: Book["party"], entry: Entry, { x, y }: Point, kit: LoopKit): Mark[] {
  const { books, stub } = mapLayouts[kit.layout];
  const { label } = pageMetrics[kit.layout];
  const now = since(kit.state);
  const isWritten = now >= entry.since;
  const name: Mark = {
    kind: "label",
    key: `entry:${party}:${entry.id}`,
    x,
    y: y + label * 0.36,
    size: label,
    weight: now === entry.since ? "bold" : "regular",
    tone: isWritten ? "plain" : "soft",
    text: entry.name,
  };
  const centre = { x: x + books.width - stub.width / 2 - 1, y };
  return isWritten ? [name, drawStub(entry, centre, kit)] : [name];
}

/** The numbered stub of an entry; a new one flies in from the note. */
function drawStub({ id, fill, since: first }: Entry, at: Point, { dollar, state, layout }: LoopKit): Mark {
  const wide = layout === "wide";
  return drawNote({
    key: `stub:${id}`,
    dollar,
    fill: id === "received" && state === "invest" ? "cash" : fill,
    at,
    size: mapLayouts[layout].stub,
    type: wide ? pageMetrics.wide.small : 12,
    scale: `book:${id}`,
    number: wide ? "No. 0001" : "0001",
    ...(since(state) === first ? { from: stubOrigin(state, layout) } : {}),
  });
}

/** Where a new stub comes from: the note, in the middle of the curve that it follows in this state. */
function stubOrigin(state: LoopState, layout: Layout): Point {
  const { out, back, stub } = mapLayouts[layout];
  const middle = pointAlong(state === "invest" || state === "markup" ? out : back, 0.5);
  return { x: middle.x - stub.width / 2, y: middle.y - stub.height / 2 };
}
