import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";

/** The screens that readers hold. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  tablet: { width: 768, height: 1024 },
} as const;

export type View = "story" | "article" | "slides";

/** Opens an address of the built site in a browser profile of its own. */
export async function open(browser: Browser, path = "", options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: screens.desktop, ...options });
  const page = await context.newPage();
  page.once("close", () => void context.close().catch(() => undefined));
  await page.goto(inject("siteAddress") + path, { waitUntil: "load" });
  return page;
}

/** Opens the story and waits until its stage has taken over. */
export async function openStory(browser: Browser, path = "", options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open(browser, path, options);
  await viewIs(page, "story");
  return page;
}

/** Waits until the reader has this rendering before them. */
export async function viewIs(page: Page, view: View): Promise<void> {
  await page.waitForSelector(`html[data-view="${view}"]`, { state: "attached", timeout: 10_000 });
}

/** Waits until the stage's script has come and chosen a view. */
export async function stageHasCome(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /\/start\./.test(name)));
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Scrolls a pixel and back, and waits until script has added every control that waits for a scroll, and every step is laid out. */
export async function addControls(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo({ top: 1, behavior: "instant" }));
  await page.waitForFunction(() => {
    const found = (selector: string) => document.querySelector(selector) !== null;
    const isLaidOut = !found("section.step:not([data-unfolded])");
    // Guesses come with the buttons of the readings, and the ways to a picture's numbers come all together.
    return isLaidOut && !found(".readings:not(:has(> button))") && found(".picture-numbers");
  });
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
}

/** Waits until the page neither scrolls nor moves, for longer than the story takes to call it a rest. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const quiet = 200;
    let [place, since] = [scrollY, performance.now()];
    while (performance.now() - since < quiet) {
      await new Promise(requestAnimationFrame);
      const moves = scrollY !== place || document.querySelector("figure.stage[data-moving]") !== null;
      if (moves) [place, since] = [scrollY, performance.now()];
    }
  });
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

/** Scrolls to a place at once. */
export async function scrollPage(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: "instant" });
  }, top);
  await settled(page);
}
