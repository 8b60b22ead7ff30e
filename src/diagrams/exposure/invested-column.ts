import type { Layout, Mark } from "#scene/scene.ts";
import { coinRow, coinsOf, type Coins } from "../shared/cash-tiles.ts";
import { phrase, written } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { blank, toneOf } from "./cells.ts";
import type { Invested } from "./data.ts";
import { looks, type Placed, type Voice } from "./row-placement.ts";

/** Money put in, a line for each lab: on the wide canvas the coins under their words, on the tall one beside them. */
export function invested(placed: Placed, layout: Layout): Mark[] {
  const { row, y, voice } = placed;
  const { x, cell } = looks[layout];
  if (row.invested.length === 0) return blank("invested", placed, layout);
  const faint = voice === "faint" ? ({ tone: "ghost" } as const) : {};
  return row.invested.flatMap((money, index) => {
    const coins = coinsIn(money).map((one) => ({ ...one, ...faint }));
    const top = y + index * cell.line;
    const at =
      layout === "wide"
        ? { x: x.invested, y: top + cell.tiles }
        : { x: x.invested + numberWidth, y: top + cell.drop - grids.tall.side - 1 };
    return [
      coinRow(`coins:${money.pair}`, coins, at.x, at.y, layout),
      ...investedWords(money, x.invested, top + cell.drop, voice, layout),
    ];
  });
}

/** Room for a number before its coins, where they stand in one line. */
const numberWidth = 34;

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
