import type { Layout, Mark, Money, Point } from "#scene/scene.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { emblemLayouts } from "./emblem-layout.ts";
import { ringPoint } from "./ellipse.ts";
import { gainCurve } from "./gain-arrow.ts";
import type { LoopKit } from "./loop-states.ts";
import { pointAlong } from "./curves.ts";
import { drawNote } from "./numbered-note.ts";

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly money: Money;
  readonly at: (layout: Layout) => Point;
  /** Whether its word stands above it. */
  readonly isAbove?: boolean;
}

/** The four things that one dollar is called, each where it happens. */
const things: readonly Thing[] = [
  { id: "paid", name: "paid", money: "cash", at: (layout) => ringPoint(0.25, layout) },
  { id: "promised", name: "promised", money: "promise", at: (layout) => ringPoint(0.675, layout), isAbove: true },
  { id: "earned", name: "earned", money: "revenue", at: (layout) => ringPoint(0.825, layout), isAbove: true },
  {
    id: "marked-up",
    name: "marked up",
    money: "gain",
    at: (layout) => pointAlong(gainCurve(layout), layout === "wide" ? 0.3 : 0.22),
  },
];

/** The type size of the sum that is struck out. */
export const sumSize: Readonly<Record<Layout, number>> = { wide: 36, tall: 21 };

/** Draws the dollar four times, and strikes out the sum of it. */
export function drawFourNotes(kit: LoopKit): Mark[] {
  const { ring, caption } = emblemLayouts[kit.layout];
  const { layout } = kit;
  const [half, lean] = layout === "wide" ? [118, 5] : [68, 3];
  const y = caption.y - sumSize[layout] * 0.34;
  const path = linePath(ring.x - half, y + lean, ring.x + half, y - lean);
  return [...things.flatMap((thing) => drawThing(thing, kit)), { kind: "line", key: "no-total", tone: "strong", path }];
}

/** A ticket with the number of the dollar, and what it is called there. */
function drawThing({ id, name, money, at, isAbove = false }: Thing, { dollar, layout }: LoopKit): Mark[] {
  const { stub } = emblemLayouts[layout];
  const wide = layout === "wide";
  const size = wide ? 17 : 12;
  const { x, y } = at(layout);
  const below = isAbove ? -stub.height / 2 - (wide ? 13 : 6) : stub.height / 2 + size * (wide ? 1.25 : 1);
  const label = {
    kind: "label",
    key: `thing:${id}:name`,
    x,
    y: y + below,
    size,
    weight: "bold",
    anchor: "middle",
  } as const;
  return [
    drawNote({
      key: `thing:${id}`,
      dollar,
      fill: money,
      at: { x, y },
      size: stub,
      type: wide ? 14 : 12,
      scale: `thing:${id}`,
      number: wide ? "No. 0001" : "0001",
      halo: wide ? 4 : 2,
    }),
    { ...label, ...(money === "promise" ? {} : { money }), text: name },
  ];
}
