import type { Page } from "playwright-core";
import { open, type Settings } from "./pages.ts";

export type View = "story" | "article" | "slides";

/** Opens the story and waits until its stage has taken over. */
export async function openStory(path = "", options: Settings = {}): Promise<Page> {
  const page = await open(path, options);
  await viewIs(page, "story");
  return page;
}

/** Waits until the reader has this rendering before them. */
export async function viewIs(page: Page, view: View): Promise<void> {
  await page.waitForSelector(`html[data-view="${view}"]`, { state: "attached" });
}

/** Waits until the stage's script has come and chosen a view. */
export async function stageHasCome(page: Page): Promise<void> {
  await page.locator('[data-do="contents"]').waitFor();
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Scrolls a pixel and back, and waits until script has added every control that waits for a scroll, and every step is laid out. */
export async function addControls(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo({ top: 1, behavior: "instant" }));
  await page.waitForFunction(() => {
    const found = (selector: string) => document.querySelector(selector) !== null;
    const isLaidOut = !found("section.step:not([data-laid-out])");
    // Guesses come with the buttons of the readings, and the ways to a picture's numbers come all together.
    return isLaidOut && !found(".readings:not(:has(> button))") && found(".picture-numbers");
  });
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
}

/** Waits until the page neither scrolls nor moves, for longer than the story takes to call it a rest. */
export async function settled(page: Page): Promise<void> {
  await rests(page, "figure.stage[data-moving]");
}

/** Waits until the page does not scroll, whatever its stage does. */
export async function scrollRests(page: Page): Promise<void> {
  await rests(page, null);
}

async function rests(page: Page, moving: string | null): Promise<void> {
  await page.evaluate(async (selector) => {
    // A timer, as the story has one: of two timers, the one that is due first comes first, however busy the machine.
    const longerThanRest = 160;
    const frame = () => new Promise(requestAnimationFrame);
    const moves = () => selector !== null && document.querySelector(selector) !== null;
    let isStill = false;
    const stir = () => (isStill = false);
    addEventListener("scroll", stir, { passive: true });
    // A scroll that has been asked for is told of in the next frame.
    for (let turn = 0; turn < 2; turn++) await frame();
    while (!isStill) {
      isStill = true;
      while (moves()) await frame();
      await new Promise((resolve) => setTimeout(resolve, longerThanRest));
      if (moves()) stir();
    }
    removeEventListener("scroll", stir);
  }, moving);
}

/** Follows a link inside the page, and waits until the page has answered; for pages where nothing moves. */
export async function follow(page: Page, id: string): Promise<void> {
  await page.evaluate(async (target) => {
    const followed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    if (location.hash === `#${target}`) return;
    location.hash = target;
    await followed;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, id);
}

/** Follows a link inside the page, and waits for rest. */
export async function jump(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    location.hash = target;
  }, id);
  await settled(page);
}

/** Turns the wheel, and waits until the page has scrolled by it and rests. */
export async function wheel(page: Page, by: number): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, by);
  await page.waitForFunction((place) => scrollY !== place, before);
  await settled(page);
}

/** Scrolls to a place at once. */
export async function scrollPage(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: "instant" });
  }, top);
  await settled(page);
}
