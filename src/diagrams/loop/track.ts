import type { Layout, Mark, Money } from "#scene/scene.ts";
import { coordinates, markGroup, polylinePath } from "../shared/svg-helpers.ts";
import { emblemLayouts } from "./emblem-layout.ts";
import { bandPath, ringLength, ringPoint } from "./ellipse.ts";
import { ringStates, type Flow, type Half, type LoopState } from "./loop-states.ts";

/** Draws the thick track, and on each half what flows there, in the clothes of its kind of money. */
export function drawTrack(state: LoopState, layout: Layout): Mark[] {
  const { width } = emblemLayouts[layout].track;
  const { out, back } = ringStates[state];
  return [
    { kind: "area", key: "track", tone: "ghost", path: bandPath(width + (layout === "wide" ? 8 : 4), layout) },
    ...drawHalf("out", out, layout),
    ...drawHalf("back", back, layout),
  ];
}

/** The cells of one half; a cell that changes its clothes is another mark, so that the two fade into one another. */
function drawHalf(name: "out" | "back", { flow, isFaint = false }: Half, layout: Layout): Mark[] {
  if (flow.length === 0) return [];
  const tone = isFaint ? ({ tone: "soft" } as const) : {};
  const cells = cellsOf(name, flow, layout).map(({ money, from, to }, index): Mark => {
    const key = `cell:${name}:${String(index)}:${money}${isFaint ? ":faint" : ""}`;
    return { kind: "area", key, money, ...tone, path: chevronPath(from, to, layout) };
  });
  return [markGroup(`flow:${name}`, cells)];
}

interface Cell {
  readonly money: Money;
  /** Where it begins and ends, as shares of the ring. */
  readonly from: number;
  readonly to: number;
}

/** The cells of a half, from plate to plate; a cell in which the kind changes is cut in two. */
function cellsOf(name: "out" | "back", flow: Flow, layout: Layout): Cell[] {
  const { cells } = emblemLayouts[layout].track;
  const start = name === "out" ? 0 : 0.5;
  const gap = emblemLayouts[layout].track.gap / ringLength(layout);
  const step = 0.5 / cells;
  return Array.from({ length: cells }, (_, index) => {
    const share = (index + 0.5) / cells;
    return {
      money: moneyAt(flow, share),
      from: start + index * step + gap / 2,
      to: start + (index + 1) * step - gap / 2,
    };
  });
}

function moneyAt(flow: Flow, share: number): Money {
  let passed = 0;
  for (const [money, part] of flow) {
    passed += part;
    if (share < passed) return money;
  }
  return flow.at(-1)?.[0] ?? "cash";
}

/** A cell of the track: its front is a tip and its back a notch, so that it points where the money goes. */
function chevronPath(from: number, to: number, layout: Layout): string {
  const { width, tip } = emblemLayouts[layout].track;
  const half = width / 2;
  const lean = tip / ringLength(layout);
  const edge = (out: number) =>
    [0, 1 / 3, 2 / 3, 1].map((part) => ringPoint(from + (to - from) * part - lean / 2, layout, out));
  const points = [
    ...edge(half),
    ringPoint(to + lean / 2, layout),
    ...edge(-half).reverse(),
    ringPoint(from + lean / 2, layout),
  ];
  return `${polylinePath(points.map(({ x, y }) => [x, y] as const))}Z`;
}

/** Path data of a filled arrow head. */
export function headPath(tip: { readonly x: number; readonly y: number }, angle: number, size: number): string {
  const at = (turn: number, length: number) =>
    coordinates({ x: tip.x - length * Math.cos(angle + turn), y: tip.y - length * Math.sin(angle + turn) });
  return `M${coordinates(tip)}L${at(0.5, size)}L${at(0, size * 0.72)}L${at(-0.5, size)}Z`;
}
