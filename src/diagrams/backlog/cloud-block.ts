import type { Label, Layout, Mark } from "#scene/scene.ts";
import { frames } from "../shared/headline-and-footer.ts";
import { columns, countTiles, runsOf, type Corner, type Pool, type Run } from "../shared/tile-rows.ts";
import { grids, tilesOf, tileWorth } from "../shared/tiles.ts";
import type { Promised } from "../shared/companies.ts";
import type { BacklogData, Cloud } from "./data.ts";

/** Places in canvas units: the field on the cover and alone, the first block, the labs' columns, the sum. */
export const looks = {
  wide: {
    field: 318,
    cover: 262,
    paid: 412,
    block: 142,
    between: 30,
    header: 9,
    heads: 106,
    labs: [400, 604],
    sum: 588,
  },
  tall: { field: 124, cover: 100, paid: 208, block: 68, between: 15, header: 4, heads: 50, labs: [176, 264], sum: 275 },
} as const;

/** A cloud's tiles in block order, cut into runs. */
export interface Pile {
  readonly cloud: Cloud;
  readonly slots: number;
  readonly runs: readonly Run[];
}

/** The four piles, one behind the other in the field; the labs' tiles come last, so that they leave from the end. */
export function pilesOf(data: Pick<BacklogData, "clouds">, layout: Layout): Pile[] {
  const all = data.clouds.map((cloud) => {
    const { id, others } = cloud;
    const own: Pool = { id: `${id}-others`, lab: null, tiles: tilesOf(`${id}-others`, others) };
    return { cloud, pools: [own, ...cloud.promises.map(poolOf)] };
  });
  const place = { full: 0, narrow: countTiles(all.flatMap(({ pools }) => pools)).full };
  return all.map(({ cloud, pools }) => {
    const { full, narrow } = countTiles(pools);
    const runs = runsOf(pools, { full: 0, narrow: full }, place, layout);
    place.full += full;
    place.narrow += narrow;
    return { cloud, slots: full + narrow, runs };
  });
}

/** A pile with the contract that was signed after the books closed: behind its other full tiles, before the narrow ones. */
export function withLater({ cloud, slots, runs }: Pile, layout: Layout): Pile {
  const pools = cloud.signedLater.map(poolOf);
  const { full, narrow } = countTiles(pools);
  const isNarrow = ({ tiles }: Run) => tiles.every(({ value }) => value < tileWorth);
  const start = { full: slots - runs.filter(isNarrow).length, narrow: slots + full };
  const moved = runs.map((run) => (isNarrow(run) ? { ...run, slot: run.slot + full } : run));
  return { cloud, slots: slots + full + narrow, runs: [...moved, ...runsOf(pools, start, start, layout)] };
}

/** The tiles of one promise. */
export function poolOf({ id, lab, amount }: Promised): Pool {
  return { id, lab, tiles: tilesOf(id, amount) };
}

/** The upper left corner of each cloud's block, for blocks of that many tiles; higher where nothing stands over them. */
export function corners(slots: readonly number[], layout: Layout, raised = 0): Corner[] {
  const { block, between } = looks[layout];
  let y: number = block - raised;
  return slots.map((count) => {
    const corner = { x: frames[layout].margin, y };
    y += Math.ceil(count / columns[layout].block) * grids[layout].pitch + between;
    return corner;
  });
}

/** A cloud's name over its block, and what stands at the block's right end. */
export function blockHead(
  { cloud }: Pile,
  { x, y }: Corner,
  amount: Pick<Label, "text" | "amount">,
  layout: Layout,
): Mark[] {
  const { pitch, side } = grids[layout];
  const right = x + columns[layout].block * pitch - (pitch - side);
  const base = { kind: "label", y: y - looks[layout].header, size: frames[layout].label, weight: "bold" } as const;
  return [
    { ...base, key: `name:${cloud.id}`, x, text: cloud.name },
    { ...base, ...amount, key: `amount:${cloud.id}:${amount.text}`, x: right, anchor: "end" },
  ];
}
