import type { Layout, Mark } from "../../scene/scene.ts";
import type { Figure } from "../diagram.ts";
import { frames, phrase, written } from "../frame.ts";
import { columns, countTiles, placeRun, runsOf, type Corner, type Run } from "../runs.ts";
import { ghosts } from "../tiles.ts";
import type { BacklogData, Promised } from "./data.ts";
import { blockHead, corners, looks, poolOf, type Pile } from "./piles.ts";

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
  const slots = splits.map(({ stays, leaves }) => tilesIn(stays) + tilesIn(leaves));
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

function split(pile: Pile, layout: Layout, april: boolean): Split {
  const { cloud, slots, runs } = pile;
  const stays = runs.filter(({ lab }) => lab === null);
  const owned = runs.filter(({ lab }) => lab !== null);
  if (!april) return { pile, stays, leaves: owned, deals: cloud.promises };
  const pools = cloud.signedLater.map(poolOf);
  const start = { full: slots, narrow: slots + countTiles(pools).full };
  const later = runsOf(pools, start, start, layout);
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
    ...deals.flatMap((deal) => {
      const x = looks[layout].labs[labOf(deal.lab)] ?? 0;
      const own = leaves.filter(({ pool }) => pool === deal.id);
      return promised(own, deal.amount, { x, y: corner.y }, layout);
    }),
  ];
}

const doubts: Readonly<Partial<Record<Figure["status"], string>>> = {
  "single-source": "one report",
  estimated: "estimate",
  disputed: "disputed",
};

/** One lab's promise to one cloud: amount, how sure it is, and its tiles in the lab's column. */
function promised(runs: readonly Run[], amount: Figure, { x, y }: Corner, layout: Layout): Mark[] {
  const { label, small } = frames[layout];
  const doubt = layout === "wide" ? doubts[amount.status] : undefined;
  const parts = [
    { ...written(amount), size: label, weight: "bold" as const },
    ...(doubt === undefined ? [] : [{ text: doubt, size: small, tone: "soft" as const }]),
  ];
  return [
    ...phrase({ key: `promised:${amount.claim}`, x, y: y - looks[layout].header, parts }),
    ...runs.map((run) => placeRun(run, run.index, columns[layout].promise, { x, y }, layout, "strong")),
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
