import type { Layout, Mark, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { drawAmountRow, investmentAmounts } from "../shared/cash-tiles.ts";
import { inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { drawBlank, toneOf } from "./cells.ts";
import type { Invested } from "./data.ts";
import { metrics, type Emphasis, type PlacedRow } from "./row-placement.ts";

/** On the tall canvas, the room for a number before its tiles. */
function numberRoom({ paid, more }: Invested): number {
  const { number } = metrics.tall.cell;
  return Math.max(34, textWidth((paid ?? more)?.number ?? "", number, "bold") + 5);
}

/** Draws the money invested, one line for each lab: on the wide canvas tiles below their label, on the tall one after it. */
export function drawInvested(placed: PlacedRow, layout: Layout): Mark[] {
  const { row, y, emphasis, worth } = placed;
  const { x, cell } = metrics[layout];
  if (row.invested.length === 0) return drawBlank("invested", placed, layout);
  const faint = emphasis === "faint" ? ({ tone: "ghost" } as const) : {};
  return row.invested.flatMap((money, index) => {
    const { pair, paid, more } = money;
    const amounts = investmentAmounts(pair, paid, more).map((one) => ({ ...one, ...faint }));
    const top = y + index * cell.line;
    const at =
      layout === "wide"
        ? { x: x.invested, y: top + cell.tiles }
        : { x: x.invested + numberRoom(money), y: top + cell.drop - grids.tall.side - 1 };
    return [
      drawAmountRow({ key: `coins:${pair}`, amounts, worth, ...at }, layout),
      ...investedLabels(money, { x: x.invested, y: top + cell.drop }, emphasis, layout),
    ];
  });
}

function investedLabels({ pair, lab, paid, more }: Invested, at: Point, emphasis: Emphasis, layout: Layout): Mark[] {
  const { number, words } = metrics[layout].cell;
  const figure = paid ?? more;
  if (figure === null) return [];
  const soft = (text: string) => ({ text, size: words, tone: "soft" as const });
  const wide = layout === "wide";
  const colour = emphasis === "faint" ? toneOf(emphasis) : { money: "cash" as const };
  const before = wide && paid === null ? "up to " : "";
  const hasRoom =
    textWidth(before + lab, words) + textWidth(figure.number, number, "bold") + 10 <= metrics.wide.width.invested + 8;
  const parts = [
    ...(wide && paid === null ? [soft("up to")] : []),
    { ...writtenAmount(figure), size: hasRoom || !wide ? number : words, weight: "bold" as const, ...colour },
    ...(wide ? [soft(lab)] : []),
  ];
  return inlineLabels({ key: `exposure:invested:${pair}`, ...at, parts });
}
