import { expect, test } from "vitest";
import { paintOf, shareAt } from "#client/guess/share-wall.ts";

test.each([
  ["nothing is painted before a guess", null, null, [null, null, null]],
  ["a guess alone is painted", 50, 50, ["yes", null, null]],
  ["too low a guess leaves the rest of the fact hatched", 25, 75, ["yes", "difference", null]],
  ["too high a guess leaves the rest of the guess hatched", 75, 25, ["yes", "difference", null]],
  ["the fact alone is painted where the guess is skipped", null, 75, ["yes", "yes", null]],
])("%s", (_, guess, known, paints) => {
  expect([20, 60, 90].map((position) => paintOf(position, guess, known))).toEqual(paints);
});

test.each([
  ["left of the wall", { x: 90, y: 10 }, 0],
  ["on its first square", { x: 101, y: 1 }, 1],
  ["at the foot of its first column", { x: 101, y: 49 }, 5],
  ["below its middle", { x: 199, y: 80 }, 50],
  ["right of the wall", { x: 400, y: 1 }, 100],
])("a pointer %s paints so many percent", (_, point, share) => {
  const box = { left: 100, top: 0, width: 200, height: 50 } as DOMRect;
  expect(shareAt(point, box)).toBe(share);
});
