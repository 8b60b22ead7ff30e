import { canvases, type Layout, type Mark } from "../../scene/scene.ts";
import { wrap } from "../../scene/text-width.ts";
import { coinRow, coinsWidth, type Coins } from "../coins.ts";
import type { Figure } from "../diagram.ts";
import { frames, phrase, written } from "../frame.ts";
import { columns, placeRun, runsOf } from "../runs.ts";
import { grids, tileRow, tilesOf } from "../tiles.ts";
import { lines, straight } from "../write.ts";
import type { Invested, Row } from "./data.ts";
import { looks, placeRows, slotsOf, type Placed } from "./places.ts";
import { blanks, doubtOf, gainNotes, heads, type Column } from "./words.ts";

const nowhere = { full: 0, narrow: 0 };

/** Companies down, what binds them to the labs across. */
export function drawMatrix(rows: readonly Row[], layout: Layout): Mark[] {
  const placed = placeRows(rows, layout);
  return [
    ...columnHeads(layout),
    ...placed.flatMap((one) => [
      rule(one, layout),
      ...name(one, layout),
      ...promised(one, layout),
      ...invested(one, layout),
      ...amount("gain", one.row.gain, one, layout),
      ...amount("built", one.row.built, one, layout),
      ...(layout === "wide" ? blank("sells", one, layout) : []),
    ]),
  ];
}

function columnHeads(layout: Layout): Mark[] {
  const { x, head } = looks[layout];
  return Object.entries(heads[layout]).flatMap(([column, texts]) =>
    texts.map((text, line): Mark => ({
      kind: "label",
      key: `exposure:head:${column}:${String(line)}`,
      x: x[column as Column],
      y: head.y + line * head.row,
      size: line === 0 ? head.size : Math.max(head.size - 1, layout === "wide" ? 13 : 12),
      weight: line === 0 ? "bold" : "regular",
      tone: line === 0 ? "plain" : "soft",
      text,
    })),
  );
}

function rule({ row, y }: Placed, layout: Layout): Mark {
  const { margin } = frames[layout];
  const over = y - looks[layout].gap / 2;
  const path = straight(margin, over, canvases[layout].width - margin, over);
  return { kind: "line", key: `exposure:rule:${row.id}`, tone: "ghost", path };
}

/** The company, and under its name all that the labs promised it; where there is room, which lab did. */
function name({ row, y }: Placed, layout: Layout): Mark[] {
  const { name: size, sum, cell } = looks[layout];
  const base = { kind: "label", x: frames[layout].margin } as const;
  const title: Mark = {
    ...base,
    key: `exposure:row:${row.id}`,
    y: y + size * 0.74,
    size,
    weight: "bold",
    text: row.name,
  };
  if (row.sum === null) return [title];
  const total: Mark = {
    ...base,
    ...written(row.sum),
    key: `exposure:sum:${row.id}`,
    y: y + sum.drop,
    size: sum.size,
    weight: "bold",
  };
  if (layout === "tall") return [title, total];
  const single = row.promised.length === 1;
  const parts = row.promised.map(({ deal, lab, amount }, line): Mark => {
    const doubt = doubtOf(amount.status);
    const text = `${lab}${single ? "" : ` ${amount.number}`}${doubt === "" ? "" : `, ${doubt}`}`;
    return {
      ...base,
      // The sum above says a single promise's number already.
      ...(single ? { text } : written(amount, text)),
      key: `exposure:part:${deal}`,
      y: y + sum.drop + (line + 1) * cell.words * 1.25,
      size: cell.words,
      tone: "soft",
    };
  });
  return [title, total, ...parts];
}

function promised(placed: Placed, layout: Layout): Mark[] {
  const { row, y } = placed;
  if (row.promised.length === 0) return blank("promised", placed, layout);
  const corner = { x: looks[layout].x.promised, y };
  const starts = slotsOf(row.promised);
  return row.promised.flatMap(({ deal, lab, amount: { claim, value } }, index) =>
    runsOf([{ id: deal, lab, tiles: tilesOf(deal, claim, value) }], nowhere, nowhere, layout).map((run) =>
      placeRun(run, (starts[index] ?? 0) + run.index, columns[layout].promise, corner, layout, "strong"),
    ),
  );
}

