import type { Mark, Money } from "#scene/scene.ts";
import { pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { bookRule } from "./account-books.ts";
import { emblemLayouts } from "./emblem-layout.ts";
import { lapsOf } from "./laps.ts";
import type { LoopKit } from "./loop-states.ts";
import { drawNote } from "./numbered-note.ts";

interface Column {
  readonly id: "revenue" | "backlog" | "gain";
  readonly name: string;
  readonly money: Money;
}

const columns: readonly Column[] = [
  { id: "revenue", name: "Revenue", money: "revenue" },
  { id: "backlog", name: "Backlog", money: "promise" },
  { id: "gain", name: "Gain on its stake", money: "gain" },
];

/** Gaps between the columns, and the height and distance of their entries. */
const metrics = {
  wide: { gap: 26, height: 34, step: 42, type: 16 },
  tall: { gap: 12, height: 17, step: 20, type: 12 },
} as const;

/** Draws the cloud's three books side by side, with an entry a lap, or with an empty place where an entry was. */
export function drawThreeBooks(kit: LoopKit): Mark[] {
  const { layout } = kit;
  const { gap } = metrics[layout];
  const { top, rule } = emblemLayouts[layout].books;
  const { margin, label } = pageMetrics[layout];
  const width = (pageWidth(layout) - 2 * gap) / 3;
  return columns.flatMap((column, index) => {
    const x = margin + index * (width + gap);
    const size = layout === "wide" ? label : 12;
    return [
      { kind: "label", key: `column:${column.id}`, x, y: top, size, weight: "bold", text: column.name } as const,
      bookRule({ key: `column:${column.id}:rule`, x, y: top + rule, width }),
      ...drawEntries(column, { x, width }, kit),
    ];
  });
}

interface Span {
  readonly x: number;
  readonly width: number;
}

function drawEntries({ id, money }: Column, { x, width }: Span, { dollar, state, layout }: LoopKit): Mark[] {
  const { height, step, type } = metrics[layout];
  const { top, rule } = emblemLayouts[layout].books;
  const middle = (lap: number) => top + rule + step * (lap + 0.5) + (layout === "wide" ? 4 : 1);
  const size = { width, height };
  if (state === "missing") {
    const empty = { x, y: middle(0) - height / 2, width, height: height + 2 * step, corner: 3 };
    return [{ kind: "note", key: `empty:${id}`, certainty: "intent", tone: "strong", ...empty }];
  }
  return Array.from({ length: lapsOf.again }, (_, lap) =>
    drawNote({
      key: lap === 0 ? `stub:${id}` : `stub:${id}:${String(lap)}`,
      dollar,
      fill: money,
      at: { x: x + width / 2, y: middle(lap) },
      size,
      type,
      scale: `book:${id}:${String(lap)}`,
      since: lap + lapsOf.entries[id],
    }),
  );
}
