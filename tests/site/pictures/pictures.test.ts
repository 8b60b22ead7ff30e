import { expect, test } from "vitest";
import { claimsInOrder } from "#site/pictures/pictures.ts";
import type { Mark } from "#scene/scene.ts";

test("the numbers of a picture are listed as the eye meets them, each once", () => {
  const amount = (claim: string) => ({ claim, value: 1, scale: "s", measure: "count" as const });
  const tile = (claim: string, x: number, y: number): Mark => {
    return { kind: "tile", key: `${claim}-${String(x)}`, x, y, width: 9, height: 9, amount: amount(claim) };
  };
  const marks: Mark[] = [
    { kind: "group", key: "low", x: 10, y: 300, marks: [tile("right", 90, 2), tile("left", 0, 8), tile("left", 9, 8)] },
    { kind: "line", key: "rule", path: "M 300 20.5 L 9 9", amount: amount("line") },
    tile("top", 200, 30),
  ];
  expect(claimsInOrder(marks)).toEqual(["top", "line", "left", "right"]);
});
