import type { Layout, Mark } from "#scene/scene.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { polylinePath, textLines } from "../shared/svg-helpers.ts";
import type { Facility } from "./data.ts";
import { arrowPath, partyPlate } from "../shared/party-plates.ts";
import { blockHeight, drawSquares, worthFor } from "../shared/square-block.ts";

const metrics = {
  wide: {
    block: { across: 6, pitch: 36, side: 31 },
    paid: { y: 146 },
    open: { y: 334 },
    number: { x: 268, size: 68, words: 18 },
    plate: { x: 604, y: 146, width: 160, height: 292, size: 27 },
    gate: { x: 520, reach: 14 },
    arrow: { head: 13 },
    stream: { y: 530, thick: 26, label: 16 },
  },
  tall: {
    block: { across: 6, pitch: 16, side: 13.6 },
    paid: { y: 52 },
    open: { y: 134 },
    number: { x: 116, size: 30, words: 12 },
    plate: { x: 262, y: 52, width: 86, height: 124, size: 14 },
    gate: { x: 228, reach: 7 },
    arrow: { head: 7 },
    stream: { y: 226, thick: 12, label: 12 },
  },
} as const;

/** How many squares have room in a block: its rows of six, paid and open. */
const mostSquares = 18;

/** Draws money that is paid, money behind a gate, and the computing whose delivery opens it. */
export function drawFacility(facility: Facility, layout: Layout): Mark[] {
  const { paid, open, lab } = facility;
  const { block, plate, paid: first, open: second } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const worth = worthFor([paid.value, open.value], mostSquares);
  return [
    ...drawSquares({ pool: "paid", figure: paid, money: "cash", worth }, { ...block, x, y: first.y }),
    ...drawSquares(
      { pool: "open", figure: open, money: "cash", worth, certainty: "conditional" },
      { ...block, x, y: second.y },
    ),
    ...amounts(facility, worth, layout),
    ...arrows(facility, worth, layout),
    ...partyPlate(lab, plate),
    ...stream(facility, layout),
  ];
}

function amounts({ paid, open }: Facility, worth: number, layout: Layout): Mark[] {
  const { number, block, paid: first, open: second } = metrics[layout];
  const x = number.x;
  const middle = (value: number, y: number) => y + blockHeight(value, worth, { ...block, x, y }) / 2;
  const row = (figure: Facility["paid"], y: number, words: string): Mark[] => [
    {
      ...writtenAmount(figure),
      kind: "label",
      key: `facility:${words}`,
      x,
      y: middle(figure.value, y) + number.size * 0.16,
      size: number.size,
      weight: "bold",
      money: "cash",
    },
    {
      kind: "label",
      key: `facility:${words}:words`,
      x,
      y: middle(figure.value, y) + number.size * 0.36 + number.words * 0.9,
      size: number.words,
      text: words,
    },
  ];
  return [
    ...row(paid, first.y, "paid"),
    ...row(open, second.y, layout === "wide" ? "held ready, at most" : "held ready"),
  ];
}

function arrows({ paid, open }: Facility, worth: number, layout: Layout): Mark[] {
  const { number, block, plate, gate, arrow, paid: first, open: second } = metrics[layout];
  const end = plate.x - arrow.head * 0.6;
  const middle = (value: number, y: number) => y + blockHeight(value, worth, { ...block, x: 0, y }) / 2;
  const [above, below] = [middle(paid.value, first.y), middle(open.value, second.y)];
  const start = number.x + number.size * 2.1;
  const straight = (y: number) => arrowPath({ x: start, y }, { x: end, y }, 0, arrow.head);
  const bars = [-1, 0, 1].map((at) => gate.x + at * gate.reach * 0.55);
  const bar = (x: number) =>
    polylinePath([
      [x, below - gate.reach * 2],
      [x, below + gate.reach * 2],
    ]);
  return [
    { kind: "arrow", key: "facility:paid:arrow", money: "cash", tone: "strong", path: straight(above) },
    {
      kind: "arrow",
      key: "facility:open:arrow",
      money: "cash",
      tone: "strong",
      certainty: "conditional",
      path: straight(below),
    },
    { kind: "line", key: "facility:gate", tone: "strong", path: bars.map(bar).join("") },
  ];
}

/** Computing that the cloud delivers, booked as its sale; it leads up to the gate. */
function stream({ cloud }: Facility, layout: Layout): Mark[] {
  const { plate, gate, arrow, stream: own, open, block } = metrics[layout];
  const right = plate.x + plate.width;
  const below = open.y + block.pitch * 2.6 + gate.reach * 1.2;
  const up = arrowPath({ x: gate.x, y: own.y - 2 }, { x: gate.x, y: below }, 0, arrow.head);
  const [first, second] = [`computing that ${cloud} delivers:`, "each part opens the gate a little"];
  return [
    {
      kind: "note",
      key: "facility:stream",
      money: "revenue",
      x: gate.x - own.thick / 2,
      y: own.y,
      width: right - gate.x + own.thick / 2,
      height: own.thick,
    },
    { kind: "arrow", key: "facility:opens", money: "revenue", tone: "strong", path: up },
    ...textLines({
      key: "facility:stream:words",
      x: gate.x - own.thick,
      y: own.y + own.thick * 0.35,
      anchor: "end",
      size: own.label,
      texts: [first, second],
    }),
  ];
}
