import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { countWords } from "#text/share-words.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, pageWidth, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { linePath, markGroup, textLines } from "../shared/svg-helpers.ts";
import { drawTiles, fullFirst, grids, rowStarts, tilesOf, type Tile } from "../shared/tiles.ts";
import type { Figure } from "#ledger/figures.ts";
import type { ContractsData } from "./data.ts";

const metrics = {
  wide: { ground: 534, gap: 22, number: 46, note: 596, size: 15 },
  tall: { ground: 246, gap: 8, number: 22, note: 278, size: 12 },
} as const;

/** The width of a time below a column of the tall layout, in canvas units. */
const mostForTime = 62;

/** A column of squares on the ground, with its number above and its time below it. */
interface Column {
  readonly key: string;
  readonly figure: Figure;
  readonly tiles: readonly Tile[];
  readonly says: readonly string[];
  readonly isPlan: boolean;
}

/** Draws what a plan was put at, one time after the other, and beside it what is ordered. */
export function drawRevisedPlan(data: ContractsData, layout: Layout): Mark[] {
  const columns = [...planColumns(data, layout), orderColumn(data, layout)];
  const { ground, gap, note: y, size } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const step = (pageWidth(layout) + gap) / columns.length;
  const across = Math.max(1, Math.floor((step - gap) / grids[layout].pitch));
  const texts = wrap("Each with another scope and span: a series, not a fall.", pageWidth(layout), size);
  return [
    ...columns.flatMap((column, index) => drawColumn(column, { x: x + index * step, across, step }, layout)),
    {
      kind: "line",
      key: "revised:ground",
      tone: "soft",
      path: linePath(x, ground + 1, canvases[layout].width - x, ground + 1),
    },
    ...textLines({ key: "revised:note", x, y, size, tone: "soft", texts: texts.slice(0, 1) }),
  ];
}

/** Dashed squares, because a plan is no contract. */
function planColumns({ plan: { named, tint, firstYears }, worth }: ContractsData, layout: Layout): Column[] {
  return named.map(({ figure, when, short }, index) => {
    const key = index === named.length - 1 ? "openai-plan" : `openai-plan-${figure.claim}`;
    const tiles = tilesOf(key, { ...figure, tint }, worth).map((tile) => ({
      ...tile,
      certainty: "conditional" as const,
    }));
    const says = layout === "tall" ? [shortest(short)] : [when, index === 0 ? `over ${firstYears.words}` : ""];
    return { key, figure, tiles, says: says.filter(Boolean), isPlan: true };
  });
}

/** A time where there is little room: "Sep 2026", or the year alone where its name is long. */
function shortest(when: string): string {
  return fitting([when, when.split(" ").at(-1) ?? when], mostForTime, metrics.tall.size);
}

/** The orders at the clouds; full tiles come first, so that rows are even. */
function orderColumn({ ordered: { orders, sum }, plan, worth }: ContractsData, layout: Layout): Column {
  const tiles = fullFirst(orders.flatMap(({ id, amount }) => tilesOf(id, { ...amount, tint: plan.tint }, worth)));
  const says = layout === "tall" ? ["ordered"] : ["ordered so far", `at ${countWords(orders.length)} clouds`];
  return { key: "openai-ordered", figure: sum, tiles, says, isPlan: false };
}

interface Place {
  readonly x: number;
  readonly across: number;
  readonly step: number;
}

function drawColumn({ key, figure, tiles, says, isPlan }: Column, { x, across, step }: Place, layout: Layout): Mark[] {
  const { ground, number, size } = metrics[layout];
  const { pitch, side } = grids[layout];
  const starts = rowStarts(0, tiles.length, across);
  const rows = starts.map((start, row) => {
    const y = ground - row * pitch - side - 2;
    return drawTiles(
      { key: `run:${key}:${String(start)}`, tiles: tiles.slice(start, start + across), x, y, money: "promise" },
      layout,
    );
  });
  const top = ground - starts.length * pitch;
  const large = fontSizeToFit(figure.number, number, step - metrics[layout].gap);
  const tone = isPlan ? {} : ({ tone: "soft" } as const);
  return [
    markGroup(`column:${key}`, rows),
    {
      kind: "label",
      key: `revised:${key}`,
      x: x - large * 0.04,
      y: top - large * 0.28,
      size: large,
      weight: "bold",
      ...tone,
      ...writtenAmount(figure),
    },
    ...textLines({ key: `revised:${key}:says`, x, y: ground + size * 1.25, size, lineHeight: size * 1.2, texts: says }),
  ];
}
