import type { Layout, Mark } from "../../scene/scene.ts";
import { textWidth } from "../../scene/text-width.ts";
import { coinRow, coinsOf, coinsWidth, type Coins } from "../coins.ts";
import { phrase, written } from "../frame.ts";
import { blank, toneOf } from "./cells.ts";
import type { Invested } from "./data.ts";
import { looks, type Placed, type Voice } from "./places.ts";

/** Money put in: on the wide canvas a line for each lab, on the tall one all in one row. */
export function invested(placed: Placed, layout: Layout): Mark[] {
  const { row, y, voice } = placed;
  const { x, cell } = looks[layout];
  if (row.invested.length === 0) return blank("invested", placed, layout);
  let left: number = x.invested;
  return row.invested.flatMap((money, index) => {
    const faint = voice === "faint" ? ({ tone: "ghost" } as const) : {};
    const coins = coinsIn(money).map((one) => ({ ...one, ...faint }));
    const top = y + index * cell.line;
    const marks = [
      coinRow(`coins:${money.pair}`, coins, left, top + cell.tiles, layout),
      ...investedWords(money, left, top + cell.drop, voice, layout),
    ];
    if (layout === "tall") left += Math.max(widthOf(coins, layout), numberWidth(money)) + 8;
    return marks;
  });
}

/** Room that a number takes on the tall canvas, where it is wider than its coins. */
function numberWidth({ paid, more }: Invested): number {
  return textWidth((paid ?? more)?.number ?? "", looks.tall.cell.number, "bold");
}

function widthOf(coins: readonly Coins[], layout: Layout): number {
  return coinsWidth(
    coins.reduce((sum, { value }) => sum + value, 0),
    layout,
  );
}

function coinsIn({ pair, paid, more }: Invested): Coins[] {
  return [
    ...(paid === null ? [] : coinsOf(`${pair}-paid`, paid, true)),
    ...(more === null ? [] : coinsOf(`${pair}-more`, more, false)),
  ];
}

function investedWords(
  { pair, lab, paid, more }: Invested,
  x: number,
  y: number,
  voice: Voice,
  layout: Layout,
): Mark[] {
  const { number, words } = looks[layout].cell;
  const figure = paid ?? more;
  if (figure === null) return [];
  const soft = (text: string) => ({ text, size: words, tone: "soft" as const });
  const wide = layout === "wide";
  const colour = voice === "faint" ? toneOf(voice) : { money: "cash" as const };
  const parts = [
    ...(wide && paid === null ? [soft("up to")] : []),
    { ...written(figure), size: number, weight: "bold" as const, ...colour },
    ...(wide ? [soft(lab)] : []),
  ];
  return phrase({ key: `exposure:invested:${pair}`, x, y, parts });
}
