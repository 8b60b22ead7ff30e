import { describe, expect, it } from "vitest";
import type { Mark } from "#scene/scene.ts";
import { movingSvg } from "#site/moving/svg.ts";
import { label, sceneOf, tile } from "../../scene/marks.ts";

const words = { title: "The trial", description: "One thing after the other.", glyphs: "data:font/woff2;base64,AAAA" };
const states = (...marks: readonly (readonly Mark[])[]) =>
  marks.map((one, index) => ({ ...sceneOf(one), name: `trial/${String(index)}` }));

describe("movingSvg(scenes, words)", () => {
  const svg = movingSvg(
    states(
      [tile({ key: "a", x: 0 }), label({ key: "headline:one", text: "One" })],
      [tile({ key: "a", x: 50 }), label({ key: "headline:two", text: "Two" })],
      [
        tile({ key: "a", x: 50 }),
        tile({ key: "b", x: 90, money: "cash" }),
        label({ key: "headline:two", text: "Two" }),
      ],
    ),
    words,
  );

  it("draws a mark of several states once, and moves it", () => {
    expect(svg.match(/M\d+ 20h16v16h-16z/g)).toEqual(["M0 20h16v16h-16z", "M90 20h16v16h-16z"]);
    expect(svg).toMatch(/\{translate:50px 0\}/);
  });

  it("shows the first state where nothing moves", () => {
    expect(svg).toMatch(/<text(?![^>]* opacity)[^>]*>One</);
    expect(svg).toMatch(/<text[^>]* opacity="0"[^>]*>Two</);
    expect(svg).toContain("(prefers-reduced-motion:no-preference)");
  });

  it("plays once, and lets no other file's animations share a name with its own", () => {
    expect(svg).toMatch(/animation:\d+ms cubic-bezier\([^)]*\) both/);
    for (const [, name = ""] of svg.matchAll(/@keyframes ([\w-]+)/g)) expect(name).toMatch(/^loop-trial-\d+$/);
  });

  it("says in words what it shows", () => {
    expect(svg).toContain("<title>The trial</title>");
    expect(svg).toContain("<desc>The trial. One thing after the other.</desc>");
  });

  it("needs a state", () => {
    expect(() => movingSvg([], words)).toThrow("needs a state");
  });
});
