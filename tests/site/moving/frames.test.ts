import { describe, expect, it } from "vitest";
import type { Layout, Mark } from "#scene/scene.ts";
import { flatMarks } from "#site/moving/flat-marks.ts";
import { frameBetween, restingFrame } from "#site/moving/frames.ts";
import { changesBetween } from "#site/moving/transition.ts";
import { group, label, sceneOf, tile } from "../../scene/marks.ts";

const layout: Layout = "wide";

/** The SVG text at a share of the way from one picture to the next. */
function at(share: number, before: readonly Mark[], after: readonly Mark[]): string {
  const [old, next] = [sceneOf(before, layout), sceneOf(after, layout)];
  return frameBetween(changesBetween(flatMarks(old), flatMarks(next), layout), next, share);
}

/** The number in an attribute of the element that the pattern finds. */
const numberIn = (svg: string, pattern: RegExp) => Number(pattern.exec(svg)?.[1] ?? NaN);
const tiles = (...marks: readonly Mark[]) => marks;

describe("a frame between two pictures", () => {
  it("begins as the one and ends as the other", () => {
    const [before, after] = [
      tiles(tile({ x: 0 }), label({ text: "old" })),
      tiles(tile({ x: 90 }), label({ text: "new" })),
    ];
    const marksOf = (svg: string) => svg.slice(svg.indexOf("<rect"));
    expect(marksOf(at(0, before, after))).toBe(marksOf(restingFrame(sceneOf(before, layout))));
    expect(marksOf(at(1, before, after))).toBe(marksOf(restingFrame(sceneOf(after, layout))));
  });

  it("has a mark that stays on its way, even from one group to another", () => {
    const before = tiles(group([tile({ x: 0, y: 0 })], { key: "one", x: 0, y: 0 }));
    const after = tiles(group([tile({ x: 0, y: 0 })], { key: "two", x: 100, y: 0 }));
    const x = numberIn(at(0.45, before, after), /<rect class="loop-1"[^>]* x="([\d.]+)"/);
    expect(x).toBeGreaterThan(10);
    expect(x).toBeLessThan(90);
  });

  it("fades what leaves before what is new comes", () => {
    const before = tiles(tile({ key: "stays" }), tile({ key: "goes", width: 20 }));
    const after = tiles(tile({ key: "stays" }), tile({ key: "comes", width: 30 }));
    const opacity = (share: number, width: number) =>
      numberIn(at(share, before, after), new RegExp(`width="${width}"[^>]* opacity="([\\d.]+)"`));
    expect(opacity(0.15, 20)).toBeLessThan(1);
    expect(at(0.15, before, after)).not.toContain('width="30"');
    expect(at(0.5, before, after)).not.toContain('width="20"');
    expect(opacity(0.8, 30)).toBeGreaterThan(0);
  });

  it("counts a number from the old to the new", () => {
    const amount = { claim: "c", value: 1, scale: "s", measure: "count" as const };
    const before = tiles(tile({ key: "stays" }), label({ text: "$100 billion", amount }));
    const after = tiles(tile({ key: "stays" }), label({ text: "$200 billion", amount }));
    const shown = numberIn(at(0.45, before, after), /\$(\d+) billion/);
    expect(shown).toBeGreaterThan(100);
    expect(shown).toBeLessThan(200);
  });

  it("sets a new text at one moment, and shows two at no time", () => {
    const [before, after] = [tiles(label({ text: "old words" })), tiles(label({ text: "new words" }))];
    for (const share of [0.1, 0.3, 0.45, 0.47, 0.6, 0.9])
      expect(at(share, before, after).match(/(?:old|new) words/g)).toHaveLength(1);
  });

  it("carries what leaves a group along with the group", () => {
    const before = tiles(
      group([tile({ key: "a", x: 0 }), tile({ key: "b", x: 20, width: 33 })], { key: "g", x: 0, y: 0 }),
    );
    const after = tiles(group([tile({ key: "a", x: 0 })], { key: "g", x: 200, y: 0 }));
    expect(numberIn(at(0.45, before, after), /width="33"[^>]* transform="translate\(([\d.]+)/)).toBeGreaterThan(20);
  });
});
