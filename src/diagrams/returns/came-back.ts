import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, pageWidth, writtenAmount } from "../shared/headline-and-footer.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { assertNotNegative } from "../shared/tiles.ts";
import { linePath, textLines } from "../shared/svg-helpers.ts";
import type { Pair } from "./data.ts";
import { arrowPath, partyPlate } from "../shared/party-plates.ts";
import { conclusion } from "./returns-text.ts";
import { blockHeight, drawSquares, worthFor } from "../shared/square-block.ts";

const metrics = {
  wide: {
    caption: { y: 124, size: 17 },
    block: { y: 140, across: 6, pitch: 36, side: 31 },
    right: 551,
    number: { size: 84, gap: 78 },
    plate: { x: 318, y: 170, width: 164, height: 116, size: 29 },
    arrow: { y: 228, bend: 26, head: 16 },
    outside: { from: 424, label: 446, size: 16 },
    text: { y: 506, size: 24, small: 16 },
    bar: { y: 556, height: 26 },
  },
  tall: {
    caption: { y: 54, size: 12 },
    block: { y: 60, across: 6, pitch: 16, side: 13.6 },
    right: 254,
    number: { size: 38, gap: 33 },
    plate: { x: 134, y: 76, width: 92, height: 44, size: 15 },
    arrow: { y: 98, bend: 0, head: 7 },
    outside: { from: 176, label: 188, size: 12 },
    text: { y: 216, size: 13, small: 12 },
    bar: { y: 260, height: 14 },
  },
} as const;

/** How many squares have room in a block. */
const mostSquares = 30;

/** Draws what went into a lab beside what came back in a year, and that as a part of all sales. */
export function drawCameBack(pair: Pair, layout: Layout): Mark[] {
  const { lab, paid, booked } = pair;
  const { block, right, plate, arrow } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const worth = worthFor([paid.value, booked.value], mostSquares);
  const left = { ...block, x: margin };
  const beyond = { ...block, x: right };
  const ends = { into: plate.x - arrow.head * 0.6, out: plate.x + plate.width + arrow.head * 0.4 };
  const leftEnd = margin + block.across * block.pitch;
  const into = arrowPath({ x: leftEnd + 4, y: arrow.y }, { x: ends.into, y: arrow.y }, arrow.bend, arrow.head);
  const out = arrowPath({ x: ends.out, y: arrow.y }, { x: right - 8, y: arrow.y }, arrow.bend, arrow.head);
  return [
    ...drawSquares({ pool: "paid", figure: paid, money: "cash", worth }, left),
    ...drawSquares({ pool: "booked", figure: booked, money: "revenue", worth }, beyond),
    { kind: "arrow", key: "returns:into", money: "cash", tone: "strong", path: into },
    { kind: "arrow", key: "returns:out", money: "revenue", tone: "strong", path: out },
    ...partyPlate(lab, plate),
    ...captions(pair, worth, layout),
    ...outside(layout),
    ...shareOfSales(pair, layout),
  ];
}

function captions({ paid, booked }: Pair, worth: number, layout: Layout): Mark[] {
  const { caption, number, block, right } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const room = block.across * block.pitch;
  const under = (value: number) => block.y + blockHeight(value, worth, { ...block, x }) + number.gap;
  const large = (text: string) => fontSizeToFit(text, number.size, room);
  const soft = { kind: "label", y: caption.y, size: caption.size, tone: "soft" } as const;
  return [
    { ...soft, key: "returns:paid:words", x, text: "paid in so far" },
    {
      ...soft,
      key: "returns:booked:words",
      x: right,
      text: layout === "wide" ? "came back in a year" : "back in a year",
    },
    {
      ...writtenAmount(paid),
      kind: "label",
      key: "returns:paid",
      x,
      y: under(paid.value),
      size: large(paid.number),
      weight: "bold",
      money: "cash",
    },
    {
      ...writtenAmount(booked),
      kind: "label",
      key: "returns:booked",
      x: right,
      y: under(booked.value),
      size: large(booked.number),
      weight: "bold",
      money: "revenue",
    },
  ];
}

/** Money of others, which comes from below: it is not counted, so it has no size. */
function outside(layout: Layout): Mark[] {
  const { plate, outside: own, arrow } = metrics[layout];
  const x = plate.x + plate.width / 2;
  const path = arrowPath({ x, y: own.from }, { x, y: plate.y + plate.height + arrow.head * 0.5 }, 0, arrow.head);
  return [
    { kind: "arrow", key: "returns:outside", money: "cash", certainty: "conditional", tone: "strong", path },
    {
      kind: "label",
      key: "returns:outside:words",
      x,
      y: own.label,
      anchor: "middle",
      size: own.size,
      tone: "soft",
      text: layout === "wide" ? "users, other investors, lenders" : "users, investors, lenders",
    },
  ];
}

/** The year's sum as a part of all that the cloud sold. */
function shareOfSales(pair: Pair, layout: Layout): Mark[] {
  const { text, bar } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const { booked, sales, share } = pair;
  assertNotNegative(sales.claim, sales.value);
  const width = pageWidth(layout);
  const part = (width * booked.value) / Math.max(sales.value, booked.value, 1e-9);
  const scale = { scale: "sales", measure: "width" } as const;
  const box = { kind: "tile", money: "revenue", y: bar.y, height: bar.height, x } as const;
  const whole = sales.unknown === true ? width : (width * sales.value) / Math.max(sales.value, booked.value, 1e-9);
  const lines = fittingLines(conclusion(pair), { width, size: text.size, most: 1 });
  const small = `${share.number} of all that ${pair.cloud} sold in that year, ${sales.number}`;
  const size = Math.min(text.small, (text.small * width) / Math.max(width, textWidth(small, text.small)));
  return [
    ...textLines({ key: "returns:conclusion", x, y: text.y, size: text.size, weight: "bold", texts: lines }),
    { kind: "label", key: "returns:sales:words", x, y: bar.y - text.small * 0.6, size, tone: "soft", text: small },
    {
      ...box,
      key: "returns:sales",
      tone: "frame",
      amount: { claim: sales.claim, value: sales.value, ...scale },
      width: whole,
    },
    { ...box, key: "returns:sales:part", amount: { claim: booked.claim, value: booked.value, ...scale }, width: part },
    {
      kind: "line",
      key: "returns:sales:end",
      money: "revenue",
      path: linePath(x + part, bar.y, x + part, bar.y + bar.height),
    },
  ];
}
