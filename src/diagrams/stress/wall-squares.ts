import { group, range } from "d3-array";
import type { Group, Mark, Point } from "#scene/scene.ts";
import { assertNotNegative, roundAmount } from "../shared/tiles.ts";
import type { Lab } from "../backlog/data.ts";
import type { OrderData } from "./data.ts";

/** What is kept, or lost, of one order, in billions of dollars. */
export interface OrderPart {
  readonly order: OrderData;
  readonly value: number;
}

/** A piece of an order that stands in one square. */
export interface Piece {
  readonly order: OrderData;
  readonly value: number;
  /** Where it begins, in squares from the first one. */
  readonly from: number;
}

/** A block of squares: how many stand side by side, and how far apart. */
export interface WallGrid extends Point {
  readonly across: number;
  readonly pitch: number;
  readonly worth: number;
}

/** Packs the orders of each lab without a gap; each lab begins with a square of its own. */
export function packPieces(labs: readonly Lab[], parts: readonly OrderPart[], worth: number): Piece[] {
  let end = 0;
  return labs.flatMap(({ id }) => {
    end = Math.ceil(end - 1e-9);
    return parts
      .filter(({ order }) => order.lab === id)
      .flatMap(({ order, value }) => {
        assertNotNegative(order.promised.claim, value);
        const from = end;
        end = roundAmount(from + value / worth);
        const cuts = [from, ...range(Math.floor(from) + 1, Math.ceil(end)), end];
        return cuts.slice(1).flatMap((to, index) => {
          const begin = cuts[index] ?? from;
          const part = roundAmount((to - begin) * worth);
          return part > 0 ? [{ order, from: begin, value: part }] : [];
        });
      });
  });
}

/** How many squares these pieces take, counted from the first one. */
export function squareCount(pieces: readonly Piece[], worth: number): number {
  return Math.max(0, ...pieces.map(({ from, value }) => Math.ceil(roundAmount(from + value / worth))));
}

/** Draws pieces that are kept, in their lab's tint; a square that is not full is a frame with a filling. */
export function drawKept(pieces: readonly Piece[], grid: WallGrid): Mark[] {
  const side = sideOf(grid);
  const look = ({ order: { tint }, value }: Piece) => ({
    money: "promise" as const,
    ...(tint === null ? {} : { tint }),
    ...(value < grid.worth ? { tone: "filling" as const } : {}),
  });
  const split = new Set(pieces.flatMap(({ from, value }) => (value < grid.worth ? [Math.floor(from)] : [])));
  const frames = [...split].map((slot): Mark => {
    const base = { kind: "tile", money: "promise", tone: "frame" } as const;
    return { ...base, key: `frame:wall:${String(slot)}`, ...slotAt(slot, grid), width: side, height: side };
  });
  return [...drawRuns("", pieces, look, grid), ...frames];
}

/** Draws pieces that are lost as empty squares; their keys begin with `prefix`. */
export function drawLost(prefix: string, pieces: readonly Piece[], grid: WallGrid): Mark[] {
  return drawRuns(prefix, pieces, () => ({ tone: "ghost" }), grid);
}

type Look = Pick<Mark, "money" | "tint" | "tone">;

/** One group for the pieces of an order that stand in one row, so that they move together. */
function drawRuns(prefix: string, pieces: readonly Piece[], look: (piece: Piece) => Look, grid: WallGrid): Group[] {
  const orders = group(pieces, ({ order }) => order.id);
  return [...orders].flatMap(([id, own]) => {
    const rows = [...group(own, ({ from }) => Math.floor(Math.floor(from) / grid.across)).values()];
    let count = 0;
    return rows.map((row): Group => {
      const key = `${prefix}run:wall:${id}:${String(count)}`;
      const origin = slotAt(Math.floor(row[0]?.from ?? 0), grid);
      const marks = row.map((piece): Mark => ({
        ...look(piece),
        ...drawPiece(piece, origin, grid),
        key: `${prefix}tile:wall:${id}:${String(count++)}`,
      }));
      return { kind: "group", key, ...origin, marks };
    });
  });
}

function drawPiece({ order, from, value }: Piece, origin: Point, grid: WallGrid) {
  const side = sideOf(grid);
  const slot = Math.floor(from);
  const { x, y } = slotAt(slot, grid);
  return {
    kind: "tile",
    amount: { claim: order.promised.claim, value, scale: "square", measure: "width" },
    x: x + (from - slot) * side - origin.x,
    y: y - origin.y,
    width: (side * value) / grid.worth,
    height: side,
  } as const;
}

const sideOf = ({ pitch }: WallGrid) => pitch * 0.82;

function slotAt(slot: number, { x, y, across, pitch }: WallGrid): Point {
  return { x: x + (slot % across) * pitch, y: y + Math.floor(slot / across) * pitch };
}
