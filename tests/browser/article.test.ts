import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { open, usedPage } from "./pages.ts";
import { jump, openStory, settled, stageHasCome, viewIs } from "./reader.ts";
import { expected, look } from "./sight.ts";

/** Of every so many steps those that lack a picture one can see, or a description, once the reader has come to them. */
async function incomplete(page: Page, every: number): Promise<string[]> {
  const steps = (await page.locator("section.step").all()).filter((_, index) => index % every === 0);
  for (const step of steps) await step.locator(".step-picture").scrollIntoViewIfNeeded();
  const lacking = async () =>
    page.evaluate((each) => {
      const all = [...document.querySelectorAll<HTMLElement>("section.step > figure.step-picture")];
      const figures = all.filter((_, index) => index % each === 0);
      const lacks = figures.filter((figure) => {
        const image = figure.querySelector<HTMLElement>("img, .cover-picture");
        const words = figure.querySelector("figcaption");
        if (words === null || !words.checkVisibility() || words.textContent.length < 20) return true;
        if (image === null || (image.getAttribute("alt") ?? image.ariaLabel ?? "") === "") return true;
        if (image instanceof HTMLImageElement && (!image.complete || image.naturalWidth === 0)) return true;
        const seen = image.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        return !seen || image.clientHeight < 100;
      });
      const without = document.querySelectorAll("section.step:not(:has(> figure.step-picture))");
      return [...lacks, ...without].map((one) => one.closest("section")?.id ?? "");
    }, every);
  await expect.poll(lacking).toEqual([]);
  return lacking();
}

/** The reader has the whole article, and nothing of the stage; of its steps it looks at one in so many. */
async function isWholeArticle(page: Page, every = 8): Promise<void> {
  expect(await page.getAttribute("html", "data-view")).toBe("article");
  expect(await page.isVisible("figure.stage")).toBe(false);
  expect(await page.locator("section.step").count()).toBeGreaterThan(10);
  expect(await incomplete(page, every)).toEqual([]);
}

test("without script every step shows its picture and its description", async () => {
  const page = await open("", { javaScriptEnabled: false });
  await isWholeArticle(page, 1);
  // A control that can do nothing is not shown.
  expect(await page.locator("button:visible").count()).toBe(0);
});

test.each([
  ["the stage", /\/start\.[^/]+\.js$/],
  ["the first picture", /\/backlog\.[^/]+\.js$/],
])("where the script of %s does not come, the article stays whole", async (_, file) => {
  const page = await usedPage();
  const failed = page.waitForEvent("requestfailed", { predicate: (request) => file.test(request.url()) });
  await page.route(file, (route) => route.abort());
  await page.goto(inject("siteAddress"), { waitUntil: "load" });
  await failed;
  await isWholeArticle(page);
});

test("where a later picture's script does not come, the reader gets the article instead of a wrong picture", async () => {
  const page = await usedPage();
  await page.route(/\/rounds\.[^/]+\.js$/, (route) => route.abort());
  await page.goto(inject("siteAddress"), { waitUntil: "load" });
  await viewIs(page, "story");
  await page.evaluate(() => {
    location.hash = "revenue-stub";
  });
  await viewIs(page, "article");
  await isWholeArticle(page);
});

test("a reader who asked for less movement may have the article", async () => {
  const page = await openStory("", { reducedMotion: "reduce" });
  await page.click('[data-do="article"]');
  await viewIs(page, "article");
  await isWholeArticle(page);
});

test("a reader who asked for less movement gets the story, and nothing in it moves", async () => {
  const page = await openStory("", { reducedMotion: "reduce" });
  await jump(page, "same-basis");
  for (const id of ["round-again", "new-price", "credits"]) {
    await jump(page, id);
    await expect.poll(async () => (await look(page)).shown).toMatch(/^loop\//);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  // By scrolling too, states change from one frame to the next: the old picture, the new one, nothing between.
  const pictures = page.evaluate(async () => {
    const stage = document.querySelector<HTMLElement>("figure.stage");
    if (stage === null) throw new Error("no stage");
    const [from, seen] = [stage.dataset["show"], new Set<string>()];
    for (let still = 0; still < 20; still = stage.dataset["show"] === from ? 0 : still + 1) {
      seen.add(stage.querySelector(".marks")?.innerHTML ?? "");
      await new Promise(requestAnimationFrame);
    }
    return seen.size;
  });
  await page.mouse.move(300, 600);
  await page.mouse.wheel(0, 900);
  expect(await pictures).toBe(2);
});

test("at 400% zoom the page is the article, and growing back gives the story", async () => {
  const page = await open("", { viewport: { width: 320, height: 256 } });
  await stageHasCome(page);
  await isWholeArticle(page);
  await page.locator("#revenue-stub").evaluate((step) => step.scrollIntoView());
  await page.setViewportSize({ width: 1280, height: 1024 });
  await viewIs(page, "story");
  await settled(page);
  const nearest = async () => expected(await look(page));
  await expect.poll(nearest).toEqual((await look(page)).current);
  const sight = await look(page);
  expect(sight.shown).toBe(sight.shows[sight.current[0] ?? ""]);
  await page.setViewportSize({ width: 320, height: 256 });
  await viewIs(page, "article");
  // And back to the article at the words that were at the reading line.
  const isInView = () =>
    page.locator(`#${sight.current.join()}`).evaluate((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return top < 256 && bottom > 0;
    });
  await expect.poll(isInView).toBe(true);
  expect(await incomplete(page, 8)).toEqual([]);
});

test("the buttons turn the story into the article and back, and stay with the words in view", async () => {
  const page = await openStory("#whose-books");
  await page.click('[data-do="article"]');
  await viewIs(page, "article");
  await page.locator("#new-price h3").scrollIntoViewIfNeeded();
  await page.click('[data-do="story"]');
  await viewIs(page, "story");
  await settled(page);
  await expect.poll(async () => (await look(page)).shown).toBe("loop/markup");
  await expect.poll(async () => (await look(page)).address).toMatch(/^\?view=story#(new-price|not-alike)$/);
});

test("an unknown view in the address is ignored", async () => {
  const page = await openStory("?view=nonsense");
  await expect.poll(() => look(page)).toMatchObject({ current: ["cover"], shown: "backlog/cover" });
});

test("the article is where the reader was after a reload", async () => {
  const page = await open("?view=article");
  await expect.poll(() => page.locator("section.step[data-laid-out]").count()).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 3, behavior: "instant" }));
  const place = () =>
    page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      const step = [...document.querySelectorAll("section.step")].find((one) => one.getBoundingClientRect().bottom > 0);
      return { id: step?.id, top: Math.round((step?.getBoundingClientRect().top ?? 0) / 8) };
    });
  let before = await place();
  await expect
    .poll(async () => {
      const last = before;
      before = await place();
      return JSON.stringify(last) === JSON.stringify(before);
    })
    .toBe(true);
  await page.reload();
  await expect.poll(place).toEqual(before);
});
