import type { Layout, Mark } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { arrow, frames, phrase, written } from "../shared/headline-and-footer.ts";
import { columns, placeRun, type Corner } from "../shared/tile-rows.ts";
import { tileRow, tilesOf, tileWorth, grids, type Tile } from "../shared/tiles.ts";
import type { BacklogData, Cloud } from "./data.ts";
import { blockHead, corners, looks, type Pile } from "./cloud-block.ts";

/** Four blocks, and beside each how that cloud measures it. */
export function drawClouds(piles: readonly Pile[], layout: Layout): Mark[] {
  const { small } = frames[layout];
  const slots = piles.map((pile) => pile.slots);
  return corners(slots, layout).flatMap((corner, index) => {
    const pile = piles[index];
    if (pile === undefined) return [];
    const { id, measure, total } = pile.cloud;
    return [
      ...blockHead(pile, corner, written(total), layout),
      ...pile.runs.map((run) => placeRun(run, run.slot, columns[layout].block, corner, layout)),
      ...wrap(measure, layout === "wide" ? 300 : 168, small).map((text, line): Mark => ({
        kind: "label",
        key: `measure:${id}:${String(line)}`,
        x: looks[layout].labs[0],
        y: corner.y + small * (0.85 + line * 1.3),
        size: small,
        tone: "soft",
        text,
      })),
    ];
  });
}

/** How many rows of squares four blocks have room for, and how far they rise for one more: no names stand over them. */
const room = { wide: { rows: 18, raised: 0 }, tall: { rows: 15, raised: 10 } } as const;

function raisedBy(slots: readonly number[], layout: Layout): number {
  const { rows, raised } = room[layout];
  const needed = slots.reduce((sum, count) => sum + Math.ceil(count / columns[layout].block), 0);
  return needed > rows ? raised : 0;
}

/** The same blocks over time: what stood at the end of 2025, and bold what came after. */
export function drawGrew({ sums }: BacklogData, piles: readonly Pile[], layout: Layout): Mark[] {
  const dated = piles.map(({ cloud }) => datedTiles(cloud));
  const slots = dated.map((tiles) => tiles.length);
  const blocks = corners(slots, layout, raisedBy(slots, layout)).flatMap((corner, index) => {
    const pile = piles[index];
    if (pile === undefined) return [];
    const { before, total, later } = pile.cloud;
    const last = String(Math.round((total.value + (later?.value ?? 0)) * 10) / 10);
    const head = layout === "wide" ? `${before.number} to ${last}` : last;
    return [
      ...blockHead(pile, corner, { text: head }, layout),
      ...regrown(pile, dated[index] ?? [], corner, layout),
      ...additions(pile.cloud, corner, layout),
    ];
  });
  const { margin: x, figure: size } = frames[layout];
  const weight = "bold" as const;
  const path = [written(sums.before), { text: arrow }, written(sums.now), { text: arrow }, written(sums.later)];
  const parts = [
    ...path.map((part) => ({ ...part, size, weight })),
    { text: layout === "wide" ? "billion dollars" : "billion", size: layout === "wide" ? 20 : 12.5 },
  ];
  return [...blocks, ...phrase({ key: "sum:grew", x, y: looks[layout].sum, parts })];
}

/** What a cloud added, in words beside its block: in the quarter, and where it is known after that. */
function additions({ id, added, later }: Cloud, { y }: Corner, layout: Layout): Mark[] {
  const wide = layout === "wide";
  const lines = [
    { amount: added, when: "in three months" },
    ...(later === null ? [] : [{ amount: later, when: "more by the end of May" }]),
  ];
  return lines.flatMap(({ amount, when }, line) =>
    phrase({
      key: `added:${id}:${String(line)}`,
      x: looks[layout].labs[0],
      y: y + (wide ? 20 + line * 34 : 12 + line * 18),
      parts: [
        { ...written(amount, `+${amount.number}`), size: wide ? 26 : 15, weight: "bold" },
        { text: when, size: frames[layout].small, tone: "soft" },
      ],
    }),
  );
}

/** A cloud's tiles by date, full ones first; what came after 2025 is bold. */
function datedTiles({ id, before, added, later }: Cloud): Tile[] {
  const bold = (tile: Tile): Tile => ({ ...tile, tone: "strong" });
  const tiles = [
    ...tilesOf(`${id}-before`, before),
    ...tilesOf(`${id}-added`, added).map(bold),
    ...(later === null ? [] : tilesOf(`${id}-later`, later).map(bold)),
  ];
  const narrow = (tile: Tile) => tile.value < tileWorth;
  return [...tiles.filter((tile) => !narrow(tile)), ...tiles.filter(narrow)];
}

/**
 * A pile with dated tiles in place of its own: each slot's tile keeps its key, so that what stood stays;
 * slots that the pile did not have get tiles of their own.
 */
function regrown({ runs, slots, cloud }: Pile, dated: readonly Tile[], corner: Corner, layout: Layout): Mark[] {
  const across = columns[layout].block;
  const rows = runs.map((run) => {
    const tiles = run.tiles.flatMap((tile, index) => {
      const now = dated[run.slot + index];
      return now === undefined ? [] : [{ ...now, key: tile.key }];
    });
    return placeRun({ ...run, tiles }, run.slot, across, corner, layout);
  });
  const { pitch } = grids[layout];
  const more = dated.slice(slots).map((tile, index) => {
    const slot = slots + index;
    const left = corner.x + (slot % across) * pitch;
    const top = corner.y + Math.floor(slot / across) * pitch;
    return tileRow(`run:${cloud.id}-later:${String(index)}`, [tile], left, top, layout, "promise");
  });
  return [...rows, ...more];
}
