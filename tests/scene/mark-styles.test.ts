import { describe, expect, it, test } from "vitest";
import { patternDefs } from "#scene/patterns.ts";
import { colours, markCss, palettes, tintTextureCss } from "#scene/mark-styles.ts";
import { moneys, tints } from "#scene/scene.ts";
import { contrast } from "./contrast.ts";

test("contrast(one, other) is the contrast ratio of WCAG 2", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(["day", "night"] as const)("colours by %s", (time) => {
  const palette = palettes[time];

  it.each(["ink", "soft"] as const)("text in %s has a contrast of at least 4.5 to 1", (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(moneys)("%s has a contrast of at least 3 to 1", (money) => {
    expect(contrast(palette[money], palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(tints)("an outline on %s has a contrast of at least 3 to 1, and text in its colour 4.5 to 1", (tint) => {
    expect(contrast(palette.promise, palette[tint])).toBeGreaterThanOrEqual(3);
    expect(contrast(palette[`${tint}text`], palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it("has tints that differ from each other and from the wash of an untinted tile", () => {
    const [first, second] = tints.map((tint) => palette[tint]);
    expect(new Set([first, second, palette.wash, palette.paper]).size).toBe(4);
  });

  it("has tints that differ in lightness too, for whoever cannot tell their hues: 1.5 to 1", () => {
    const [first = "", second = ""] = tints.map((tint) => palette[tint]);
    expect(contrast(first, second)).toBeGreaterThanOrEqual(1.5);
  });

  it("has a different colour for each kind of money", () => {
    expect(new Set(moneys.map((money) => palette[money])).size).toBe(moneys.length);
  });

  it("is written as custom properties", () => {
    expect(colours(time)).toMatch(/^--paper:#[0-9a-f]{6}(;--[a-z]+:#[0-9a-f]{6})+$/);
  });
});

test.each(tints)("%s has a texture of its own where colours are missing", (tint) => {
  expect(tintTextureCss).toContain(`.promise.${tint},.sheet.${tint}{fill:url(#tint-${tint})}`);
  expect(patternDefs).toContain(`id="tint-${tint}"`);
});

describe("markCss", () => {
  const palette = new Set(Object.keys(palettes.day));

  it("uses only colours that both palettes have", () => {
    const named = [...(markCss + patternDefs).matchAll(/var\(--([a-z]+)\)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !palette.has(name))).toEqual([]);
    expect(Object.keys(palettes.night)).toEqual([...palette]);
  });

  it.each(moneys)("has rules for tiles, notes, lines and labels of %s", (money) => {
    for (const kind of ["tile", "note", "line", "arrow", "label"])
      expect(markCss).toMatch(new RegExp(`\\.${kind}\\.${money}\\b`));
  });

  it("gives the tiles of each kind of money a different style", () => {
    const rules = moneys.map((money) => new RegExp(`\\.tile\\.${money}[^{]*\\{([^}]*)\\}`).exec(markCss)?.[1]);
    expect(new Set(rules).size).toBe(moneys.length);
  });

  it("distinguishes kinds of money without colour, by pattern or outline", () => {
    const kinds = moneys.filter((money) => money !== "promise");
    const grey = (money: string) =>
      new RegExp(`\\.tile\\.${money},[^{]*\\{([^}]*)\\}`).exec(markCss)?.[1]?.replaceAll(`var(--${money})`, "grey");
    expect(new Set(kinds.map(grey)).size).toBe(kinds.length);
  });

  it("uses only patterns that are defined", () => {
    const used = [...markCss.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(patternDefs).toContain(`id="${id ?? ""}"`);
  });
});
