import type { Certainty, Label, Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { polylinePath, textLines } from "../shared/svg-helpers.ts";
import { drawTileRow, withTone, type TileGrid, type TileRow } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import { blockHead, drawBlocks, metrics, withLaterOrders, type BacklogKit, type CloudBlock } from "./cloud-block.ts";
import type { BacklogData } from "./data.ts";

/** Type size of a share, and positions of its bracket and its text beside the block. */
export const shareMetrics = {
  wide: { share: 54, gap: 8, arm: 8, x: 380, words: 520, size: 16, line: 21, sum: 30, right: 764 },
  tall: { share: 23, gap: 4, arm: 3, x: 174, words: 232, size: 12, line: 14, sum: 18, right: 350 },
} as const;

interface CustomerKit extends BacklogKit {
  readonly lab: string;
}

/** Draws one lab's tiles bold in every cloud's block, and beside each its share of the block. */
export function drawCustomerShare(kit: CustomerKit): Mark[] {
  const { blocks, layout, lab, data } = kit;
  const hasLater = (block: CloudBlock) => block.cloud.signedLater.some((one) => one.lab === lab);
  const full = blocks.map((block) => (hasLater(block) ? withLaterOrders(block, data.worth, layout) : block));
  return [...drawBlocks(full, layout, (block, grid) => drawBlock(block, grid, kit)), ...drawSum(kit)];
}

function drawBlock(block: CloudBlock, grid: TileGrid, kit: CustomerKit): Mark[] {
  const { layout, lab } = kit;
  const { cloud, rows } = block;
  const own = rows.filter((row) => row.lab === lab);
  const isLater = own.some(({ pool }) => cloud.signedLater.some(({ id }) => id === pool));
  const added = isLater ? cloud.signedLater.map(({ amount }) => ` + ${amount.number}`) : [];
  return [
    ...blockHead(block, grid, writtenAmount(cloud.total, cloud.total.number + added.join("")), layout),
    ...rows.map((row) => drawTileRow(withTone(row, row.lab === lab ? "strong" : "soft"), row.blockIndex, grid, layout)),
    ...drawShare(cloud.id, own.length === 0 ? null : extentOf(own, grid, layout), extentOf(rows, grid, layout), kit),
  ];
}

/** Vertical extent of some rows, and the right edge of their block. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

function extentOf(rows: readonly TileRow[], { x, y, across }: TileGrid, layout: Layout): Extent {
  const { pitch, side } = grids[layout];
  const lines = rows.map(({ blockIndex }) => Math.floor(blockIndex / across));
  return {
    top: y + Math.min(...lines) * pitch,
    bottom: y + Math.max(...lines) * pitch + side,
    right: x + across * pitch - (pitch - side),
  };
}

const middleOf = ({ top, bottom }: Extent) => (top + bottom) / 2;

/** A bracket beside the lab's rows, the share, and its basis; or a note that there is no order, or no share. */
function drawShare(cloud: string, own: Extent | null, whole: Extent, { data, layout, lab }: CustomerKit): Mark[] {
  const { x, share: size } = shareMetrics[layout];
  const key = `share:${lab}:${cloud}`;
  const note = (text: string, extent: Extent) =>
    besideLines(key, [text], middleOf(extent), layout).map((line) => ({ ...line, x }));
  if (own === null) return note("no order disclosed", whole);
  const found = shareOf(data, lab, cloud);
  if (found === undefined) return note("share not worked out", own);
  const middle = middleOf(own);
  const { words, size: small, right } = shareMetrics[layout];
  const left = Math.max(words, x + textWidth(found.share.number, size, "bold") + size * 0.16);
  // Fewer lines where blocks are low.
  const most = data.clouds.length > 4 ? 1 : 2;
  const forms = basisForms(found.basis);
  const texts = forms.length === 0 ? [] : fittingLines(forms, { width: right - left, size: small, most });
  return [
    drawBracket(`bracket:${cloud}`, own, found.certainty, layout),
    { kind: "label", key, x, y: middle + size * 0.36, size, weight: "bold", ...writtenAmount(found.share) },
    ...besideLines(key, texts, middle, layout).map((line) => ({ ...line, x: left })),
  ];
}

/** What a share rests on, from long to short: all of it, its first part, and what can be said of any. */
function basisForms(basis: string): string[] {
  return basis === "" ? [] : [basis, basis.split(";")[0] ?? basis, "own arithmetic", "own sum"];
}

function shareOf({ dependence }: BacklogData, lab: string, cloud: string) {
  return dependence.shares.find((one) => one.cloud === cloud && one.lab === lab);
}

/** Lines of soft text after a number, centred vertically on its middle. */
export function besideLines(key: string, texts: readonly string[], middle: number, layout: Layout): Label[] {
  const { words: x, size, line } = shareMetrics[layout];
  const y = middle + size * 0.36 - ((texts.length - 1) * line) / 2;
  return textLines({ key, texts, x, y, size, lineHeight: line, tone: "soft" });
}

/** A bracket at the right edge of a block. */
function drawBracket(key: string, { top, bottom, right }: Extent, certainty: Certainty, layout: Layout): Mark {
  const { gap, arm } = shareMetrics[layout];
  const left = right + gap;
  const path = polylinePath([
    [left, top],
    [left + arm, top],
    [left + arm, bottom],
    [left, bottom],
  ]);
  return { kind: "line", key, certainty, path };
}

function drawSum({ data, layout, lab }: CustomerKit): Mark[] {
  const { sum: size } = shareMetrics[layout];
  const wide = layout === "wide";
  const own = data.labs.find(({ id }) => id === lab);
  if (own === undefined) return [];
  const isLater = data.clouds.some(({ signedLater }) => signedLater.some((one) => one.lab === lab));
  const figure = isLater ? own.all : own.within;
  const text = wide ? "billion dollars, promised by one customer" : "billion, by one customer";
  return inlineLabels({
    key: `sum:${lab}`,
    x: pageMetrics[layout].margin,
    y: metrics[layout].sum,
    parts: [
      { ...writtenAmount(figure), size, weight: "bold" },
      { text, size: wide ? 20 : 12.5 },
    ],
  });
}
