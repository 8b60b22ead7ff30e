import type { Layout, Mark } from "#scene/scene.ts";
import { grids } from "../shared/tiles.ts";
import type { CaptionAnchor } from "./captions.ts";
import type { Contract } from "./data.ts";
import { drawTower, isThick, stacksOf, thick, type Stack } from "./year-stacks.ts";

/** Orders of known length from bottom to top: early ones first, thin ones on top. */
function inStackingOrder(contracts: readonly Contract[]): Contract[] {
  const spread = contracts.filter(({ term }) => term !== null);
  const start = ({ term }: Contract) => term?.start ?? 0;
  const perYear = ({ amount, term }: Contract) => amount.value / (term?.years ?? 1);
  return [
    ...spread.filter(isThick).sort((one, other) => start(one) - start(other) || perYear(other) - perYear(one)),
    ...spread.filter((one) => !isThick(one)).sort((one, other) => perYear(other) - perYear(one)),
  ];
}

/** One order in the skyline. */
export interface Layer {
  readonly contract: Contract;
  readonly thin: boolean;
  readonly towers: readonly Mark[];
  /** Where the line of its caption ends. */
  readonly anchor: CaptionAnchor;
}

/** What the layers of the skyline need. */
interface SkylineKit {
  readonly layout: Layout;
  /** The left edge of a year's tower. */
  readonly column: (year: number) => number;
  /** The lower edge of the towers, and the gap between two orders. */
  readonly ground: number;
  readonly seam: number;
}

interface PlacedStack {
  readonly stack: Stack;
  readonly y: number;
}

/** Stacks orders on top of each other, each over its own years; thin orders without gaps between them. */
export function layersOf(contracts: readonly Contract[], kit: SkylineKit): Layer[] {
  const tops = new Map<number, number>();
  return inStackingOrder(contracts).map((contract) => {
    const thin = !isThick(contract);
    const placed = placeStacks(contract, thin, tops, kit);
    const towers = placed.map(({ stack, y }) => drawTower(stack, { x: kit.column(stack.year), y }, kit.layout));
    return { contract, thin, towers, anchor: anchorOf(placed, thin, kit) };
  });
}

/** Places an order's stacks on top of those in the same years, and updates `tops`. */
function placeStacks(
  contract: Contract,
  thin: boolean,
  tops: Map<number, number>,
  { ground, seam, layout }: SkylineKit,
): PlacedStack[] {
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
 * Where the line of a caption ends: at the highest square of a thin order, else at the first thick tower, near its top if it is
 * high, so that the line passes above lower towers on its left.
 */
function anchorOf(
  placed: readonly PlacedStack[],
  thin: boolean,
  { column, ground, layout }: SkylineKit,
): CaptionAnchor {
  const { pitch, side } = grids[layout];
  const [highest] = [...placed].sort((one, other) => one.y - other.y);
  const head = thin ? highest : placed.find(({ stack }) => stack.tiles.length >= thick);
  if (head === undefined) return { x: 0, y: ground, left: 0 };
  const left = Math.min(...placed.map(({ stack }) => column(stack.year)));
  const rows = head.stack.tiles.length;
  const row = thin ? 0 : rows > 4 ? rows - 2 : 1;
  return { x: column(head.stack.year), y: head.y - row * pitch - side / 2, left };
}
