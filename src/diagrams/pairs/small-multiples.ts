import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { coinsWidth } from "../shared/cash-tiles.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { columns, placeRun, type Corner } from "../shared/tile-rows.ts";
import { grids, tileCount } from "../shared/tiles.ts";
import type { Pair } from "./data.ts";
import { money, moneyIn, rails } from "./pair-arrows.ts";
import { straight } from "../shared/svg-helpers.ts";
import { promiseRuns } from "./pair-rows.ts";
import { doubtOf, promisedParts, saidIn } from "./pairs-text.ts";

/** Three small pictures in a row; measures from the top of each: names, rails, and the line under the lower one. */
const look = {
  wide: { top: 126, pitch: 252, gap: 25, names: 0, upper: 44, lower: 160, words: 184, coin: 24, back: 30, rail: 8 },
  tall: {
    top: 74,
    pitch: 114,
    gap: 8,
    head: -17,
    names: 0,
    upper: 18,
    lower: 70,
    words: 83,
    coin: 12.5,
    back: 14,
    rail: 4,
  },
} as const;

const across = 3;

/** All pairs at once, on the same scale. */
export function drawMultiples(pairs: readonly Pair[], layout: Layout): Mark[] {
  const { top, pitch, gap, upper, lower, rail } = look[layout];
  const { margin } = frames[layout];
  const width = (canvases[layout].width - 2 * margin - (across - 1) * gap) / across;
  const { pitch: tile, side } = grids[layout];
  return pairs.flatMap((pair, index) => {
    const at = { x: margin + (index % across) * (width + gap), y: top + Math.floor(index / across) * pitch };
    const rows = Math.ceil(tilesIn(pair) / columns[layout].promise);
    const corner = { x: at.x, y: at.y + lower - rail - side - (rows - 1) * tile };
    return [
      ...(layout === "tall" && index % across === 0 ? labHead(pair, at) : []),
      small(pair, at, width, layout),
      ...money(pair, { x: at.x, y: at.y + upper - rail - side }, layout),
      ...promiseRuns(pair, layout).map((run) => placeRun(run, run.turn, columns[layout].promise, corner, layout)),
    ];
  });
}

const tilesIn = ({ promised }: Pair) => promised.reduce((sum, { amount }) => sum + tileCount(amount.value), 0);

/** The lab's name once over its three pairs, where there is no room for it in each, and a rule behind it. */
function labHead({ lab, labName }: Pair, { y }: Corner): Mark[] {
  const { margin: x, label: size } = frames.tall;
  const baseline = y + look.tall.head;
  const left = x + textWidth(labName, size, "bold") + 6;
  const path = straight(left, baseline - size * 0.3, canvases.tall.width - x, baseline - size * 0.3);
  return [
    { kind: "label", key: `all:lab:${lab}`, x, y: baseline, size, weight: "bold", text: labName },
    { kind: "line", key: `all:rule:${lab}`, tone: "ghost", path },
  ];
}

function small(pair: Pair, at: Corner, width: number, layout: Layout): Mark {
  const { upper, lower } = look[layout];
  return {
    kind: "group",
    key: `all:${pair.deal}`,
    ...at,
    marks: [
      ...rails(pair, width, upper, lower, layout),
      ...names(pair, width, layout),
      ...inWords(pair, layout),
      ...backWords(pair, width, layout),
    ],
  };
}

function names({ deal, investor, labName }: Pair, width: number, layout: Layout): Mark[] {
  const { names: y } = look[layout];
  const { label } = frames[layout];
  const wide = layout === "wide";
  const base = { kind: "label", y, size: wide ? label : 12, weight: wide ? "bold" : "regular" } as const;
  const lab: Mark = { ...base, key: `all:lab:${deal}`, x: width, anchor: "end", text: labName };
  return [{ ...base, key: `all:name:${deal}`, x: 0, text: investor }, ...(wide ? [lab] : [])];
}

function inWords(pair: Pair, layout: Layout): Mark[] {
  const { upper, rail, coin } = look[layout];
  const { number, after } = saidIn(pair);
  const says = number === null ? after : pair.paid === null ? "at most" : "paid";
  const { small } = frames[layout];
  const size = layout === "wide" ? frames.wide.sub : small;
  const width = moneyIn(pair);
  return phrase({
    key: `all:in:${pair.deal}`,
    x: width === 0 ? 0 : coinsWidth(width, layout) + (layout === "wide" ? 8 : 4),
    y: upper - rail,
    parts: [
      ...(number === null ? [] : [{ ...written(number), size: coin, weight: "bold" as const, money: "cash" as const }]),
      { text: says, size, ...(number === null ? { tone: "soft" as const } : { money: "cash" as const }) },
    ],
  });
}

function backWords(pair: Pair, width: number, layout: Layout): Mark[] {
  const { lower, rail, words: y, back: size } = look[layout];
  const { pitch } = grids[layout];
  const wide = layout === "wide";
  const small = wide ? frames.wide.sub : frames.tall.small;
  const full = Math.min(tilesIn(pair), columns[layout].promise);
  // A number stands beside its squares; where it is longer, or there are several, under them.
  const number = pair.promised.map(({ amount }) => amount.number).join(" + ");
  const least = full * pitch;
  const most = width - textWidth(number, size, "bold");
  const isUnder = least > most;
  const x = Math.min(least + 3, Math.max(least, most));
  const beside = promisedParts(pair, isUnder ? small : size);
  const doubt = doubtOf(pair);
  const says = wide ? `promised${doubt === "" ? "" : `, ${doubt}`}` : doubt;
  const under = [
    ...(isUnder ? beside : []),
    ...(says === "" ? [] : [{ text: says, size: small, tone: "soft" as const }]),
  ];
  const key = `all:back:${pair.deal}`;
  return [
    ...(isUnder ? [] : phrase({ key, x, y: lower - rail, parts: beside })),
    ...phrase({ key: `all:doubt:${pair.deal}`, x: 0, y, parts: under }),
  ];
}
