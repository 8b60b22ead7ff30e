import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, openFresh, screens } from "./pages.ts";
import { jump, openStory, settled, stageHasCome, type View, viewIs } from "./reader.ts";
import { seeded } from "./seeded.ts";
import { expected, look } from "./sight.ts";

/** Opens the slides, and waits until they are on. */
async function openSlides(at = "", viewport: { width: number; height: number } = screens.desktop): Promise<Page> {
  const page = await open(`?view=slides${at}`, { viewport, reducedMotion: "reduce" });
  await viewIs(page, "slides");
  return page;
}

const current = async (page: Page) => (await look(page)).current[0];

/** Chooses a view in the contents. */
async function choose(page: Page, view: View): Promise<void> {
  await page.click('[data-do="contents"]');
  await page.click(`dialog [data-view-choice="${view}"]`);
  await viewIs(page, view);
  await settled(page);
}

/** The step that fills the most of the view. */
const inSight = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>("section.step")].map((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return { id: step.id, share: Math.min(bottom, innerHeight) - Math.max(top, 0) };
    });
    return seen.sort((one, other) => other.share - one.share)[0]?.id;
  });

test.each([
  ["phone", 7],
  ["desktop", 11],
] as const)("on a %s, a reader who changes between views keeps the step", async (screen, seed) => {
  const options = { viewport: screens[screen], reducedMotion: "reduce" } as const;
  const page = await openStory("?view=story", options);
  const ids = await page.locator("section.step").evaluateAll((steps) => steps.map(({ id }) => id).slice(1, -1));
  const step = ids[Math.floor(seeded(seed)() * ids.length)] ?? "";
  await jump(page, step);
  for (const view of ["slides", "article", "slides", "story", "article", "story"] as const) {
    await choose(page, view);
    const address = async () => (await look(page)).address;
    await expect.poll(address, { message: `${view} at ${step}` }).toContain(`view=${view}`);
    if (view === "article") await expect.poll(() => inSight(page), { message: step }).toBe(step);
    else {
      await expect.poll(() => current(page), { message: `${view} at ${step}` }).toBe(step);
      await expect.poll(address).toBe(`?view=${view}#${step}`);
    }
  }
});

test("slides go by keys, and a slide that is taller than the screen is scrolled to its end first", async () => {
  const page = await openSlides();
  const last = await page.locator("section.step").evaluateAll((steps) => steps.slice(-2).map(({ id }) => id));
  const way = [
    ["ArrowRight", "signed-orders"],
    ["PageDown", "not-money"],
    ["ArrowLeft", "signed-orders"],
    ["Space", "not-money"],
    ["End", last[1]],
    ["PageUp", last[0]],
    ["Home", "cover"],
  ] as const;
  for (const [key, step] of way) {
    await settled(page);
    await page.keyboard.press(key);
    await expect.poll(() => current(page), { message: key }).toBe(step);
  }
  await page.setViewportSize({ width: 1000, height: 400 });
  await jump(page, "customers");
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight))
    .toBeGreaterThan(100);
  await page.keyboard.press("PageDown");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(await current(page)).toBe("customers");
  await settled(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => current(page)).toBe("same-basis");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test("a link that is followed just as a step comes to rest leads where it says", async () => {
  for (const open of [openSlides, () => openStory("?view=story")]) {
    const page = await open();
    await settled(page);
    await page.evaluate(() => {
      location.hash = "same-basis";
      history.replaceState(history.state, "", location.pathname + location.search);
    });
    await expect.poll(() => current(page)).toBe("same-basis");
    await expect.poll(async () => (await look(page)).address).toContain("#same-basis");
  }
});

test("slides go by buttons, say where they are, and the address follows and can be opened again", async () => {
  const page = await openSlides("#customers");
  const place = page.locator('.slide-position[role="status"]');
  await expect.poll(() => place.textContent()).toMatch(/^Chapter 1: The promiseStep 6 of \d+Two customers$/);
  await page.click('[data-do="next"]');
  await page.click('[data-do="next"]');
  await page.click('[data-do="back"]');
  await expect.poll(() => current(page)).toBe("same-basis");
  await expect.poll(() => place.textContent()).toContain("Step 7 of");
  await expect.poll(async () => (await look(page)).address).toBe("?view=slides#same-basis");
  const words = page.locator("section.step:visible");
  await expect.poll(() => words.evaluateAll((steps) => steps.map(({ id }) => id))).toEqual(["same-basis"]);
  await page.reload();
  await viewIs(page, "slides");
  await expect.poll(() => look(page)).toMatchObject({ current: ["same-basis"], shown: "backlog/labs-april" });
  // A chapter's number in the bar leads to its first step; the address of a number's source opens it under the slide.
  await page.click('.progress a[href="#chapter-loop"]');
  await expect.poll(() => current(page)).toBe("dollar-out");
  // What a chapter opens with stands on its first slide, and on no other.
  const openings = page.locator(".chapter-head > p:visible");
  await expect.poll(() => openings.allTextContents()).toEqual([expect.stringContaining("one example dollar")]);
  await jump(page, "not-alike");
  await expect.poll(() => openings.count()).toBe(0);
  await jump(page, (await page.locator("#not-alike .cite").first().getAttribute("href"))?.slice(1) ?? "");
  await expect.poll(() => page.locator(".notes > li:visible").count()).toBe(1);
  await page.goBack();
  await expect.poll(() => page.locator(".notes > li:visible").count()).toBe(0);
  await expect.poll(() => current(page)).toBe("not-alike");
});

