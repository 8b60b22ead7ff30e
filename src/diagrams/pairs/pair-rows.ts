import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { coinsWidth } from "../shared/cash-tiles.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { placeRun, runsOf, type Corner, type Run } from "../shared/tile-rows.ts";
import { grids, tilesOf } from "../shared/tiles.ts";
import type { Pair } from "./data.ts";
import { money, moneyIn, rails } from "./pair-arrows.ts";
import { doubtOf, promisedParts, saidIn, verdicts } from "./pairs-text.ts";

/** Measures of a row, from its top: the names, the two rails, the line under the lower one. */
const look = {
  wide: { top: 102, pitch: 170, names: 14, upper: 56, lower: 98, words: 139, name: 18, coin: 24, back: 38, rail: 8 },
  tall: { top: 47, pitch: 79, names: 9, upper: 28, lower: 48, words: 66, name: 12.5, coin: 14, back: 17, rail: 4 },
} as const;

/** Columns enough that a promise stays in one row. */
const oneRow = 99;
const nowhere = { full: 0, narrow: 0 };

/** A promise's tiles, cut into the runs that travel as one. */
export function promiseRuns({ lab, promised }: Pair, layout: Layout): Run[] {
  const pools = promised.map(({ id, amount }) => ({ id, lab, tiles: tilesOf(id, amount) }));
  return runsOf(pools, nowhere, nowhere, layout);
}

/** Pairs one under the other, each promise as one long row of squares; only squares travel, words and rails come and go. */
export function drawRows(pairs: readonly Pair[], layout: Layout): Mark[] {
  const { margin: x } = frames[layout];
  const { top, pitch, upper, lower, rail } = look[layout];
  const { side } = grids[layout];
  return pairs.flatMap((pair, index) => {
    const y = top + index * pitch;
    const tiles = { x, y: y + lower - rail - side };
    return [
      row(pair, { x, y }, layout),
      ...money(pair, { x, y: y + upper - rail - side }, layout),
      ...promiseRuns(pair, layout).map((run) => placeRun(run, run.turn, oneRow, tiles, layout)),
    ];
  });
}

function row(pair: Pair, at: Corner, layout: Layout): Mark {
  const { upper, lower } = look[layout];
  const width = canvases[layout].width - 2 * frames[layout].margin;
  return {
    kind: "group",
    key: `row:${pair.deal}`,
    ...at,
    marks: [
      ...rails(pair, width, upper, lower, layout),
      ...names(pair, width, layout),
      ...inWords(pair, layout),
      ...backWords(pair, layout),
    ],
  };
}

function names({ deal, investor, seller, labName }: Pair, width: number, layout: Layout): Mark[] {
  const { names: y, name: size, words } = look[layout];
  const wide = layout === "wide";
  const weight = "bold" as const;
  const seen = wide && seller !== null;
  const parts = [
    { text: investor, size, weight },
    ...(seen ? [{ text: `sells as ${seller}`, size: frames.wide.small, tone: "soft" as const }] : []),
  ];
  const right = { kind: "label", x: width, weight, anchor: "end" } as const;
  const verdict = verdicts[deal];
  return [
    ...phrase({ key: `row:name:${deal}`, x: 0, y, parts }),
    { ...right, key: `row:lab:${deal}`, y, size, text: labName },
    ...(verdict === undefined
      ? []
      : [{ ...right, key: `row:verdict:${deal}`, y: words, size: wide ? 26 : 14, text: verdict }]),
  ];
}

function inWords(pair: Pair, layout: Layout): Mark[] {
  const { upper, rail, coin } = look[layout];
  const { small } = frames[layout];
  const { before, number, after, short } = saidIn(pair);
  const width = moneyIn(pair);
  const words = layout === "wide" ? after : short;
  return phrase({
    key: `row:in:${pair.deal}`,
    x: width === 0 ? 0 : coinsWidth(width, layout) + (layout === "wide" ? 10 : 5),
    y: upper - rail - (layout === "wide" ? 1 : 0),
    parts: [
      ...(before === undefined ? [] : [{ text: before, size: small, money: "cash" as const }]),
      ...(number === null ? [] : [{ ...written(number), size: coin, weight: "bold" as const, money: "cash" as const }]),
      { text: words, size: small, ...(number === null ? { tone: "soft" as const } : { money: "cash" as const }) },
    ],
  });
}

function backWords(pair: Pair, layout: Layout): Mark[] {
  const { words: y, back: size } = look[layout];
  const { small } = frames[layout];
  const doubt = doubtOf(pair);
  return phrase({
    key: `row:back:${pair.deal}`,
    x: 0,
    y,
    parts: [
      ...promisedParts(pair, size),
      { text: `promised back${doubt === "" ? "" : `, ${doubt}`}`, size: small, tone: "soft" },
    ],
  });
}
