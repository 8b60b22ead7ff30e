import type { Layout, Mark } from "../../scene/scene.ts";
import { textWidth, wrap } from "../../scene/text-width.ts";
import { arrow, frames, phrase, written } from "../frame.ts";
import { ghosts, grids, tileCount, tileRow, tilesOf } from "../tiles.ts";
import type { ContractsData } from "./data.ts";

const across = 20;

const look = {
  wide: { number: 212, figure: 104, words: 250, size: 17, wrap: [280, 300], field: 366, aside: 456 },
  tall: { number: 96, figure: 42, words: 115, size: 12.5, wrap: [160, 160], field: 186, aside: 210 },
} as const;

/** One plan: what was named in autumn 2025, and what is left of it in the plan of February 2026. */
export function drawRevised(data: ContractsData, layout: Layout): Mark[] {
  return [...numbers(data, layout), ...field(data, layout), ...beside(data, layout)];
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
      wrap(text, widths[index] ?? 0, small).map((line, row): Mark => ({
        kind: "label",
        key: `revised:says:${String(index)}:${String(row)}`,
        x: index === 0 ? margin : second,
        y: words + row * small * 1.3,
        size: small,
        text: line,
      })),
    ),
  ];
}

/** Squares of the plan in rows of twenty; dashed, since a plan is no contract. What went is faint. */
function field({ plan: { before, now } }: ContractsData, layout: Layout): Mark[] {
  const { field: y } = look[layout];
  const { margin: x } = frames[layout];
  const { pitch } = grids[layout];
  const tiles = tilesOf("openai-plan", now).map((tile) => ({ ...tile, sure: "conditional" as const }));
  const rows = Array.from({ length: Math.ceil(tiles.length / across) }, (_, row) =>
    tileRow(
      `run:openai-plan:${String(row * across)}`,
      tiles.slice(row * across, (row + 1) * across),
      x,
      y + row * pitch,
      layout,
      "promise",
    ),
  );
  const gone = tileCount(before.value) - tiles.length;
  const key = "ghosts:openai-plan";
  return [...rows, { kind: "group", key, x, y, marks: ghosts(key, tiles.length, gone, across, layout) }];
}

function beside({ plan: { lately } }: ContractsData, layout: Layout): Mark[] {
  const { field: y, aside: x } = look[layout];
  const { pitch } = grids[layout];
  const { label, small } = frames[layout];
  const wide = layout === "wide";
  const size = wide ? label : small;
  const width = wide ? 290 : 138;
  const notes = [
    { row: 0, text: wide ? `the plan of ${lately}` : "the plan now", tone: "plain" as const },
    {
      row: 3,
      text: wide ? "dropped, or later than 2030: not disclosed" : "dropped, or later than 2030",
      tone: "soft" as const,
    },
  ];
  return notes.flatMap(({ row, text, tone }) =>
    wrap(text, width, size).map((line, index): Mark => ({
      kind: "label",
      key: `revised:beside:${String(row)}:${String(index)}`,
      x,
      y: y + row * pitch + size * (0.85 + index * 1.3),
      size,
      tone,
      text: line,
    })),
  );
}