/** Draws a finger over the screen. */
async function swipe(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly (readonly [number, number])[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await touch("touchStart", [from]);
  await touch("touchMove", [[(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]]);
  await touch("touchMove", [to]);
  await touch("touchEnd", []);
  await session.detach();
}

test("slides go by swipes to the side, and by no others", async () => {
  const options = { viewport: screens.phone, reducedMotion: "reduce", hasTouch: true } as const;
  const page = await openFresh("?view=slides#signed-orders", options);
  await viewIs(page, "slides");
  await swipe(page, [300, 500], [120, 510]);
  await expect.poll(() => current(page)).toBe("not-money");
  await swipe(page, [100, 300], [290, 290]);
  await expect.poll(() => current(page)).toBe("signed-orders");
  await swipe(page, [200, 600], [190, 300]);
  await swipe(page, [200, 500], [180, 500]);
  await swipe(page, [386, 500], [200, 500]);
  await settled(page);
  expect(await current(page)).toBe("signed-orders");
});

test("in slides, the way back leads through the steps that were jumped to, and then out of the slides", async () => {
  const page = await openStory("?view=story", { reducedMotion: "reduce" });
  const ids = await page.locator("section.step").evaluateAll((steps) => steps.map(({ id }) => id));
  const random = seeded(5);
  const jumps = Array.from({ length: 10 }, () => ids[1 + Math.floor(random() * (ids.length - 1))] ?? "");
  for (const id of jumps.slice(0, 5)) await jump(page, id);
  await choose(page, "slides");
  for (const id of jumps.slice(5)) await jump(page, id);
  // The first way back from the slides leads to the step at which they were chosen, in the story.
  const wayBack = [...jumps.slice(4, 9).reverse(), ...jumps.slice(0, 5).reverse()];
  for (const [turn, step] of wayBack.entries()) {
    await page.goBack();
    await viewIs(page, turn < 5 ? "slides" : "story");
    await settled(page);
    await expect.poll(() => current(page), { message: `way back ${String(turn)}` }).toBe(step);
  }
  for (let turn = 0; turn < 10; turn++) await page.goForward();
  await viewIs(page, "slides");
  await expect.poll(() => current(page)).toBe(jumps.at(-1));
});

test("an address with mistakes in it leads to the nearest sensible thing, with a word about it that can be put away", async () => {
  const note = (page: Page) => page.locator('.toast [role="status"]');
  const page = await openStory("?view=nonsense#custmers");
  await expect.poll(() => current(page)).toBe("customers");
  await expect.poll(() => note(page).textContent()).toMatch(/no view “nonsense”.*no step “custmers”.*“Two customers”/);
  await page.click(".toast .close");
  await expect.poll(() => note(page).count()).toBe(0);
  await page.evaluate(() => (location.hash = "zzzz"));
  await expect.poll(() => note(page).textContent()).toBe("There is no step “zzzz”; the contents list them all.");
  expect(await current(page)).toBe("customers");
  const slides = await open("?view=slide");
  await viewIs(slides, "slides");
  await expect.poll(async () => (await look(slides)).address).toBe("?view=slides");
});

test("at 400% zoom an address that asks for the story gives the article, and the reader may have the story", async () => {
  const page = await open("?view=story#credits", { viewport: { width: 320, height: 256 } });
  await stageHasCome(page);
  await page.click(".toast .take");
  await viewIs(page, "story");
  await settled(page);
  await expect.poll(() => look(page)).toMatchObject({ current: ["credits"] });
  await expect.poll(async () => expected(await look(page))).toEqual(["credits"]);
});

test.each([
  ["400% zoom", { width: 320, height: 256 }],
  ["a phone held across", { width: 844, height: 390 }],
  ["a tablet", screens.tablet],
] as const)("at %s slides stay whole: nothing is cut off, covered or wider than the screen", async (_, viewport) => {
  const page = await openSlides("#customers", viewport);
  const cut = await page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise(requestAnimationFrame);
    const { scrollWidth, clientWidth } = document.documentElement;
    const words = document.querySelector("#customers .reading:last-child")?.getBoundingClientRect();
    const bar = document.querySelector(".bar")?.getBoundingClientRect();
    const stage = document.querySelector("figure.stage svg")?.getBoundingClientRect();
    if (!words || !bar || !stage) throw new Error("no slide");
    const barCovers = bar.top > 0 && words.bottom > bar.top;
    return {
      wider: scrollWidth > clientWidth,
      below: words.bottom > innerHeight || barCovers,
      small: stage.width < Math.min(240, innerWidth * 0.6),
    };
  });
  expect(cut).toEqual({ wider: false, below: false, small: false });
});
