import { describe, expect, it } from "vitest";
import { attributesOf } from "#scene/attributes.ts";
import { palettes } from "#scene/mark-styles.ts";
import { moneys, tints, type Mark, type Scene } from "#scene/scene.ts";
import { toFlatSvg, toSvgFile } from "#scene/to-svg-file.ts";
import { label, sceneOf, tile } from "./marks.ts";

const marks: readonly Mark[] = [
  ...moneys.map((money) => tile({ key: `tile:${money}`, money })),
  ...tints.map((tint) => tile({ key: `tile:${tint}`, money: "promise", tint })),
  tile({ key: "tile:maybe", money: "promise", certainty: "conditional" }),
  label({ text: "a < b", weight: "bold", size: 15 }),
  { kind: "line", key: "line", path: "M0 0L9 9", tone: "soft" },
];
const glyphs = "data:font/woff2;base64,AAAA";
const fileOf = (scene: Scene = sceneOf(marks), colours?: "night") => toSvgFile(scene, glyphs, colours);
const withoutStyle = (file: string) => file.replace(/<style>.*<\/style>/s, "");
const styleOf = (file: string) => /<style>(.*)<\/style>/s.exec(file)?.[1] ?? "";

/** The attributes of the element with this key. */
function attributesIn(file: string, key: string): Record<string, string> {
  const [tag = ""] = new RegExp(`<[^>]* data-key="${key}"[^>]*>`).exec(file) ?? [];
  return Object.fromEntries(
    [...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

describe("toSvgFile(scene, glyphs)", () => {
  it("has every colour, weight, face, dash and pattern as an attribute, for programs that read no style sheet", () => {
    const file = fileOf();
    const { cash, credit, gain, wash, promise, ink, soft, marigold } = palettes.day;
    expect(attributesIn(file, "tile:cash")).toMatchObject({ fill: cash, stroke: cash, "stroke-width": "1.25" });
    expect(attributesIn(file, "tile:credit")).toMatchObject({
      fill: "url(#loop-trial-first-clothes-credit)",
      stroke: credit,
    });
    expect(attributesIn(file, "tile:gain")).toMatchObject({
      stroke: gain,
      "stroke-dasharray": ".01 4",
      "stroke-linecap": "round",
    });
    expect(attributesIn(file, "tile:maybe")).toMatchObject({
      fill: wash,
      stroke: promise,
      "stroke-dasharray": "3 2.5",
    });
    expect(attributesIn(file, "tile:marigold")).toMatchObject({ fill: marigold });
    expect(attributesIn(file, "line")).toMatchObject({ fill: "none", stroke: soft });
    expect(attributesIn(file, "label")).toMatchObject({ fill: ink, "font-weight": "700", "font-size": "15" });
    expect(attributesIn(file, "label")["font-family"]).toMatch(/^'Libre Franklin',.*sans-serif$/);
    expect(file).toContain(`<rect class="loop-1" fill="${palettes.day.paper}" width="100%" height="100%"/>`);
  });

  it("is by night what it is by day, in the night's colours", () => {
    const file = fileOf(sceneOf(marks), "night");
    expect(attributesIn(file, "tile:cash")).toMatchObject({ fill: palettes.night.cash });
    const night: Readonly<Record<string, string>> = palettes.night;
    const day = Object.entries(palettes.day).filter(([name, colour]) => night[name] !== colour);
    for (const [, colour] of day) expect(withoutStyle(file)).not.toContain(colour);
  });

  it("needs no custom property to be read", () => {
    for (const file of [fileOf(), fileOf(sceneOf(marks), "night"), toFlatSvg(sceneOf(marks))])
      expect(file).not.toMatch(/var\(|--\w/);
  });

  it("wears the smaller dashes of the tall layout", () => {
    expect(attributesIn(fileOf(sceneOf(marks, "tall")), "tile:maybe")).toMatchObject({
      "stroke-dasharray": "2 1.75",
      "stroke-width": "1",
    });
  });

  it("has the same marks as the page, each with its key, place and number", () => {
    const file = fileOf();
    for (const mark of marks) {
      const own = attributesOf(mark).filter(([name]) => name !== "class");
      expect(attributesIn(file, mark.key)).toMatchObject(Object.fromEntries(own));
    }
    expect(file).toContain(">a &lt; b</text>");
  });

  it("shows a viewer's dark scheme, day colours on paper, and textures where colours are missing", () => {
    const style = styleOf(fileOf());
    expect(style).toMatch(
      new RegExp(`@media screen and \\(prefers-color-scheme:dark\\)\\{.*fill:${palettes.night.cash}`),
    );
    expect(style).toMatch(
      /@media print,\(monochrome\),\(forced-colors:active\)\{.*fill:url\(#loop-trial-first-tint-marigold\)/,
    );
    expect(styleOf(fileOf(sceneOf(marks), "night"))).toMatch(new RegExp(`@media print\\{.*fill:${palettes.day.cash}`));
  });

  it("refers to no other file", () => {
    expect(fileOf().match(/(?:href|src)=|url\((?!#|data:)|@import|<script/g)).toBeNull();
  });
});

describe("several files in one page", () => {
  const names = ["trial/first", "trial/second"] as const;
  const files = names.flatMap((name) =>
    (["wide", "tall"] as const).flatMap((layout) => {
      const scene = { ...sceneOf(marks, layout), name };
      return [fileOf(scene), fileOf(scene, "night")];
    }),
  );

  it("share no id", () => {
    const ids = files.flatMap((file) => [...file.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(files.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("use only patterns of their own", () => {
    for (const file of files) {
      const used = [...file.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? "");
      for (const id of used) expect(file).toContain(` id="${id}"`);
    }
  });

  it("have rules for nothing but their own elements, and a face of their own", () => {
    const roots = files.map((file) => /^<svg[^>]* class="([^"]+)"/.exec(file)?.[1] ?? "");
    expect(new Set(roots).size).toBe(files.length);
    for (const [index, file] of files.entries()) {
      const style = styleOf(file);
      const selectors = [...style.matchAll(/([^{}@]+)\{(?=[^{}]*\})/g)].map(([, selector = ""]) => selector);
      expect(selectors.length).toBeGreaterThan(marks.length);
      for (const selector of selectors.filter((one) => one !== "font-face"))
        expect(selector).toMatch(new RegExp(`^\\.${roots[index] ?? ""}(?:>g| \\.loop-\\d+)?$`));
      expect(style).toContain(`@font-face{font-family:"${roots[index] ?? ""}"`);
    }
  });

  it("have no class that a page's own rules could mean", () => {
    const classes = files.flatMap((file) => [...file.matchAll(/ class="([^"]+)"/g)].map(([, name]) => name ?? ""));
    expect(classes.filter((name) => !/^loop-[\w-]+$/.test(name))).toEqual([]);
  });
});
