import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { deckType } from "#site/files/deck.ts";
import { barriers } from "./barriers.ts";
import { open, screens, usedPage } from "./pages.ts";
import { jump, openStory, settled, stageHasCome, viewIs } from "./reader.ts";
import { look } from "./sight.ts";

const calm = { reducedMotion: "reduce" } as const;
const dialog = "dialog.contents";

async function openContents(page: Page): Promise<void> {
  await page.click('[data-do="contents"]');
  await page.waitForSelector(`${dialog}[open]`);
}

test("the contents say where the reader is, and lead to every step by keyboard or finger", async () => {
  const page = await openStory("?view=story#customers", calm);
  await page.focus('[data-do="contents"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector(`${dialog}[open]`);
  const count = await page.locator("section.step").count();
  const where = new RegExp(`^You are at step 6 of ${String(count)}\\. About \\d+ minutes left`);
  await expect.poll(() => page.textContent(`${dialog} .where`)).toMatch(where);
  await expect.poll(() => page.locator(`${dialog} nav a`).count()).toBe(count);
  await expect.poll(() => page.getAttribute(`${dialog} [aria-current="step"]`, "href")).toBe("#customers");
  const loaded = () =>
    page
      .locator(`${dialog} nav img`)
      .evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).complete).length);
  await expect.poll(loaded).toBeGreaterThan(4);
  const lazy = page.locator(`${dialog} nav img[loading="lazy"]`);
  expect(await lazy.count(), "pictures far down wait").toBe(await page.locator(`${dialog} nav img`).count());
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(dialog).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-do"))).toBe("contents");
  await openContents(page);
  await page.click(`${dialog} a[href="#credits"]`);
  await settled(page);
  await expect.poll(() => look(page)).toMatchObject({ current: ["credits"], address: "?view=story#credits" });
  await expect.poll(() => page.locator(dialog).count()).toBe(0);
  await page.goBack();
  await settled(page);
  await expect.poll(() => look(page)).toMatchObject({ current: ["customers"] });
});

test("a link to the step at hand can be copied, and its address is one the site has", async () => {
  const page = await openStory("?view=story#credits", calm);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openContents(page);
  await page.click(`${dialog} .copy`);
  await expect.poll(() => page.textContent(`${dialog} .sharing [role="status"]`)).toBe("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${inject("siteAddress")}step/credits/`);
  expect((await page.request.get(copied)).ok()).toBe(true);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))));
  await page.click(`${dialog} .copy`);
  await expect.poll(() => page.inputValue(`${dialog} .sharing input`)).toBe(copied);
});

test("who tells the story to others takes it along as slides", async () => {
  const page = await openStory("?view=story#credits", calm);
  await openContents(page);
  const link = page.locator(`${dialog} .deck a`);
  expect(await link.getAttribute("download")).toBe("");
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, deckType]);
  const files = Object.keys(unzipSync(new Uint8Array(await answer.body())));
  const slides = files.filter((file) => /^ppt\/slides\/slide\d+\.xml$/.test(file));
  expect(slides).toHaveLength(await page.locator("section.step").count());
});

const readings = (page: Page) => page.locator("#customers .reading p:not(.side):visible").count();

test("critic and defender can be hidden in all steps at once, stay named, keep the place, and are printed", async () => {
  const page = await openStory("?view=story#customers", calm);
  await settled(page);
  await expect.poll(() => readings(page)).toBe(2);
  const top = () =>
    page.locator("#customers .readings").evaluate((block) => Math.round(block.getBoundingClientRect().top));
  const before = await top();
  await page.click("#customers .readings > button");
  await expect.poll(() => readings(page)).toBe(0);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  await expect
    .poll(() => page.locator("#customers .side:visible").allTextContents())
    .toEqual(["The critic", "The defender"]);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => readings(page)).toBe(2);
  await page.emulateMedia({ media: "screen" });
  await page.reload();
  await viewIs(page, "story");
  await expect.poll(() => readings(page)).toBe(0);
  await openContents(page);
  await page.locator(`${dialog} .readings-choice input`).check();
  await expect.poll(() => readings(page)).toBe(2);
});

test("a guess is made by keyboard, compared with the fact, and neither stored nor sent", async () => {
  const page = await openStory("?view=story#whose-books", calm);
  await settled(page);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  const guess = page.locator("#whose-books .guess");
  await expect.poll(() => guess.locator(".fact").isVisible()).toBe(false);
  await guess.locator("input[type=range]").focus();
  for (let turn = 0; turn < 20; turn++) await page.keyboard.press("ArrowLeft");
  const written = guess.locator("input[type=text]");
  await expect.poll(() => written.inputValue()).toBe("30%");
  await page.keyboard.press("Tab");
  for (const [typed, says] of [
    ["lots", "That could not be read."],
    ["140", "Please give a number from 0 to 100"],
  ] as const) {
    await written.fill(typed);
    await page.keyboard.press("Enter");
    await expect.poll(() => guess.locator(".field-error").textContent()).toContain(says);
    await expect.poll(() => written.evaluate((field) => field === document.activeElement)).toBe(true);
    await expect.poll(() => guess.locator(".answer").textContent()).toBe("");
  }
  await written.fill("a third");
  await page.keyboard.press("Enter");
  await expect.poll(() => written.inputValue()).toBe("33%");
  const fact = (await guess.locator(".fact .claim").textContent()) ?? "";
  const answer = guess.locator('.answer[role="status"]');
  await expect
    .poll(() => answer.textContent())
    .toBe(`You guessed 33%.What is known: ${fact} of the four backlogs.your guess: 33%${fact}`);
  expect(await guess.locator('.compared-wall [data-paint="yes"]').count()).toBe(33);
  expect(await guess.locator('.compared-wall [data-paint="difference"]').count()).toBeGreaterThan(0);
  await guess.getByRole("button", { name: "Just show it" }).click();
  await expect.poll(() => answer.textContent()).not.toContain("guess");
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
  expect(sent.filter((address) => !/\.(?:js|svg|woff2|css)$/.test(address))).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect
    .poll(async () => [await guess.locator(".fact").isVisible(), await guess.locator("form").isVisible()])
    .toEqual([true, false]);
});

