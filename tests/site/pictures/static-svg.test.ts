import { expect, test } from "vitest";
import { staticSvgCss, staticSvg } from "#site/pictures/static-svg.ts";
import type { Mark } from "#scene/scene.ts";

const tile = (key: string, x: number, money: "cash" | "promise"): Mark => ({
  kind: "tile",
  key,
  x,
  y: 0,
  width: 8,
  height: 8,
  money,
});
const label: Mark = { kind: "label", key: "name", x: 4, y: 40, size: 12, text: "Promised & paid" };
const row: Mark = { kind: "group", key: "row", x: 10, y: 20, marks: [tile("a", 0, "cash"), tile("b", 10, "cash")] };

test("boxes that look alike and follow one another are one path, each where it stood", () => {
  expect(staticSvg([row, tile("c", 0, "promise"), label])).toBe(
    '<path class="tile cash" d="m10 20h8v8h-8zm10 0h8v8h-8z"/>' +
      '<path class="tile promise" d="m0 0h8v8h-8z"/>' +
      '<text class="label" x="4" y="40" font-size="12">Promised &amp; paid</text>',
  );
});

test("what stands in a group and is no box keeps its place", () => {
  const moved: Mark = { kind: "group", key: "words", x: 5, y: 6, marks: [label] };
  expect(staticSvg([moved])).toContain('transform="translate(5,6)"');
});

test("only the rules come that dress these marks", () => {
  const css = staticSvgCss([row]);
  expect(css).toContain(".tile.cash{");
  expect(css).not.toMatch(/\.label|\.credit|\.tall/);
  expect(staticSvgCss([row], "tall")).toContain(".tall .tile{");
});
