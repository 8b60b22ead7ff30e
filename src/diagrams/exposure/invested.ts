import type { Layout, Mark } from "../../scene/scene.ts";
import { coinRow, coinsWidth, type Coins } from "../coins.ts";
import type { Figure } from "../diagram.ts";
import { phrase, written } from "../frame.ts";
import { blank } from "./cells.ts";
import type { Invested } from "./data.ts";
import { looks, type Placed } from "./places.ts";

/** Money put in: on the wide canvas a line for each lab, on the tall one all in one row. */
export function invested(placed: Placed, layout: Layout): Mark[] {
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