/** Money put in: on the wide canvas a line for each lab, on the tall one all in one row. */
function invested(placed: Placed, layout: Layout): Mark[] {
  const { row, y } = placed;
  const { x, cell } = looks[layout];
  if (row.invested.length === 0) return blank("invested", placed, layout);
  let left: number = x.invested;
  return row.invested.flatMap((money, index) => {
    const coins = coinsOf(money);
    const top = y + index * cell.line;
    const marks = [
      coinRow(`coins:${money.pair}`, coins, left, top + cell.tiles, layout),
      ...investedWords(money, left, top + cell.drop, layout),
    ];
    if (layout === "tall") left += Math.max(widthOf(coins, layout), leastStep) + 5;
    return marks;
  });
}

/** Room that a number takes on the tall canvas, where it is wider than its coins. */
const leastStep = 26;

function widthOf(coins: readonly Coins[], layout: Layout): number {
  return coinsWidth(
    coins.reduce((sum, { value }) => sum + value, 0),
    layout,
  );
}

function coinsOf({ pair, paid, more }: Invested): Coins[] {
  const coins = (part: string, figure: Figure | null, isPaid: boolean): Coins[] =>
    figure === null ? [] : [{ pool: `${pair}-${part}`, claim: figure.claim, value: figure.value, paid: isPaid }];
  return [...coins("paid", paid, true), ...coins("more", more, false)];
}

function investedWords({ pair, lab, paid, more }: Invested, x: number, y: number, layout: Layout): Mark[] {
  const { number, words } = looks[layout].cell;
  const figure = paid ?? more;
  if (figure === null) return [];
  const soft = (text: string) => ({ text, size: words, tone: "soft" as const });
  const wide = layout === "wide";
  const parts = [
    ...(wide && paid === null ? [soft("up to")] : []),
    { ...written(figure), size: number, weight: "bold" as const, money: "cash" as const },
    ...(wide ? [soft(lab)] : []),
  ];
  return phrase({ key: `exposure:invested:${pair}`, x, y, parts });
}

/** One number over its tiles, and under them what must be known of it; or the words that stand in its place. */
function amount(column: "gain" | "built", figure: Figure | null, placed: Placed, layout: Layout): Mark[] {
  const { row, y } = placed;
  const { x: columnX, width, cell } = looks[layout];
  const x = columnX[column];
  if (figure === null) return blank(column, placed, layout);
  const { claim, value, status } = figure;
  const note = column === "gain" ? (gainNotes[row.id] ?? "") : doubtOf(status);
  return [
    {
      ...written(figure),
      kind: "label",
      key: `exposure:${column}:${row.id}`,
      ...(column === "gain" ? { money: "gain" } : {}),
      x,
      y: y + cell.drop,
      size: cell.number,
      weight: "bold",
    },
    tileRow(
      `run:${claim}:0`,
      tilesOf(claim, claim, value),
      x,
      y + cell.tiles,
      layout,
      column === "gain" ? "gain" : "cost",
    ),
    ...lines({
      key: `exposure:${column}:${row.id}:note`,
      x,
      y: y + cell.tiles + grids[layout].side + cell.words * 1.1,
      size: cell.words,
      tone: "soft",
      leading: 1.2,
      texts: layout === "wide" ? wrap(note, width[column], cell.words) : [],
    }),
  ];
}

function blank(column: Column, { row, y }: Placed, layout: Layout): Mark[] {
  const { x, width, cell } = looks[layout];
  const text = blanks[layout][row.id][column];
  if (text === undefined) return [];
  return lines({
    key: `exposure:blank:${column}:${row.id}`,
    x: x[column],
    y: y + cell.drop,
    size: cell.words,
    leading: layout === "wide" ? 1.25 : 1.05,
    tone: "soft",
    texts: wrap(text, width[column], cell.words),
  });
}
