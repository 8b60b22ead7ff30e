import type { Layout, Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { columns, countTiles, placeRun, runsOf, type Corner, type Run } from "../shared/tile-rows.ts";
import { ghosts } from "../shared/tiles.ts";
import type { Promised } from "../shared/companies.ts";
import type { BacklogData } from "./data.ts";
import { blockHead, corners, looks, poolOf, type Pile } from "./cloud-block.ts";

/** A pile split into what stays and what the labs promised, later contracts included. */
interface Split {
  readonly pile: Pile;
  readonly stays: readonly Run[];
  readonly leaves: readonly Run[];
  readonly deals: readonly Promised[];
}

const tilesIn = (runs: readonly Run[]) => runs.reduce((sum, { tiles }) => sum + tiles.length, 0);

/** The labs' squares moved into their own columns; with `april`, the contract signed after the books closed too. */
export function drawLabs(data: BacklogData, piles: readonly Pile[], layout: Layout, april: boolean): Mark[] {
  const splits = piles.map((pile) => split(pile, layout, april));
  const slots = splits.map((one) => slotsFor(one, layout));
  const heads = data.labs.map(({ id, name, within, all }, index): Mark => ({
    kind: "label",
    key: `lab:${id}:${april ? "all" : "within"}`,
    x: looks[layout].labs[index] ?? 0,
    y: looks[layout].heads,
    size: layout === "wide" ? 20 : 12,
    weight: "bold",
    ...written(april ? all : within, `${name} ${(april ? all : within).number}`),
  }));
  const labOf = (id: string) => data.labs.findIndex((lab) => lab.id === id);
  const blocks = corners(slots, layout).flatMap((corner, index) => {
    const one = splits[index];
    return one === undefined ? [] : block(one, corner, labOf, layout);
  });
  return [...heads, ...blocks, ...sum(data, april, layout)];
}

/** As many slots as give a block the rows that it needs, or those of the longer of the labs' columns beside it. */
function slotsFor({ stays, leaves }: Split, layout: Layout): number {
  const { block, promise } = columns[layout];
  const own = [...new Set(leaves.map(({ lab }) => lab))].map((lab) => leaves.filter((run) => run.lab === lab));
  const rows = own.map((runs) => Math.ceil(tilesIn(runs) / promise));
  return Math.max(tilesIn(stays) + tilesIn(leaves), ...rows.map((count) => count * block));
}

function split(pile: Pile, layout: Layout, april: boolean): Split {
  const { cloud, slots, runs } = pile;
  const stays = runs.filter(({ lab }) => lab === null);
  const owned = runs.filter(({ lab }) => lab !== null);
  if (!april) return { pile, stays, leaves: owned, deals: cloud.promises };
  const pools = cloud.signedLater.map(poolOf);
  const start = { full: slots, narrow: slots + countTiles(pools).full };
  const later = runsOf(pools, start, start, layout, cloud.promises.map(poolOf));
  return { pile, stays, leaves: [...owned, ...later], deals: [...cloud.promises, ...cloud.signedLater] };
}

function block(
  { pile, stays, leaves, deals }: Split,
  corner: Corner,
  labOf: (id: string) => number,
  layout: Layout,
): Mark[] {
  const across = columns[layout].block;
  const { id, total, signedLater } = pile.cloud;
  const added = deals.length > pile.cloud.promises.length ? signedLater.map(({ amount }) => ` + ${amount.number}`) : [];
  const key = `ghosts:${id}`;
  const slots: Mark = {
    kind: "group",
    key,
    ...corner,
    marks: ghosts(key, tilesIn(stays), tilesIn(leaves), across, layout),
  };
  return [
    ...blockHead(pile, corner, written(total, total.number + added.join("")), layout),
    slots,
    ...stays.map((run) => placeRun(run, run.index, across, corner, layout)),
    ...[...new Set(deals.map(({ lab }) => lab))].flatMap((lab) => {
      const x = looks[layout].labs[labOf(lab)] ?? 0;
      const own = leaves.filter((run) => run.lab === lab);
      const amounts = deals.filter((deal) => deal.lab === lab).map(({ amount }) => amount);
      return promised(own, amounts, { x, y: corner.y }, layout);
    }),
  ];
}

const doubts: Readonly<Partial<Record<Figure["status"], string>>> = {
  "single-source": "one report",
  estimated: "estimate",
  disputed: "disputed",
};

/** One lab's promises to one cloud: amounts, how sure they are, and their tiles in the lab's column. */
function promised(runs: readonly Run[], amounts: readonly Figure[], { x, y }: Corner, layout: Layout): Mark[] {
  const { label, small } = frames[layout];
  const doubt = layout === "wide" ? amounts.map(({ status }) => doubts[status]).find(Boolean) : undefined;
  const parts = [
    ...amounts.flatMap((amount, index) => [
      ...(index === 0 ? [] : [{ text: "+", size: label, weight: "bold" as const }]),
      { ...written(amount), size: label, weight: "bold" as const },
    ]),
    ...(doubt === undefined ? [] : [{ text: doubt, size: small, tone: "soft" as const }]),
  ];
  return [
    ...phrase({
      key: `promised:${amounts.map(({ claim }) => claim).join(":")}`,
      x,
      y: y - looks[layout].header,
      parts,
    }),
    ...runs.map((run) => placeRun(run, run.turn, columns[layout].promise, { x, y }, layout, "strong")),
  ];
}

function sum({ sums }: BacklogData, april: boolean, layout: Layout): Mark[] {
  const [part, whole, share] = april
    ? [sums.all, sums.nowAndApril, sums.shareApril]
    : [sums.within, sums.now, sums.share];
  const { margin: x, figure } = frames[layout];
  return phrase({
    key: `sum:labs:${whole.claim}`,
    x,
    y: looks[layout].sum,
    parts: [
      { ...written(part), size: figure, weight: "bold" },
      { text: "of", size: figure, weight: "bold" },
      { ...written(whole), size: figure, weight: "bold" },
      { ...written(share, `billion dollars: ${share.words}`), size: layout === "wide" ? 20 : 12.5 },
    ],
  });
}
