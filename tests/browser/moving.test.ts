import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { loadDiagram, registry } from "#diagrams/index.ts";
import { layouts, type Layout } from "#scene/scene.ts";
import { change, rest } from "#site/moving/timing.ts";
import { difference } from "../site/pictures/difference.ts";
import { published } from "./built.ts";
import { freshPage } from "./pages.ts";

const names = Object.keys(registry);
/** Fewer colours, or another program that draws: it is the same picture all the same. */
const most = { mean: 4, others: 0.03 };
const ending = { wide: "", tall: "-tall" } satisfies Record<Layout, string>;

const file = (diagram: string, name: string) => readFile(join(published.folder, "diagrams", diagram, name));

/** What is wrong with pictures that should be those of the diagram's states. */
async function faults(diagram: string, layout: Layout, shown: readonly Buffer[]): Promise<string[]> {
  const { states } = await loadDiagram(diagram);
  expect(shown.length, diagram).toBe(states.length);
  const compared = states.map(async (state, index) => {
    const picture = await file(diagram, `${state}${ending[layout]}.png`);
    const { mean, others } = await difference(shown[index] ?? Buffer.alloc(0), picture);
    return mean > most.mean || others > most.others
      ? `${diagram}/${state} ${layout}: ${mean.toFixed(2)}, ${others.toFixed(4)}`
      : [];
  });
  return (await Promise.all(compared)).flat();
}

describe("a moving GIF for newsletters and slides", () => {
  describe.each(layouts)("%s", (layout) => {
    test.each(names)("%s rests at each of its states, plays once, and weighs little", async (diagram) => {
      const gif = await file(diagram, `moving${ending[layout]}.gif`);
      expect(gif.length).toBeLessThanOrEqual(500_000);
      const { delay = [], loop, width } = await sharp(gif, { animated: true }).metadata();
      expect(loop).toBe(1);
      expect(width).toBeGreaterThanOrEqual(480);
      // What moves takes a part of a second; equal frames may be one.
      const resting = delay.flatMap((time, index) => (time >= rest ? index : []));
      expect([resting[0], resting.at(-1)]).toEqual([0, delay.length - 1]);
      expect(delay.length).toBeGreaterThan(resting.length);
      const frames = resting.map((page) => sharp(gif, { page }).png().toBuffer());
      expect(await faults(diagram, layout, await Promise.all(frames))).toEqual([]);
    });
  });
});

describe("a moving SVG file for pages without script", () => {
  test.each(names)("%s rests at each of its states, plays once, and weighs little", async (diagram) => {
    const svg = await file(diagram, "moving.svg");
    expect(svg.length).toBeLessThanOrEqual(150_000);
    expect(svg.toString()).not.toMatch(/<script|href=|infinite/);
    const page = await freshPage({ viewport: { width: 800, height: 640 }, reducedMotion: "no-preference" });
    await page.goto(`${published.address}diagrams/${diagram}/moving.svg`);
    const shown: Buffer[] = [];
    const { states } = await loadDiagram(diagram);
    for (const index of states.keys()) {
      await page.evaluate(
        (time) => {
          for (const animation of document.getAnimations()) {
            animation.pause();
            animation.currentTime = time;
          }
        },
        index * (rest + change) + rest / 2,
      );
      shown.push(await page.screenshot());
    }
    expect(await faults(diagram, "wide", shown)).toEqual([]);
    await page.close();
  });

  test("who asks for less motion has the first state, and so has a program that reads no animation", async () => {
    const page = await freshPage({ viewport: { width: 800, height: 640 }, reducedMotion: "reduce" });
    await page.goto(`${published.address}diagrams/loop/moving.svg`);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const still = await page.screenshot();
    const plain = await sharp(
      Buffer.from((await file("loop", "moving.svg")).toString().replace(/<style>.*<\/style>/s, "")),
    )
      .png()
      .toBuffer();
    const first = await file("loop", "invest.png");
    for (const shown of [still, plain]) expect((await difference(shown, first)).others).toBeLessThan(most.others);
    await page.close();
  });
});
