import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { published } from "./built.ts";
import { screens, usedPage, type Settings } from "./pages.ts";
import { follow, viewIs } from "./reader.ts";
import { look, readingLine } from "./sight.ts";

// What only the content as it is now can answer; all else is asked of the frozen content.

async function openPublished(path: string, settings: Settings = {}): Promise<Page> {
  const page = await usedPage(settings);
  await page.goto(published.address + path, { waitUntil: "load" });
  return page;
}

test.each([
  ["phone", screens.phone],
  ["desktop", screens.desktop],
] as const)(
  "on a %s a link to any step brings its words to the reading line, and its picture with them",
  async (_, viewport) => {
    const page = await openPublished("?view=story", { viewport, reducedMotion: "reduce" });
    await viewIs(page, "story");
    const { steps } = await look(page);
    for (const { name: id } of [...steps].reverse()) {
      await follow(page, id);
      await expect.poll(async () => (await look(page)).current, { message: id }).toEqual([id]);
      const sight = await look(page);
      expect(sight.shown, id).toBe(sight.shows[id]);
      // The page cannot scroll high enough to bring its first words to the line.
      if (id === steps[0]?.name) continue;
      const { top, bottom } = sight.steps.find((step) => step.name === id) ?? { top: NaN, bottom: NaN };
      expect(top, `top of ${id}`).toBeLessThanOrEqual(readingLine(sight));
      expect(bottom, `bottom of ${id}`).toBeGreaterThan(readingLine(sight));
    }
  },
);

test.each(["?view=article", "numbers/", "heard/", "method/", "glossary/"])(
  "/%s fits screens of every width",
  async (path) => {
    const page = await openPublished(path);
    for (const width of [320, 390, 768, 960, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const { wide, own } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        own: document.documentElement.clientWidth,
      }));
      expect(wide, `at ${width} pixels`).toBeLessThanOrEqual(own);
    }
  },
);
