import { faultsOf } from "#scene/check-scene.ts";
import { layouts } from "#scene/scene.ts";
import type { GrowthData } from "./data.ts";
import { drawEarned, drawNeeded } from "./earned-and-needed.ts";

/** Round amounts in billions that a square may represent. */
const worths = [1, 2, 5]
  .flatMap((digit) => [10, 100, 1000, 10_000, 100_000].map((power) => digit * power))
  .sort((a, b) => a - b);

/** More squares than this in a row have no room anywhere. */
const mostSquares = 40;

/** What a square represents: as in all other pictures, unless these can be read only with more. Runs when the site is built. */
export function legibleWorth(data: Omit<GrowthData, "worth">, usual: number): number {
  const largest = Math.max(
    data.yearly.value,
    ...[data.soon, data.target, data.pace, data.earned].map(({ figure }) => figure.value),
  );
  const larger = worths.filter((worth) => worth > usual);
  const possible = [usual, ...larger].filter((worth) => largest / worth <= mostSquares);
  return possible.find((worth) => isLegible({ ...data, worth })) ?? possible[0] ?? largest;
}

function isLegible(data: GrowthData): boolean {
  const drawings = [drawEarned, drawNeeded].flatMap((draw) => layouts.map((layout) => ({ draw, layout })));
  return drawings.every(
    ({ draw, layout }) => faultsOf({ name: "growth", layout, marks: draw(data, layout) }).length === 0,
  );
}
