import type { Page } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { freshPage, screens, usedPage } from "./pages.ts";
import { scrollRests, stageHasCome, type View, viewIs } from "./reader.ts";

const steps = ["signed-orders", "credits", "no-new-money"];

/** Whether a reader has these steps' words before them, and beside each a picture that has come. */
async function hasWordsAndPictures(page: Page): Promise<boolean> {
  for (const id of steps) {
    await page.evaluate((name) => (location.hash = name), id);
    const image = page.locator(`#${id} .step-picture img`);
    await image.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
    const words = page.locator(`#${id} .step-text`);
    if (!(await words.isVisible()) || !(await image.isVisible())) return false;
  }
  return true;
}

const view = (page: Page) => page.evaluate(() => document.documentElement.dataset["view"]);

test.each([
  ["every script", /\.js$/, 0],
  ["what the stage draws with", /\/scene\.[^/]+\.js$/, 404],
  ["the stage's numbers", /\/stage\.json$/, 500],
  ["the stage's style", /\/stage\.css$/, 404],
])("without %s the page is an article with all its pictures", async (_, file, status) => {
  const page = await usedPage();
  await page.route(file, (route) => (status === 0 ? route.abort() : route.fulfill({ status, body: "no" })));
  await page.goto(inject("siteAddress"), { waitUntil: "load" });
  expect(await hasWordsAndPictures(page)).toBe(true);
  expect(await view(page)).toBe("article");
});

test("without what changes the pictures the story ends at the first change, and the article has them all", async () => {
  const page = await usedPage();
  await page.route(/\/change\.[^/]+\.js$/, (route) => route.abort());
  await page.goto(inject("siteAddress"), { waitUntil: "load" });
  await viewIs(page, "story");
  await page.evaluate(() => (location.hash = "credits"));
  await viewIs(page, "article");
  expect(await hasWordsAndPictures(page)).toBe(true);
});

test("numbers that are cut off on their way leave the article", async () => {
  const page = await usedPage();
  await page.route(/\/stage\.json$/, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ contentType: "application/json", body: body.slice(0, body.length / 2) });
  });
  await page.goto(inject("siteAddress"), { waitUntil: "load" });
  expect(await hasWordsAndPictures(page)).toBe(true);
  expect(await view(page)).toBe("article");
});

test("a reader whose script is late reads on, and keeps their place when the story comes", async () => {
  const page = await usedPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/scene\.[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${inject("siteAddress")}#customers`, { waitUntil: "load" });
  expect(await view(page)).toBe("article");
  expect(await page.locator("#customers .step-text").isVisible()).toBe(true);
  release();
  await viewIs(page, "story");
  const current = () => page.locator("section.step[aria-current]").evaluateAll((all) => all.map(({ id }) => id));
  await expect.poll(current).toEqual(["customers"]);
});

test.each([
  ["follows a second link", (page: Page) => page.evaluate(() => void (location.hash = "credits"))],
  ["reads on", (page: Page) => page.mouse.wheel(0, 9000)],
])("a reader who %s while the stage is on its way is not brought back", async (_, goOn) => {
  const page = await usedPage();
  const held: (() => Promise<void>)[] = [];
  await page.route(/\/backlog\.[^/]+\.js$/, (route) => void held.push(() => route.continue()));
  await page.goto(`${inject("siteAddress")}#customers`, { waitUntil: "load" });
  await expect.poll(() => held.length).toBe(1);
  await goOn(page);
  const inView = () =>
    page.evaluate(() => {
      const steps = [...document.querySelectorAll("section.step")];
      return steps.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2)?.id;
    });
  await expect.poll(inView).not.toBe("customers");
  // A wheel's scroll goes on for some frames.
  await scrollRests(page);
  const place = await inView();
  for (const release of held) await release();
  await viewIs(page, "story");
  const current = () => page.locator("section.step[aria-current]").evaluateAll((all) => all.map(({ id }) => id));
  await expect.poll(current).toEqual([place]);
});

test("a reader who has begun can go on without a network, to every picture", async () => {
  const page = await freshPage({ reducedMotion: "reduce" });
  await page.goto(`${inject("siteAddress")}?view=story`, { waitUntil: "load" });
  await viewIs(page, "story");
  await page.mouse.wheel(0, 200);
  // The files that hold all diagrams of this story but the first.
  const came = (file: string) =>
    page.evaluate(
      (name) => performance.getEntriesByType("resource").some((entry) => entry.name.includes(`/${name}.`)),
      file,
    );
  for (const file of ["rounds", "prospects"]) await expect.poll(() => came(file), { message: file }).toBe(true);
  await page.context().setOffline(true);
  const steps = await page.locator("section.step").evaluateAll((all) => all.map(({ id }) => id));
  for (const id of steps) {
    await page.evaluate((name) => (location.hash = name), id);
    await expect.poll(() => standsWithPicture(page, id), { message: id }).toBe(true);
  }
  expect(await view(page)).toBe("story");
});

