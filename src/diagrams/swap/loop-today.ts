import type { Figure } from "#ledger/figures.ts";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { emblemLayouts } from "../loop/emblem-layout.ts";
import { drawNote, type NoteFill } from "../loop/numbered-note.ts";
import { drawRing } from "../loop/ring.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { columnHead, entryLabel, stubAt } from "./book-columns.ts";
import type { SwapData } from "./data.ts";

/** Draws the loop as its ring: money one way, computing the other, and what both sides book. */
export function drawLoopToday({ dollar }: SwapData, layout: Layout): Mark[] {
  const stub = (key: string, fill: NoteFill, side: "cloud" | "lab") =>
    numberedStub({ key, fill, dollar, at: stubAt(side, layout) }, layout);
  return [
    ...drawRing({ dollar, state: "revenue", layout }),
    ...columnHead({ side: "cloud", text: "The cloud’s books" }, layout),
    ...columnHead({ side: "lab", text: "The lab’s books" }, layout),
    entryLabel("cloud", "revenue", "Revenue", layout),
    entryLabel("lab", "spent", "Cost of computing", layout),
    stub("stub:revenue", "revenue", "cloud"),
    stub("stub:spent", "cost", "lab"),
    ...drawConclusion(layout),
  ];
}

interface Stub {
  readonly key: string;
  readonly fill: NoteFill;
  readonly dollar: Figure;
  /** The centre. */
  readonly at: Point;
}

/** A stub with the number of the note. */
export function numberedStub(stub: Stub, layout: Layout): Mark {
  const wide = layout === "wide";
  return drawNote({
    ...stub,
    size: emblemLayouts[layout].stub,
    type: wide ? pageMetrics.wide.small : 12,
    scale: stub.key,
    number: wide ? "No. 0001" : "0001",
  });
}

function drawConclusion(layout: Layout): Mark[] {
  const wide = layout === "wide";
  return textLines({
    key: "swap:books",
    x: pageMetrics[layout].margin,
    ...(wide ? { y: 558, lineHeight: 38, size: 32 } : { y: 259, lineHeight: 19, size: 16 }),
    weight: "bold",
    texts: ["One side books a sale,", wide ? "the other books a cost" : "the other a cost"],
  });
}
