import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "#commands/lib/browser.ts";
import { follow, jump, openStory, screens, settled } from "./reader.ts";
import { seeded } from "./seeded.ts";
import { expected, look, readingLine } from "./sight.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Stage and current step are what the reading line says. */
async function agrees(page: Page, after: string): Promise<void> {
  const sight = await look(page);
  const right = expected(sight);
  expect(sight.current, `current step after ${after}`).toHaveLength(1);
  expect(right, `current step after ${after}`).toContain(sight.current[0]);
  expect(sight.shown, `picture after ${after}`).toBe(sight.shows[sight.current[0] ?? ""]);
}

/** One thing a restless reader does. */
type Move = (page: Page, roll: () => number) => Promise<string>;

const slowly: Move = async (page, roll) => {
  const by = roll() < 0.5 ? -45 : 45;
  for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, by);
  return `scrolling slowly by ${8 * by}`;
};
const fast: Move = async (page, roll) => {
  const by = Math.round((roll() - 0.4) * 9000);
  await page.mouse.wheel(0, by);
  return `scrolling fast by ${by}`;
};
const byKey: Move = async (page, roll) => {
  const key = ["PageDown", "PageUp", "End", "Home"][Math.floor(roll() * 4)] ?? "PageDown";
  await page.keyboard.press(key);
  return `pressing ${key}`;
};
const byLink: Move = async (page, roll) => {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll("section.step, section.chapter, .notes > li")].map(({ id }) => id),
  );
  const id = ids[Math.floor(roll() * ids.length)] ?? "";
  await jump(page, id);
  return `a jump to #${id}`;
};
const throughHistory: Move = async (page, roll) => {
  const way = roll() < 0.6 ? "back" : "forward";
  const goes = await page.evaluate((to) => {
    // Out of the story there is nothing to look at.
    const open = to === "back" ? navigation.canGoBack : navigation.canGoForward;
    if (open) history.go(to === "back" ? -1 : 1);
    return open;
  }, way);
  return goes ? `going ${way}` : `staying, with no way ${way}`;
};
const resizing: Move = async (page, roll) => {
  const { width, height } = page.viewportSize() ?? screens.desktop;
  // Not so small that the page becomes the article.
  const size = { width: Math.round(width * (0.85 + roll() / 4)), height: Math.round(height * (0.75 + roll() / 4)) };
  await page.setViewportSize(size);
  await settled(page);
  await agrees(page, `resizing to ${size.width} x ${size.height}`);
  await page.setViewportSize({ width, height });
  return "resizing back";
};
const moves = [slowly, fast, byKey, byLink, throughHistory, resizing];

// A tablet has the phone's layout; three engines move at random as well.
describe.each([
  ["phone", screens.phone],
  ["desktop", screens.desktop],
] as const)("on a %s", (name, viewport) => {
  test("however a reader scrolls, jumps or resizes, the picture belongs to the words at the reading line", async () => {
    const page = await openStory(browser, "", { viewport });
    const roll = seeded(name.length * 7919);
    // A first jump, so that going back stays in the story.
    await jump(page, "credits");
    await page.mouse.move(viewport.width / 2, viewport.height * 0.8);
    for (let turn = 0; turn < 14; turn++) {
      const move = moves[Math.floor(roll() * moves.length)] ?? fast;
      const after = await move(page, roll);
      await settled(page);
      await agrees(page, `move ${turn + 1}, ${after}`);
    }
    await page.close();
  });

  test("a link to any step brings its words to the reading line, and its picture with them", async () => {
    const page = await openStory(browser, "?view=story", { viewport, reducedMotion: "reduce" });
    const { steps } = await look(page);
    for (const { name: id } of [...steps].reverse()) {
      await follow(page, id);
      const sight = await look(page);
      expect([sight.current, sight.shown], id).toEqual([[id], sight.shows[id]]);
      // The page cannot scroll high enough to bring its first words to the line.
      if (id === steps[0]?.name) continue;
      const { top, bottom } = sight.steps.find((step) => step.name === id) ?? { top: NaN, bottom: NaN };
      expect(top, `top of ${id}`).toBeLessThanOrEqual(readingLine(sight));
      expect(bottom, `bottom of ${id}`).toBeGreaterThan(readingLine(sight));
    }
    await page.close();
  });
});