test("a picture of the text that cannot be fetched leaves its description, until there is a network again", async () => {
  const page = await usedPage();
  await page.route(/\/diagrams\/.*\.svg$/, (route) => route.abort());
  await page.goto(`${inject("siteAddress")}?view=article`, { waitUntil: "load" });
  const figure = page.locator("#credits .step-picture");
  await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => figure.locator("img").isVisible()).toBe(false);
  expect(await figure.locator("figcaption").isVisible()).toBe(true);
  await page.unroute(/\/diagrams\/.*\.svg$/);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect
    .poll(() => figure.locator("img").evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0);
});

test("on a slow line the contents answer before the stage's numbers, and before type and pictures", async () => {
  const page = await usedPage();
  await page.route(/\.woff2$|\/stage\.json$/, () => undefined);
  await page.goto(inject("siteAddress"), { waitUntil: "commit" });
  await page.click('[data-do="contents"]');
  await page.locator("dialog.contents[open]").waitFor();
});

test("type that never comes leaves every word to be read, and pictures that never come their words", async () => {
  const page = await usedPage({ viewport: screens.phone });
  await page.route(/\.(?:woff2|svg)$/, (route) => route.abort());
  await page.goto(`${inject("siteAddress")}?view=article#credits`, { waitUntil: "load" });
  expect(await page.locator("#credits .step-text").isVisible()).toBe(true);
  const image = page.locator("#credits .step-picture img");
  expect(await image.getAttribute("alt")).not.toBe("");
  expect(await page.locator("#credits figcaption").isVisible()).toBe(true);
});

/** Parts of a browser that may be missing, or refuse, and the view that the reader then gets. */
const lacks: readonly (readonly [what: string, view: View, script: string])[] = [
  ["no IntersectionObserver", "article", "delete window.IntersectionObserver"],
  [
    "an IntersectionObserver that throws",
    "article",
    "window.IntersectionObserver = class { constructor() { throw new Error('no') } }",
  ],
  ["no ResizeObserver", "article", "delete window.ResizeObserver"],
  [
    "a ResizeObserver that throws",
    "article",
    "window.ResizeObserver = class { constructor() { throw new Error('no') } }",
  ],
  [
    "a history that throws",
    "story",
    "for (const name of ['pushState', 'replaceState']) History.prototype[name] = () => { throw new Error('no') }",
  ],
  [
    "no storage",
    "story",
    "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new Error('no') } })",
  ],
  ["no idle time to ask for", "story", "delete window.requestIdleCallback"],
  ["no dialogs", "story", "delete HTMLDialogElement.prototype.showModal"],
];

/** Whether a step's words stand before the reader, and beside them their picture: in the text, or on the stage. */
async function standsWithPicture(page: Page, id: string): Promise<boolean> {
  if (!(await page.locator(`#${id} .step-text`).isVisible())) return false;
  if ((await view(page)) === "article") return page.locator(`#${id} .step-picture`).isVisible();
  const shows = await page.getAttribute(`#${id}`, "data-show");
  return shows !== null && (await page.getAttribute("figure.stage", "data-show")) === shows;
}

test.each(lacks)("with %s the reader gets the %s, and every word and picture is there", async (_, meant, lack) => {
  const page = await usedPage();
  const script = await page.addInitScript(lack);
  onTestFinished(() => script.dispose());
  await page.goto(inject("siteAddress"), { waitUntil: "load" });
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /\/start\./.test(name)));
  const jumpTo = async (ids: readonly string[]) => {
    for (const id of ids) {
      await page.evaluate((name) => (location.hash = name), id);
      await expect.poll(() => standsWithPicture(page, id)).toBe(true);
    }
  };
  // What is lacking may be missed only once the reader moves: while the stage starts, or when it has come.
  await jumpTo(steps);
  await stageHasCome(page);
  await viewIs(page, meant);
  await jumpTo(steps.slice(0, 1));
  await viewIs(page, meant);
  if (meant === "article") expect(await hasWordsAndPictures(page)).toBe(true);
});
