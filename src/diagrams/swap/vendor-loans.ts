import { range } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { canvases } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { arrowPath, partyPlate, type Plate } from "../shared/party-plates.ts";
import { polylinePath, textLines } from "../shared/svg-helpers.ts";
import type { SwapData } from "./data.ts";

const metrics = {
  wide: {
    plate: { y: 150, width: 190, height: 150, size: 27 },
    loan: { y: 176, height: 34, rung: 13 },
    goods: { y: 268, head: 15 },
    number: { y: 150, size: 46, words: 17 },
    back: { y: 458, size: 92, words: 20, line: 27 },
    gone: { size: 16, over: 10 },
  },
  tall: {
    plate: { y: 66, width: 86, height: 66, size: 14 },
    loan: { y: 78, height: 14, rung: 6 },
    goods: { y: 118, head: 7 },
    number: { y: 64, size: 20, words: 12 },
    back: { y: 208, size: 40, words: 12, line: 15 },
    gone: { size: 12, over: 5 },
  },
} as const;

/** Draws a supplier that lends to its buyer: the loan, the goods bought with it, and what courts made it give back. */
export function drawVendorLoans(data: SwapData, layout: Layout): Mark[] {
  const { lender, borrower } = data.vendor;
  const { plate } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const right = canvases[layout].width - margin - plate.width;
  return [
    ...partyPlate({ id: "lender", name: lender, tint: null }, { ...plate, x: margin }),
    ...partyPlate({ id: "borrower", name: borrower, tint: null }, { ...plate, x: right }),
    ...drawLoan(data, margin + plate.width, right, layout),
    ...drawGoods(margin + plate.width, right, layout),
    ...drawBankruptcy(data, { ...plate, x: right }, layout),
    ...drawReturned(data, layout),
  ];
}

/** The loan as a band with rungs: money that must be paid back. */
function drawLoan({ vendor: { loan } }: SwapData, from: number, to: number, layout: Layout): Mark[] {
  const { loan: own, number } = metrics[layout];
  const [left, right] = [from + 4, to - 4];
  const rungs = range(left + own.rung, right, own.rung).map((x) =>
    polylinePath([
      [x, own.y],
      [x, own.y + own.height],
    ]),
  );
  return [
    ...inlineLabels({
      key: "vendor:loan",
      x: left,
      y: number.y,
      parts: [
        { ...writtenAmount(loan), size: number.size, weight: "bold", money: "cash" },
        { text: layout === "wide" ? "billion dollars of credit" : "billion lent", size: number.words },
      ],
    }),
    {
      kind: "tile",
      key: "vendor:band",
      money: "cash",
      tone: "frame",
      x: left,
      y: own.y,
      width: right - left,
      height: own.height,
    },
    { kind: "line", key: "vendor:rungs", money: "cash", path: rungs.join("") },
  ];
}

/** What came back for it: orders for equipment. */
function drawGoods(from: number, to: number, layout: Layout): Mark[] {
  const { goods, number } = metrics[layout];
  const path = arrowPath({ x: to - 6, y: goods.y }, { x: from + goods.head * 0.7, y: goods.y }, 0, goods.head);
  return [
    { kind: "arrow", key: "vendor:goods", money: "revenue", tone: "strong", path },
    {
      kind: "label",
      key: "vendor:goods:words",
      x: (from + to) / 2,
      y: goods.y + number.words * 1.4,
      anchor: "middle",
      size: number.words,
      text: layout === "wide" ? "orders for equipment, booked as sales" : "orders for equipment",
    },
  ];
}

/** A cross over the borrower, and when it went bankrupt. */
function drawBankruptcy({ vendor: { bankrupt } }: SwapData, { x, y, width, height }: Plate, layout: Layout): Mark[] {
  const { gone } = metrics[layout];
  const { over, size } = gone;
  const text = `bankrupt in ${bankrupt}`;
  const end = x + width;
  const path =
    polylinePath([
      [x - over, y - over],
      [end + over, y + height + over],
    ]) +
    polylinePath([
      [x - over, y + height + over],
      [end + over, y - over],
    ]);
  return [
    { kind: "line", key: "vendor:cross", tone: "soft", path },
    {
      kind: "label",
      key: "vendor:bankrupt",
      x: Math.max(end, textWidth(text, size, "bold")),
      y: y + height + over + size * 1.3,
      anchor: "end",
      size,
      weight: "bold",
      text,
    },
  ];
}

/** What the lender had to give back. */
function drawReturned({ vendor: { returned, lender } }: SwapData, layout: Layout): Mark[] {
  const { back } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  return [
    {
      ...writtenAmount(returned, returned.words.replace(/^about /, "")),
      kind: "label",
      key: "vendor:returned",
      x: x - back.size * 0.04,
      y: back.y,
      size: back.size,
      weight: "bold",
    },
    ...textLines({
      key: "vendor:returned:words",
      x,
      y: back.y + back.line * 1.3,
      size: back.words,
      lineHeight: back.line,
      texts: [
        `is what courts made ${lender} give back:`,
        layout === "wide"
          ? "it had drawn purchases from its borrower to lift its own sales"
          : "it had used its borrower to lift its own sales",
      ],
    }),
  ];
}
