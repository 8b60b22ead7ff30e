import type { Label, Layout, Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { arrow, frames, phrase, written } from "../shared/headline-and-footer.ts";
import type { Corner } from "../shared/tile-rows.ts";
import { ghosts, rowStarts, tileCount, tileRow, tilesOf, tileWorth, grids, type Tile } from "../shared/tiles.ts";
import type { ContractsData } from "./data.ts";
import { cloudsCounted } from "./contracts-text.ts";

const look = {
  wide: {
    across: 17,
    sum: 24,
    number: 204,
    figure: 104,
    words: 242,
    size: 17,
    wrap: [280, 300],
    field: 404,
    second: 424,
  },
  tall: {
    across: 17,
    sum: 14,
    number: 86,
    figure: 40,
    words: 103,
    size: 12,
    wrap: [158, 165],
    field: 190,
    second: 188,
  },
} as const;

/** One plan: what was named in autumn 2025, and what is left of it in the plan of February 2026; beside it, what is ordered. */
export function drawRevised(data: ContractsData, layout: Layout): Mark[] {
  return [...numbers(data, layout), ...planned(data, layout), ...ordered(data, layout)];
}

function numbers({ plan: { before, beforeYears, now, then, lately } }: ContractsData, layout: Layout): Mark[] {
  const { number: y, figure: size, words, size: small, wrap: widths } = look[layout];
  const { margin } = frames[layout];
  const x = margin - size * 0.04;
  const weight = "bold" as const;
  const parts = [
    { ...written(before), size, weight, tone: "soft" as const },
    { text: arrow, size },
    { ...written(now), size, weight },
  ];
  const second = x + textWidth(before.number, size, "bold") + size * (0.28 + 0.8 + 0.28);
  const says = [
    `${then}, said by its chief executive: over ${beforeYears.words}`,
    `${lately}, told to investors: through 2030`,
  ];
  return [
    ...phrase({ key: "revised:numbers", x, y, parts }),
    ...says.flatMap((text, index) =>
      lines(`says:${String(index)}`, index === 0 ? margin : second, words, [text], widths[index] ?? 0, small),
    ),
  ];
}

/** Lines of words, wrapped, from a baseline down. */
function lines(name: string, x: number, y: number, texts: readonly string[], width: number, size: number): Mark[] {
  return texts
    .flatMap((text) => wrap(text, width, size))
    .map((text, row): Mark => ({
      kind: "label",
      key: `revised:${name}:${String(row)}`,
      x,
      y: y + row * size * 1.3,
      size,
      text,
    }));
}

/** Squares of the plan; dashed, since a plan is no contract. What went is faint. */
function planned({ plan: { before, now } }: ContractsData, layout: Layout): Mark[] {
  const { across, field: y } = look[layout];
  const { margin: x } = frames[layout];
  const tiles = tilesOf("openai-plan", now).map((tile) => ({ ...tile, certainty: "conditional" as const }));
  const gone = tileCount(before.value) - tiles.length;
  const key = "ghosts:openai-plan";
  return [
    ...head(
      "plan",
      [{ text: "the plan", weight: "bold" }],
      layout === "wide" ? "faint: dropped, or later than 2030" : "faint: dropped, or later",
      x,
      layout,
    ),
    ...rows("run:openai-plan", tiles, { x, y }, layout),
    { kind: "group", key, x, y, marks: ghosts(key, tiles.length, gone, across, layout) },
  ];
}

/** The orders that stand against it: full squares first, so that rows are even. */
function ordered({ ordered: { orders, sum } }: ContractsData, layout: Layout): Mark[] {
  const { field: y, second: x } = look[layout];
  const tiles = orders.flatMap(({ id, amount }) => tilesOf(id, amount));
  const isFull = ({ value }: Tile) => value === tileWorth;
  const sorted = [...tiles.filter(isFull), ...tiles.filter((tile) => !isFull(tile))];
  const at = layout === "wide" ? `ordered at ${cloudsCounted(orders)}` : "ordered";
  const leaked = orders.filter(({ amount }) => amount.status === "single-source").map(({ amount }) => amount.number);
  const doubt = leaked.length === 0 ? "" : `${leaked.join(" and ")} from one report`;
  const more =
    layout === "wide" ? ["some of it after 2030", doubt].filter(Boolean).join("; ") : doubt || "some after 2030";
  return [
    ...head("ordered", [{ ...written(sum), size: look[layout].sum, weight: "bold" }, { text: at }], more, x, layout),
    ...rows("run:openai-ordered", sorted, { x, y }, layout),
  ];
}

type Part = Pick<Label, "text"> & Partial<Label>;

/** Over a field: what it is, and what is to be known of it. */
function head(name: string, parts: readonly Part[], more: string, x: number, layout: Layout): Mark[] {
  const { field } = look[layout];
  const { label, small } = frames[layout];
  const wide = layout === "wide";
  const y = field - (wide ? 36 : 23);
  const sized = parts.map((part) => ({ size: wide ? label : small, ...part }));
  return [
    ...phrase({ key: `revised:${name}`, x, y, parts: sized }),
    { kind: "label", key: `revised:${name}:more`, x, y: y + small * 1.4, size: small, tone: "soft", text: more },
  ];
}

function rows(key: string, tiles: readonly Tile[], { x, y }: Corner, layout: Layout): Mark[] {
  const { across } = look[layout];
  const { pitch } = grids[layout];
  return rowStarts(0, tiles.length, across).map((start, row) =>
    tileRow(`${key}:${String(start)}`, tiles.slice(start, start + across), x, y + row * pitch, layout, "promise"),
  );
}
