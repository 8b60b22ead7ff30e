import { canvases, type Layout, type Mark, type Point } from "#scene/scene.ts";
import { inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { drawTiles, grids, rowStarts } from "../shared/tiles.ts";
import { tilesOfContract, type Contract, type ContractsData } from "./data.ts";
import { doubtOf } from "./headlines.ts";

/** The most piles that fit on two lines. */
export const mostPiles = 10;

/** Piles are on two lines, in the order in which the orders became known; lines of text are below them. */
const metrics = {
  wide: { ground: 236, pitch: 248, number: 32, lines: [38, 61, 81, 101], name: 15 },
  tall: { ground: 105, pitch: 117, number: 14, lines: [14, 27, 40, 53], name: 12 },
} as const;

/** The most squares on top of each other. */
const highest = 6;

/** The fewest squares in a row. */
const fewestAcross = 5;

/** Draws each order as a pile. */
export function drawOrderPiles({ contracts }: ContractsData, layout: Layout): Mark[] {
  const { ground, pitch } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const across = Math.max(4, Math.ceil(contracts.length / 2));
  const width = (canvases[layout].width - 2 * margin) / across;
  return contracts.map((contract, index) => {
    const at = { x: margin + (index % across) * width, y: ground + Math.floor(index / across) * pitch };
    return {
      kind: "group",
      key: `contract:${contract.id}`,
      x: 0,
      y: 0,
      marks: [...drawPile(contract, at, layout), drawText(contract, at, across > 4, layout)],
    };
  });
}

/** Squares in rows on top of each other, from the bottom up. */
function drawPile(contract: Contract, { x, y }: Point, layout: Layout): Mark[] {
  const { pitch, side } = grids[layout];
  const tiles = tilesOfContract(contract);
  const across = Math.max(fewestAcross, Math.ceil(tiles.length / highest));
  return rowStarts(0, tiles.length, across).map((start, row) => {
    const place = { x, y: y - row * pitch - side };
    const key = `run:${contract.pool}:${String(contract.first + start)}`;
    return drawTiles({ key, tiles: tiles.slice(start, start + across), ...place, money: "promise" }, layout);
  });
}

/** Buyer, seller, and the date on which the order became known. */
function linesOf({ buyer, at, known }: Contract, narrow: boolean, layout: Layout): readonly TextPart[] {
  const { name: size } = metrics[layout];
  const { small } = pageMetrics[layout];
  const month = known.split(" ").slice(1).join(" ");
  if (layout === "wide")
    return [
      ...(narrow ? [{ size, text: `${buyer} at` }] : []),
      { size, weight: "bold", text: narrow ? at : `${buyer} at ${at}` },
      { size: 13, tone: "soft", text: known },
    ];
  return [
    { size: small, text: narrow ? buyer : `${buyer} at` },
    { size, weight: narrow ? "regular" : "bold", text: at },
    { size: small, tone: "soft", text: month },
  ];
}

/** The text below a pile; the amount is first and largest. */
function drawText(contract: Contract, { x, y }: Point, narrow: boolean, layout: Layout): Mark {
  const { number, lines } = metrics[layout];
  const { small } = pageMetrics[layout];
  const doubt = layout === "wide" ? doubtOf(contract) : "";
  const key = `piled:${contract.id}`;
  const parts = [
    { ...writtenAmount(contract.amount), size: number, weight: "bold" as const },
    ...(doubt === "" ? [] : [{ text: doubt, size: small, tone: "soft" as const }]),
  ];
  const rest = linesOf(contract, narrow, layout).map((line, index): Mark => ({
    ...line,
    kind: "label",
    key: `${key}:line:${String(index)}`,
    x: 0,
    y: lines[index + 1] ?? 0,
  }));
  return { kind: "group", key, x, y, marks: [...inlineLabels({ key, x: 0, y: lines[0], parts }), ...rest] };
}
