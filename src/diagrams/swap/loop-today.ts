import type { Figure } from "#ledger/figures.ts";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { meter, outsideCash } from "../loop/map-details.ts";
import { mapLayouts, pointAlong, roundTrip } from "../loop/map-layout.ts";
import { drawCloudAndLab, mapArrow } from "../loop/map-parts.ts";
import { drawMapNote, drawNote, type NoteFill } from "../loop/numbered-note.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { columnHead, entryLabel, stubAt } from "./book-columns.ts";
import type { SwapData } from "./data.ts";

/** Draws the cloud and the lab on the ring of the loop: money one way, computing the other. */
export function drawLoopToday({ dollar }: SwapData, layout: Layout): Mark[] {
  const stub = (key: string, fill: NoteFill, side: "cloud" | "lab") =>
    numberedStub({ key, fill, dollar, at: stubAt(side, layout) }, layout);
  return [
    ...todaysRing(dollar, layout),
    ...meter("revenue", layout, layout === "wide" ? 0 : 4),
    ...arcLabels(layout),
    ...columnHead({ side: "cloud", text: "The cloud’s books" }, layout),
    ...columnHead({ side: "lab", text: "The lab’s books" }, layout),
    entryLabel("cloud", "revenue", "Revenue", layout),
    entryLabel("lab", "spent", "Cost of computing", layout),
    stub("stub:revenue", "revenue", "cloud"),
    stub("stub:spent", "cost", "lab"),
    ...drawConclusion(layout),
  ];
}

/** The ring of today with note No. 0001 on it, and the cash that leaves and enters it. */
export function todaysRing(dollar: Figure, layout: Layout): Mark[] {
  const { out, back, chips, users } = mapLayouts[layout];
  const at = pointAlong(out, 0.5);
  const travel = roundTrip("out", layout);
  return [
    ...mapArrow("out", out, {}, layout),
    ...mapArrow("back", back, {}, layout),
    ...mapArrow("chips", chips, { money: "cost" }, layout),
    ...mapArrow("users", users, { money: "cash" }, layout),
    drawMapNote({ key: "note:1", dollar, fill: "torn", at, scale: "note", travel }, layout),
    ...drawCloudAndLab(layout),
    ...outsideCash(layout),
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
    size: mapLayouts[layout].stub,
    type: wide ? pageMetrics.wide.small : 12,
    scale: stub.key,
    number: wide ? "No. 0001" : "0001",
  });
}

/** Labels for what goes along the upper arc and what along the lower one. */
function arcLabels(layout: Layout): Mark[] {
  const { out, back, note, market, say } = mapLayouts[layout];
  const line = { kind: "label", x: market.x, anchor: "middle", size: say, weight: "bold" } as const;
  if (layout === "tall")
    return [
      { ...line, key: "swap:money", y: 121, text: "out for a stake," },
      { ...line, key: "swap:computing", y: 137, text: "back for computing" },
    ];
  const upper = pointAlong(out, 0.5).y + note.height / 2;
  return [
    { ...line, key: "swap:money", y: upper + 26, text: "money goes out for a stake" },
    { ...line, key: "swap:meter", y: 270, size: 14, weight: "regular", tone: "soft", text: "the meter runs" },
    { ...line, key: "swap:computing", y: pointAlong(back, 0.5).y - 18, text: "and comes back for computing" },
  ];
}

function drawConclusion(layout: Layout): Mark[] {
  const wide = layout === "wide";
  return textLines({
    key: "swap:books",
    x: pageMetrics[layout].margin,
    ...(wide ? { y: 546, lineHeight: 40, size: 34 } : { y: 250, lineHeight: 19, size: 16 }),
    weight: "bold",
    texts: ["One side books a sale,", wide ? "the other books a cost" : "the other a cost"],
  });
}
