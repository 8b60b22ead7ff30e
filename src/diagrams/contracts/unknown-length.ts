import { rounded } from "#scene/attributes.ts";
import type { Layout, Mark } from "#scene/scene.ts";
import { coinsWidth } from "../shared/cash-tiles.ts";
import { frames, written } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import type { Contract } from "./data.ts";
import { whole } from "./order-piles.ts";
import { flat } from "./year-stacks.ts";

/** Beside the skyline, over its low end: where the rows stand. */
const look = {
  wide: { x: 610, rows: [292, 364, 436], gap: 8, wing: 3 },
  tall: { x: 278, rows: [128, 165, 202], gap: 4, wing: 1.5 },
} as const;

/** How many orders of unknown length have room beside the skyline. */
export const mostTorn = 3;

/** Whether nobody outside knows how long an order runs. */
export function isTorn({ term }: Contract): boolean {
  return term === null;
}

/** An order whose length nobody outside knows: its tiles in a row, torn off at the end. */
export function torn(contract: Contract, index: number, layout: Layout): Mark[] {
  const { x, rows, gap, wing } = look[layout];
  const { label, small } = frames[layout];
  const wide = layout === "wide";
  const y = rows[index] ?? rows[0];
  const { id, buyer, at, amount } = contract;
  const edge = x + coinsWidth(amount.value, layout) + gap;
  const key = `torn:${id}`;
  const words: readonly Mark[] = [
    { kind: "line", key, path: zigzag(edge, y, layout) },
    {
      kind: "label",
      key: `${key}:amount`,
      x: edge + wing * 3,
      y: y - (wide ? 2 : 0),
      size: wide ? label : small,
      weight: "bold",
      ...written(amount),
    },
    {
      kind: "label",
      key: `${key}:name`,
      x,
      y: y + small * 1.35,
      size: small,
      tone: "soft",
      text: wide ? `${buyer} at ${at}` : at,
    },
  ];
  return [flat(whole(contract), x, y, layout), { kind: "group", key: `${key}:words`, x: 0, y: 0, marks: words }];
}

function zigzag(x: number, y: number, layout: Layout): string {
  const { side } = grids[layout];
  const { wing } = look[layout];
  const step = side / 4;
  const points = Array.from({ length: 7 }, (_, turn) => {
    const across = x + (turn % 2 === 0 ? -wing : wing);
    return `${rounded(across)} ${rounded(y - side - step + turn * step)}`;
  });
  return `M${points.join("L")}`;
}

/** Why they stand aside. */
export function tornTitle(layout: Layout): Mark {
  const { x, rows } = look[layout];
  const { small, label } = frames[layout];
  const { side } = grids[layout];
  const wide = layout === "wide";
  const size = wide ? label : small;
  const lines = wide ? ["length not disclosed"] : ["length not", "disclosed"];
  return {
    kind: "group",
    key: "torn:title",
    x,
    y: rows[0] - side - (wide ? 16 : 8),
    marks: lines.map((text, line): Mark => ({
      kind: "label",
      key: `torn:title:${String(line)}`,
      x: 0,
      y: -(lines.length - 1 - line) * size * 1.2,
      size,
      weight: "bold",
      text,
    })),
  };
}
