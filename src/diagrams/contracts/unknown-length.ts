import { range } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { cashWidth } from "../shared/cash-tiles.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { markGroup, polylinePath } from "../shared/svg-helpers.ts";
import { drawTiles, grids } from "../shared/tiles.ts";
import { type Contract, tilesOfContract } from "./data.ts";

/** Positions of the rows beside the skyline, above its low end. */
const metrics = {
  wide: { x: 610, rows: [292, 356, 420], gap: 8, wing: 3 },
  tall: { x: 278, rows: [128, 165, 202], gap: 4, wing: 1.5 },
} as const;

/** The most orders of unknown length that fit beside the skyline. */
export const mostUnknownLength = 3;

/** Whether the length of an order is not public. */
export function hasUnknownLength({ term }: Contract): boolean {
  return term === null;
}

/** Draws an order of unknown length: its tiles in a row with a torn end. */
export function drawUnknownLength(contract: Contract, index: number, layout: Layout): Mark[] {
  const { x, rows, gap, wing } = metrics[layout];
  const { label, small } = pageMetrics[layout];
  const wide = layout === "wide";
  const y = rows[index] ?? rows[0];
  const { id, buyer, at, amount } = contract;
  const edge = x + cashWidth(amount.value, contract.worth, layout) + gap;
  const key = `torn:${id}`;
  const words: readonly Mark[] = [
    { kind: "line", key, path: zigzagPath(edge, y, layout) },
    {
      kind: "label",
      key: `${key}:amount`,
      x: edge + wing * 3,
      y: y - (wide ? 2 : 0),
      size: wide ? label : small,
      weight: "bold",
      ...writtenAmount(amount),
    },
    {
      kind: "label",
      key: `${key}:name`,
      x,
      y: y + small * 1.35,
      size: small,
      tone: "soft",
      text: wide ? `${buyer} at ${at}` : at,
    },
  ];
  const row = { key: `run:${contract.pool}:0`, tiles: tilesOfContract(contract), x, y: y - grids[layout].side };
  return [drawTiles({ ...row, money: "promise" }, layout), markGroup(`${key}:words`, words)];
}

function zigzagPath(x: number, y: number, layout: Layout): string {
  const { side } = grids[layout];
  const { wing } = metrics[layout];
  const step = side / 4;
  return polylinePath(
    range(7).map((turn) => [x + (turn % 2 === 0 ? -wing : wing), y - side - step + turn * step] as const),
  );
}

/** The title of these orders. */
export function drawUnknownLengthTitle(layout: Layout): Mark {
  const { x, rows } = metrics[layout];
  const { small, label } = pageMetrics[layout];
  const { side } = grids[layout];
  const wide = layout === "wide";
  const size = wide ? label : small;
  const lines = wide ? ["length not disclosed"] : ["length not", "disclosed"];
  return {
    kind: "group",
    key: "torn:title",
    x,
    y: rows[0] - side - (wide ? 16 : 8),
    marks: lines.map((text, line): Mark => ({
      kind: "label",
      key: `torn:title:${String(line)}`,
      x: 0,
      y: -(lines.length - 1 - line) * size * 1.2,
      size,
      weight: "bold",
      text,
    })),
  };
}
