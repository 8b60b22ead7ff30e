import type { Layout, Mark, Point } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames } from "../shared/headline-and-footer.ts";
import { slip, type Wear } from "./numbered-note.ts";
import { along, places } from "./map-layout.ts";

/** A line of a party's books; `since` says from which state on a stub lies in it. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly since: number;
  readonly wear: Wear;
}

/** States in story order, so that "since" can be said. */
export const order = ["invest", "credits", "compute", "revenue", "promise", "markup", "again"] as const;
export type LoopState = (typeof order)[number];

const cloudBooks: readonly Entry[] = [
  { id: "revenue", name: "Revenue", since: order.indexOf("revenue"), wear: "revenue" },
  { id: "backlog", name: "Backlog", since: order.indexOf("promise"), wear: "promise" },
  { id: "gain", name: "Gain on its stake", since: order.indexOf("markup"), wear: "gain" },
];
const labBooks: readonly Entry[] = [
  { id: "received", name: "Money received", since: order.indexOf("invest"), wear: "torn" },
  { id: "spent", name: "Cost of computing", since: order.indexOf("compute"), wear: "cost" },
  { id: "owed", name: "Promised for later", since: order.indexOf("promise"), wear: "promise" },
];

/** Where a stub comes from: the note, in the middle of the arc that it travels in this state. */
function noteAt(state: LoopState, layout: Layout): Point {
  const { out, back, stub } = places[layout];
  const middle = along(state === "invest" || state === "markup" ? out : back, 0.5);
  return { x: middle.x - stub.width / 2, y: middle.y - stub.height / 2 };
}

/** Both parties' books, with the stubs that have dropped into them by this state. */
export function drawBooks(dollar: Figure, state: LoopState, layout: Layout): Mark[] {
  const { books } = places[layout];
  const { margin } = frames[layout];
  return [
    ...book("cloud", "The cloud’s books", cloudBooks, margin, dollar, state, layout),
    ...book("lab", "The lab’s books", labBooks, books.right, dollar, state, layout),
  ];
}

function book(
  party: string,
  name: string,
  entries: readonly Entry[],
  x: number,
  dollar: Figure,
  state: LoopState,
  layout: Layout,
): Mark[] {
  const { books } = places[layout];
  const { label } = frames[layout];
  const { top, row, width } = books;
  const rule = (key: string, y: number, tone: "plain" | "ghost"): Mark => ({
    kind: "line",
    key,
    tone,
    path: `M${String(x)} ${String(y)}L${String(x + width)} ${String(y)}`,
  });
  const below = layout === "wide" ? 9 : 4;
  return [
    { kind: "label", key: `book:${party}`, x, y: top, size: label, weight: "bold", text: name },
    rule(`book:${party}:rule`, top + below, "plain"),
    ...entries.flatMap((entry, index) => {
      const middle = top + below + row * (index + 0.5);
      return [
        ...line(party, entry, { x, y: middle }, width, dollar, state, layout),
        rule(`book:${party}:${entry.id}:rule`, middle + row / 2, "ghost"),
      ];
    }),
  ];
}

function line(
  party: string,
  entry: Entry,
  at: { readonly x: number; readonly y: number },
  width: number,
  dollar: Figure,
  state: LoopState,
  layout: Layout,
): Mark[] {
  const { label } = frames[layout];
  const now = order.indexOf(state);
  const written = now >= entry.since;
  const fresh = now === entry.since;
  const name: Mark = {
    kind: "label",
    key: `entry:${party}:${entry.id}`,
    x: at.x,
    y: at.y + label * 0.36,
    size: label,
    weight: fresh ? "bold" : "regular",
    tone: written ? "plain" : "soft",
    text: entry.name,
  };
  const middle = { x: at.x + width - places[layout].stub.width / 2 - 1, y: at.y };
  return written ? [name, stub(entry, middle, dollar, state, layout)] : [name];
}

/** The numbered stub of an entry; one that is new flies in from the note. */
function stub({ id, wear, since }: Entry, at: Point, dollar: Figure, state: LoopState, layout: Layout): Mark {
  const wide = layout === "wide";
  return slip({
    key: `stub:${id}`,
    dollar,
    wear: id === "received" && state === "invest" ? "cash" : wear,
    at,
    size: places[layout].stub,
    type: wide ? frames.wide.small : 12,
    scale: `book:${id}`,
    number: wide ? "No. 0001" : "0001",
    ...(order.indexOf(state) === since ? { from: noteAt(state, layout) } : {}),
  });
}