test.each([
  ["a link in the page", (page: Page) => jump(page, "whose-books")],
  ["the bar", (page: Page) => page.click(".progress a >> nth=0")],
])("a guess asks first, also where the reader's first move is by %s", async (_, goThere) => {
  const page = await openStory("", calm);
  await goThere(page);
  await jump(page, "whose-books");
  const guess = page.locator("#whose-books .guess");
  await guess.locator("input[type=range]").waitFor();
  expect(await guess.locator(".fact").isVisible()).toBe(false);
});

test("without script, questions are followed by their facts, and both readings stand in the text", async () => {
  const page = await open("", { javaScriptEnabled: false });
  const facts = page.locator(".guess .fact");
  expect(await facts.count()).toBe(1);
  for (const fact of await facts.all()) {
    expect(await fact.isVisible()).toBe(true);
    expect(await fact.locator("a.cite[href^='#note-']").count()).toBe(1);
  }
  expect(await readings(page)).toBe(2);
});

test("where storage is refused, day and night and the readings can still be chosen", async () => {
  const page = await usedPage(calm);
  const refusal = await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    Object.defineProperty(globalThis, "sessionStorage", { get: refuse });
    Object.defineProperty(globalThis, "localStorage", { get: refuse });
  });
  onTestFinished(() => refusal.dispose());
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`${inject("siteAddress")}?view=story#customers`);
  await viewIs(page, "story");
  await page.click('[data-do="theme"]');
  await expect.poll(() => page.getAttribute("html", "data-theme")).toBe("dark");
  await page.click("#customers .readings > button");
  await expect.poll(() => readings(page)).toBe(0);
  expect(errors).toEqual([]);
});

test("what a reader copies is the text with its numbers, and nothing of the page's own", async () => {
  const page = await openStory("?view=story#customers", calm);
  const context = page.context();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => {
    const [from, to] = [document.querySelector("#whose-books"), document.querySelector("#customers")];
    if (from === null || to === null) throw new Error("no steps");
    getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
  });
  await page.keyboard.press("ControlOrMeta+c");
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toContain("Microsoft reports $627 billion, Oracle $553 billion,");
  const copied = await clipboard();
  expect(copied).toContain("about $948 billion of the wall");
  expect(copied.match(/Two customers/g)).toHaveLength(1);
  expect(copied).not.toMatch(/#|\bHide\b|Just show it|Faint slots/);
});

const spacing =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
const texts = ".step-text, .bar, .tools, .guess form, .contents, .contents nav a";

test.each(["story", "slides", "article"] as const)(
  "text that a reader spaces out stays whole in the %s",
  async (view) => {
    const page = await open(`?view=${view}#customers`, calm);
    await viewIs(page, view);
    await stageHasCome(page);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, spacing);
    await expect
      .poll(() => page.locator(".bar").evaluate((bar) => getComputedStyle(bar).letterSpacing))
      .not.toBe("normal");
    await openContents(page);
    for (const viewport of [screens.desktop, screens.phone, { width: 844, height: 390 }]) {
      await page.setViewportSize(viewport);
      await settled(page);
      const faults = () =>
        page.locator(texts).evaluateAll((all) => {
          const cut = all.filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1);
          const { scrollWidth, clientWidth } = document.documentElement;
          return [...cut.map((one) => one.outerHTML.slice(0, 80)), ...(scrollWidth > clientWidth ? ["page"] : [])];
        });
      await expect.poll(faults, { message: `${String(viewport.width)} wide` }).toEqual([]);
    }
  },
);

test.each([
  ["light", "desktop"],
  ["dark", "phone"],
] as const)("axe finds nothing in slides, guess and contents, %s, on a %s", async (colorScheme, screen) => {
  const options = { colorScheme, viewport: screens[screen], ...calm };
  const page = await open("?view=slides#whose-books", options);
  await viewIs(page, "slides");
  await page.locator("#whose-books .guess [type=text]").fill("60");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#whose-books .guess .answer").textContent()).not.toBe("");
  expect(await barriers(page, "main")).toEqual([]);
  expect(await barriers(page, ".bar")).toEqual([]);
  await openContents(page);
  expect(await barriers(page, dialog)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator(dialog).waitFor({ state: "detached" });
  await jump(page, "nowhere-at-all");
  await page.waitForSelector(".toast p:not(:empty)");
  expect(await barriers(page, ".toast")).toEqual([]);
});
