import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { textWidth } from "#scene/text-width.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { assertOneValue } from "../shared/one-value.ts";
import { ringPoint } from "../loop/ellipse.ts";
import { emblemLayouts } from "../loop/emblem-layout.ts";
import { drawPlates } from "../loop/plates.ts";
import { assertNotNegative, roundAmount } from "../shared/tiles.ts";
import { drawCable, drawCableRing, drawSaleStub } from "./cable.ts";
import { entryLabel, columnHead, stubAt } from "./book-columns.ts";
import type { SwapData } from "./data.ts";

/** The field of small squares, and the number and text beside it. */
const metrics = {
  wide: { y: 526, across: 19, pitch: 15, side: 12, figure: 66, x: 344, words: 508, size: 18, line: 24 },
  tall: { y: 243, across: 16, pitch: 6.6, side: 4.6, figure: 34, x: 126, words: 206, size: 12, line: 15 },
} as const;

const carriers = [
  { id: "cloud", name: "Carrier A", has: { wide: "owns fibre", tall: "fibre" } },
  { id: "lab", name: "Carrier B", has: { wide: "owns fibre", tall: "fibre" } },
] as const;

/** Draws two carriers on the ring of the loop, and the revenue that one of them restated. */
export function drawSwapThen(data: SwapData, layout: Layout): Mark[] {
  return [
    ...drawCableRing(layout),
    drawCable("fibre:out", ringPoint(0.25, layout), "plain", layout),
    drawCable("fibre:back", ringPoint(0.75, layout), "plain", layout),
    ...drawPlates(layout, carriers),
    ...drawMiddle(layout),
    ...columnHead({ side: "cloud", text: "Carrier A’s books", as: "then" }, layout),
    ...columnHead({ side: "lab", text: "Carrier B’s books", as: "then" }, layout),
    entryLabel("cloud", "sale", "Sale of capacity", layout),
    entryLabel("lab", "sale", "Sale of capacity", layout),
    drawSaleStub("sale:a", stubAt("cloud", layout), false, layout),
    drawSaleStub("sale:b", stubAt("lab", layout), false, layout),
    ...drawRestated(data, layout),
  ];
}

function drawMiddle(layout: Layout): Mark[] {
  const { ring } = emblemLayouts[layout];
  const wide = layout === "wide";
  const line = { kind: "label", x: ring.x, anchor: "middle" } as const;
  return [
    {
      ...line,
      key: "swap:alike",
      y: ring.y - (wide ? 2 : 1),
      size: wide ? 26 : 15,
      weight: "bold",
      text: "capacity for capacity",
    },
    {
      ...line,
      key: "swap:value",
      y: ring.y + (wide ? 24 : 16),
      size: wide ? 16 : 12,
      tone: "soft",
      text: wide ? "of like value, and both book a sale" : "of like value",
    },
  ];
}

/** Small squares of the restated revenue, and their sum. */
function drawRestated({ restated, worth, carrier, restatedIn }: SwapData, layout: Layout): Mark[] {
  const { y, across, pitch, figure, x, words, size, line } = metrics[layout];
  const rows = Math.max(1, Math.ceil(restated.value / worth / across));
  // A large number has room below the entry, however few rows there are.
  const middle = y + Math.max((rows * pitch) / 2, figure * 0.42);
  const left = Math.max(words, x + textWidth(restated.number, figure, "bold") + size * 0.4);
  const room = canvases[layout].width - pageMetrics[layout].margin - left;
  const says = [
    layout === "wide" ? "billion dollars of such sales," : "billion of such sales,",
    fitting([`taken back by ${carrier} in ${restatedIn}`, `taken back by ${carrier}`, "taken back later"], room, size),
  ];
  return [
    drawSquares(restated, worth, layout),
    {
      kind: "label",
      key: "restated:sum",
      x,
      y: middle + figure * 0.34,
      size: figure,
      weight: "bold",
      ...writtenAmount(restated),
    },
    ...says.map((text, index): Mark => ({
      kind: "label",
      key: `restated:says:${String(index)}`,
      x: left,
      y: middle + size * 0.36 + (index - 0.5) * line,
      size,
      text,
    })),
  ];
}

/** An amount as small squares. */
function drawSquares(restated: Figure, worth: number, layout: Layout): Mark {
  assertOneValue(restated);
  const { claim, value } = restated;
  assertNotNegative(claim, value);
  const { y, across, pitch, side } = metrics[layout];
  const part = (index: number) => Math.min(worth, roundAmount(value - index * worth));
  return {
    kind: "group",
    key: "restated",
    x: pageMetrics[layout].margin,
    y,
    marks: Array.from({ length: Math.ceil(value / worth - 1e-9) }, (_, index): Mark => ({
      kind: "tile",
      key: `restated:${String(index)}`,
      money: "revenue",
      amount: { claim, value: part(index), scale: "small-square", measure: "width" },
      x: (index % across) * pitch,
      y: Math.floor(index / across) * pitch,
      width: (side * part(index)) / worth,
      height: side,
    })),
  };
}
