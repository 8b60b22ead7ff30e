import { smallestLabel } from "#scene/check-scene.ts";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { columnCounts, withoutTint } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import { blockHead, drawBlockRows, drawBlocks, metrics, type BacklogKit, type CloudBlock } from "./cloud-block.ts";
import type { BacklogData } from "./data.ts";
import type { LabShare } from "./lab-shares.ts";

const sizes = {
  wide: { x: 392, share: 34, name: 17, basis: 14, line: 38, right: 764, sum: 20 },
  tall: { x: 172, share: 17, name: 12, basis: 12, line: 19, right: 352, sum: 12.5 },
} as const;

/** Draws each backlog with the labs' squares in their colours, and beside it the share of each. */
export function drawBothShares(kit: BacklogKit): Mark[] {
  const { blocks, layout } = kit;
  return [
    ...drawBlocks(blocks, layout, (block, grid) => [
      ...blockHead(block, grid, writtenAmount(block.cloud.total), layout),
      ...drawBlockRows(
        block.rows.map((row) => (row.lab === null ? withoutTint(row) : row)),
        grid,
        layout,
      ),
      ...drawShares(block, grid, kit),
    ]),
    ...drawSum(kit),
  ];
}

/** The labs' shares of one backlog, below each other where there is room, else side by side without names. */
function drawShares({ cloud, slots }: CloudBlock, { y }: Point, { data, layout }: BacklogKit): Mark[] {
  const { x, share: usual, line } = sizes[layout];
  const own = data.dependence.shares.filter((one) => one.cloud === cloud.id);
  const rows = Math.max(1, Math.ceil(slots / columnCounts[layout].block));
  const room = rows * grids[layout].pitch + metrics[layout].between.least * 0.5 - 1;
  const height = Math.min(line, room / Math.max(1, own.length));
  const size = Math.min(usual, height * 0.9);
  if (size >= smallestLabel[layout] * 1.05)
    return own.flatMap((share, index) => {
      const at = y + size * 0.72 + index * height;
      const parts = [numberPart(share, size, data), ...nameParts(share, size, data, layout)];
      return inlineLabels({ key: `share:${cloud.id}:${share.lab}`, x, y: at, parts });
    });
  const alone = Math.max(smallestLabel[layout], Math.min(usual, room * 0.8));
  const parts = own.map((share) => numberPart(share, alone, data));
  return inlineLabels({ key: `share:${cloud.id}`, x, y: y + alone * 0.72, parts });
}

const labOf = ({ labs }: BacklogData, { lab }: LabShare) => labs.find(({ id }) => id === lab);

function numberPart(one: LabShare, size: number, data: BacklogData): TextPart {
  const tint = labOf(data, one)?.tint ?? null;
  return { ...writtenAmount(one.share), size, weight: "bold", ...(tint === null ? {} : { tint }) };
}

/** The name of the lab, and on a wide picture what its share rests on, as long as both have room. */
function nameParts(one: LabShare, size: number, data: BacklogData, layout: Layout): TextPart[] {
  const { x, name: largest, basis: small, right } = sizes[layout];
  const name = labOf(data, one)?.name ?? one.lab;
  const nameSize = Math.max(smallestLabel[layout], Math.min(largest, size));
  const left = right - x - textWidth(one.share.number, size, "bold") - textWidth(name, nameSize, "bold") - size * 0.8;
  if (left < 0) return [];
  const forms = layout === "wide" ? [one.basis, one.basis.split(";")[0] ?? "", ""] : [""];
  const why = fitting(forms, left, small);
  return [
    { text: name, size: nameSize, weight: "bold" },
    ...(why === "" ? [] : [{ text: why, size: small, tone: "soft" as const }]),
  ];
}

function drawSum({ data: { sums }, layout }: BacklogKit): Mark[] {
  const { margin: x, figure: size } = pageMetrics[layout];
  const bold = { size, weight: "bold" } as const;
  return inlineLabels({
    key: "sum:concentration",
    x,
    y: metrics[layout].sum,
    parts: [
      { ...writtenAmount(sums.within), ...bold },
      { text: "of", ...bold },
      { ...writtenAmount(sums.now), ...bold },
      { text: layout === "wide" ? "billion dollars" : "billion", size: sizes[layout].sum },
    ],
  });
}
