import type { Layout, Mark } from "#scene/scene.ts";
import { grids } from "../shared/tiles.ts";
import type { Edge } from "./captions.ts";
import type { Contract } from "./data.ts";
import { isThick, stacksOf, thick, tower, type Stack } from "./year-stacks.ts";

/** Orders of known length from the ground up, early ones first; thin ones lie on top, as spires, without a seam between them. */
function fromTheGround(contracts: readonly Contract[]): Contract[] {
  const spread = contracts.filter(({ term }) => term !== null);
  const start = ({ term }: Contract) => term?.start ?? 0;
  const aYear = ({ amount, term }: Contract) => amount.value / (term?.years ?? 1);
  return [
    ...spread.filter(isThick).sort((one, other) => start(one) - start(other) || aYear(other) - aYear(one)),
    ...spread.filter((one) => !isThick(one)).sort((one, other) => aYear(other) - aYear(one)),
  ];
}

/** One order in the skyline. */
export interface Layer {
  readonly contract: Contract;
  readonly thin: boolean;
  readonly towers: readonly Mark[];
  /** Where a caption's line meets it. */
  readonly edge: Edge;
}

interface Ground {
  /** The left edge of a year's tower. */
  readonly column: (year: number) => number;
  /** What the towers stand on, and the gap between two orders. */
  readonly ground: number;
  readonly seam: number;
}

interface Placed {
  readonly stack: Stack;
  readonly y: number;
}

/** Orders laid on each other, each over its own years. */
export function layersOf(contracts: readonly Contract[], place: Ground, layout: Layout): Layer[] {
  const tops = new Map<number, number>();
  return fromTheGround(contracts).map((contract) => {
    const thin = !isThick(contract);
    const placed = lay(contract, thin, tops, place, layout);
    const towers = placed.map(({ stack, y }) => tower(stack, place.column(stack.year), y, layout));
    return { contract, thin, towers, edge: edgeOf(placed, thin, place, layout) };
  });
}

/** Puts an order's stacks on what stands in their years, and raises `tops` by them. */
function lay(contract: Contract, thin: boolean, tops: Map<number, number>, place: Ground, layout: Layout): Placed[] {
  const { ground, seam } = place;
  const { pitch } = grids[layout];
  const begun = new Set<number>();
  return stacksOf(contract).map((stack) => {
    const top = tops.get(stack.year) ?? ground;
    const gap = top === ground || thin || begun.has(stack.year) ? 0 : seam;
    begun.add(stack.year);
    tops.set(stack.year, top - gap - stack.tiles.length * pitch);
    return { stack, y: top - gap };
  });
}

/**
 * Where a caption's line ends: at a thin order's highest square; else at the first thick tower, high on a high one, so that
 * the line passes over lower towers on its left.
 */
function edgeOf(placed: readonly Placed[], thin: boolean, { column, ground }: Ground, layout: Layout): Edge {
  const { pitch, side } = grids[layout];
  const [highest] = [...placed].sort((one, other) => one.y - other.y);
  const head = thin ? highest : placed.find(({ stack }) => stack.tiles.length >= thick);
  if (head === undefined) return { x: 0, y: ground };
  const rows = head.stack.tiles.length;
  const row = thin ? 0 : rows > 4 ? rows - 2 : 1;
  return { x: column(head.stack.year), y: head.y - row * pitch - side / 2 };
}
