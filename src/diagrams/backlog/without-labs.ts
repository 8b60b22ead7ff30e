import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { columns, countTiles, placeRun, runsOf, type Corner } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import { beside, sides } from "./customer-share.ts";
import type { BacklogData } from "./data.ts";
import { blockHead, corners, looks, poolOf, type Pile } from "./cloud-block.ts";

/** What rests on one report, what is left out, and the growth that one cloud tells of ("#"). */
const notes: Readonly<Record<string, Readonly<Record<Layout, readonly string[]>>>> = {
  microsoft: {
    wide: ["# in a year, without OpenAI", "Anthropic’s order is still in it"],
    tall: ["# in a year,", "without OpenAI"],
  },
  oracle: { wide: ["if the one report on OpenAI is right"], tall: ["if the one report", "is right"] },
  google: { wide: ["if the one report on Anthropic is right"], tall: ["if the one report", "is right"] },
  aws: { wide: ["before Anthropic’s order of April"], tall: ["before April’s", "order"] },
};

const sizes = { wide: { amount: 40, words: 476, grown: 19 }, tall: { amount: 23, words: 232, grown: 12 } } as const;

/** What stays in the four blocks when both labs' squares are taken out. */
export function drawRemains(data: BacklogData, piles: readonly Pile[], layout: Layout): Mark[] {
  const slots = piles.map((pile) => pile.slots);
  const blocks = corners(slots, layout).flatMap((corner, index) => {
    const pile = piles[index];
    return pile === undefined ? [] : [...remaining(pile, corner, layout), ...stays(data, pile, corner, layout)];
  });
  return [...blocks, ...sum(data, layout)];
}

const ownRuns = ({ runs }: Pile) => runs.filter(({ lab }) => lab === null);

/** What stays in front, and behind it, as empty slots, the orders that are taken out: they keep their keys, for they come back. */
function remaining(pile: Pile, corner: Corner, layout: Layout): Mark[] {
  const across = columns[layout].block;
  const { cloud } = pile;
  const own = ownRuns(pile);
  const count = own.reduce((total, { tiles }) => total + tiles.length, 0);
  const orders = cloud.promises.map(poolOf);
  const start = { full: count, narrow: count + countTiles(orders).full };
  return [
    ...blockHead(pile, corner, written(cloud.total, `of ${cloud.total.number}`), layout),
    ...own.map((run) => placeRun(run, run.index, across, corner, layout)),
    ...runsOf(orders, start, start, layout).map((run) => placeRun(run, run.slot, across, corner, layout, "ghost")),
  ];
}

/** How much stays at one cloud, and how it grew where that is known. */
function stays({ dependence }: BacklogData, { cloud }: Pile, { y }: Corner, layout: Layout): Mark[] {
  const { id, others } = cloud;
  const { x } = sides[layout];
  const { amount: size, words, grown } = sizes[layout];
  const { pitch, side } = grids[layout];
  const middle = y + (pitch + side) / 2; // of the two rows that stay
  const lines = notes[id]?.[layout] ?? [];
  const growth = (text: string) => ({
    ...written(dependence.grown, text.replace("#", `+${dependence.grown.number}`)),
    size: grown,
    tone: "plain" as const,
    weight: "bold" as const,
  });
  const says = beside(`stays:${id}`, lines, middle, layout).map((mark) => ({
    ...mark,
    x: Math.max(words, x + textWidth(others.number, size, "bold") + size * 0.3),
    ...(mark.text.includes("#") ? growth(mark.text) : {}),
  }));
  return [
    { kind: "label", key: `stays:${id}`, x, y: middle + size * 0.36, size, weight: "bold", ...written(others) },
    ...says,
  ];
}

function sum({ dependence, sums }: BacklogData, layout: Layout): Mark[] {
  const { margin: x, figure: size } = frames[layout];
  const wide = layout === "wide";
  const weight = "bold" as const;
  return phrase({
    key: "sum:remains",
    x,
    y: looks[layout].sum,
    parts: [
      { ...written(dependence.others), size, weight },
      { text: "of", size, weight },
      { ...written(sums.now), size, weight },
      { text: wide ? "billion dollars" : "billion", size: wide ? 20 : 12.5 },
    ],
  });
}
