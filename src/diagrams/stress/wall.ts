import { sum } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { linePath, markGroup } from "../shared/svg-helpers.ts";
import { tileCount } from "../shared/tiles.ts";
import type { StressData } from "./data.ts";
import { formatBillions } from "./format-amounts.ts";
import type { Result } from "./model.ts";
import {
  drawKept,
  drawLost,
  packPieces,
  squareCount,
  type OrderPart,
  type Piece,
  type WallGrid,
} from "./wall-squares.ts";

const metrics = {
  wide: { top: 224, width: 444, height: 340, gap: 46, words: 16, line: 12 },
  tall: { top: 88, width: 194, height: 172, gap: 21, words: 12, line: 3 },
} as const;

/** Draws the labs' promises as one wall: what is kept on top, what is not paid as empty squares below a line. */
export function drawWall(data: StressData, result: Result, layout: Layout): Mark[] {
  const { worth, labs } = data;
  const { top, gap } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const parts = partsOf(data, result);
  const [kept, lost] = [packPieces(labs, parts.kept, worth), packPieces(labs, parts.lost, worth)];
  const grid = { ...gridSize(data, layout), worth, x, y: top };
  const { across, pitch } = grid;
  const bottom = top + Math.ceil(squareCount(kept, worth) / across) * pitch;
  return [
    ...drawKept(kept, grid),
    ...(lost.length === 0 ? [] : drawUnpaid(lost, { ...grid, y: bottom + gap }, { bottom, layout })),
  ];
}

/** What is kept and what is lost of each order, to the nearest ten million; both make the whole order. */
function partsOf({ orders }: StressData, result: Result): Readonly<Record<"kept" | "lost", OrderPart[]>> {
  const kept = orders.map((order) => {
    const value = result.orders.find(({ id }) => id === order.id)?.kept ?? 0;
    return { order, value: Math.min(order.promised.value, Math.round(value * 100) / 100) };
  });
  return { kept, lost: kept.map(({ order, value }) => ({ order, value: order.promised.value - value })) };
}

/** The largest squares with which the wall has room, however it is divided. */
function gridSize({ orders, labs, worth }: StressData, layout: Layout) {
  const { width, height, gap } = metrics[layout];
  const most = sum(orders, ({ promised }) => tileCount(promised.value, worth)) + labs.length;
  let across = 8;
  while (((Math.ceil(most / across) + 1) * width) / across > height - gap) across += 1;
  return { across, pitch: width / across };
}

interface LinePlace {
  /** Where the squares above the line end. */
  readonly bottom: number;
  readonly layout: Layout;
}

/** The line, and what is not paid below it; the squares are one group of their own for each sum, which appears as a whole. */
function drawUnpaid(lost: readonly Piece[], grid: WallGrid, { bottom, layout }: LinePlace): Mark[] {
  const { width, words: size, line } = metrics[layout];
  const { x } = grid;
  const y = bottom + line;
  const text = `not paid: ${formatBillions(sum(lost, ({ value }) => value))}`;
  return [
    markGroup(`wall:${text}`, drawLost(`${text}:`, lost, grid)),
    { kind: "line", key: "wall:line", tone: "strong", path: linePath(x, y, x + width, y) },
    { kind: "label", key: "wall:lost", x, y: y + size * 1.2, size, weight: "bold", text },
  ];
}
