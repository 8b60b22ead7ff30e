import { describe, expect, it } from "vitest";
import { staggerByDistance } from "#scene/stagger.ts";
import type { Phase } from "#scene/timing.ts";
import type { Tween } from "#scene/tween.ts";

const phase: Phase = [0.1, 0.8];
const element = (tagName: string) => ({ tagName }) as Element;
const tween = (name: string, from: string, to: string, of = element("rect")): Tween => ({
  element: of,
  name,
  from,
  to,
  begin: phase[0],
  end: phase[1],
});
const starts = (tweens: readonly Tween[]) => staggerByDistance(tweens, phase).map(({ begin }) => begin);

describe("staggerByDistance(tweens, phase)", () => {
  it("lets the nearest set out first and the furthest a quarter of a second later, each as long under way", () => {
    const group = tween("transform", "translate(0,0)", "translate(300,400)", element("g"));
    const tweens = staggerByDistance([group, tween("x", "0", "100"), tween("y", "10", "310")], phase);
    const [far, near, middle] = tweens.map(({ begin }) => begin);
    expect(near).toBeLessThan(middle ?? NaN);
    expect(middle).toBeLessThan(far ?? NaN);
    // Of 800 to 900 milliseconds.
    expect((far ?? NaN) - (near ?? NaN)).toBeCloseTo(0.28);
    const times = new Set(tweens.map(({ begin, end }) => (end - begin).toFixed(6)));
    expect(times.size).toBe(1);
    expect(Math.max(...tweens.map(({ end }) => end))).toBeLessThanOrEqual(1);
  });

  it("keeps what belongs to one element together", () => {
    const box = element("rect");
    const [across, down] = starts([tween("x", "0", "30", box), tween("y", "0", "40", box), tween("x", "0", "300")]);
    expect(across).toBe(down);
  });

  it("moves as one what goes equally far, and what changes its scale", () => {
    expect(starts([tween("x", "0", "100"), tween("x", "50", "151")])).toEqual([0.1, 0.1]);
    const scaled = (from: number) => {
      const box = element("rect");
      return [tween("x", String(from), String(from / 2), box), tween("width", "20", "10", box)];
    };
    expect(new Set(starts([...scaled(10), ...scaled(400), tween("x", "0", "9")]))).toEqual(new Set([0.1]));
  });

  it("leaves labels, paths, fades and flights as they are", () => {
    const others = [
      tween("x", "0", "500", element("text")),
      tween("d", "M0 0", "M9 9", element("path")),
      { ...tween("opacity", "0", "1"), begin: 0.5 },
      { ...tween("transform", "translate(0,0)", "translate(9,9)", element("g")), begin: 0.5, end: 1 },
    ];
    const tweens = [...others, tween("x", "0", "10"), tween("x", "0", "90")];
    expect(staggerByDistance(tweens, phase).slice(0, 4)).toEqual(others);
  });
});
