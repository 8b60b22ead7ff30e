import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { screens } from "./pages.ts";
import { jump, openStory, scrollPage, settled, viewIs, wheel } from "./reader.ts";
import { expected, look, readingLine } from "./sight.ts";

interface Ride {
  /** What the stage showed between start and end. */
  readonly between: readonly string[];
  readonly end: string | undefined;
  /** How many times the picture was drawn on the way; a movement draws it in every frame. */
  readonly drawn: number;
}

/** Follows a link in the page and records what the stage does, frame by frame. */
async function ride(page: Page, id: string): Promise<Ride> {
  return page.evaluate(async (target) => {
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
    };
    const stage = document.querySelector<HTMLElement>("figure.stage");
    if (stage === null) throw new Error("no stage");
    const shows: string[] = [];
    const watcher = new MutationObserver((records) => shows.push(...records.map(({ oldValue }) => oldValue ?? "")));
    watcher.observe(stage, { attributeFilter: ["data-show"], attributeOldValue: true });
    let drawn = 0;
    const drawing = new MutationObserver(() => (drawn += 1));
    for (const marks of stage.querySelectorAll(".marks")) drawing.observe(marks, { subtree: true, attributes: true });
    const followed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    location.hash = target;
    await followed;
    await frames(30);
    return { between: shows.slice(1), end: stage.dataset["show"], drawn };
  }, id);
}

test("a jump shows its picture at once, and none of those between", async () => {
  const page = await openStory();
  // All pictures' code has come, so that no wait for it blurs what is measured.
  await jump(page, "round-again");
  await jump(page, "same-basis");
  for (const id of ["credits", "cover", "round-again", "not-money", "chapter-loop", "chapter-promise"]) {
    const { between, end, drawn } = await ride(page, id);
    const sight = await look(page);
    expect(end, id).toBe(sight.shows[expected(sight)[0] ?? ""]);
    expect(between, id).toEqual([]);
    expect(drawn, id).toBeLessThanOrEqual(2);
    await settled(page);
  }
});

describe.each([
  ["phone", screens.phone],
  ["desktop", screens.desktop],
] as const)("on a %s", (_, viewport) => {
  test("the address names the step when scrolling rests, and leaves no trail to go back through", async () => {
    const page = await openStory("", { viewport });
    const { visits } = await look(page);
    await page.mouse.move(viewport.width / 2, viewport.height * 0.8);
    for (let turn = 0; turn < 2; turn++) {
      await wheel(page, 2500);
      const { current } = await look(page);
      await expect.poll(async () => (await look(page)).address).toBe(`#${current.join()}`);
    }
    await scrollPage(page, 0);
    await expect.poll(() => look(page)).toMatchObject({ address: "", visits });
  });

  test("a reload in the middle, and a way back from another page, bring the reader to the same words", async () => {
    const page = await openStory("", { viewport });
    await jump(page, "round-again");
    await page.mouse.move(viewport.width / 2, viewport.height * 0.8);
    await wheel(page, -1900);
    const { current, shown } = await look(page);
    expect(current).not.toEqual(["round-again"]);
    const same = async () => {
      await viewIs(page, "story");
      await settled(page);
      await expect.poll(() => look(page)).toMatchObject({ current, shown, address: `#${current.join()}` });
      await expect.poll(async () => expected(await look(page))).toEqual(current);
    };
    await page.reload();
    await same();
    await page.goto(`${inject("siteAddress")}glossary/`);
    await page.goBack();
    await same();
  });
});

test.each([
  ["phone", screens.phone],
  ["tablet", screens.tablet],
] as const)(
  "on a %s, a link to the step that the address names already brings its words back to the reading line",
  async (_, viewport) => {
    const page = await openStory("", { viewport });
    await jump(page, "whose-books");
    const { steps } = await look(page);
    const { top, bottom } = steps.find(({ name }) => name === "whose-books") ?? { top: 0, bottom: 0 };
    await page.mouse.move(viewport.width / 2, viewport.height * 0.8);
    await wheel(page, (bottom - top) * 0.4);
    await expect.poll(() => look(page)).toMatchObject({ address: "#whose-books" });
    await page.evaluate(() => document.querySelector<HTMLElement>('a.anchor[href="#whose-books"]')?.click());
    await settled(page);
    await expect.poll(async () => expected(await look(page))).toEqual(["whose-books"]);
    const sight = await look(page);
    expect(sight.current).toEqual(["whose-books"]);
    const box = sight.steps.find(({ name }) => name === "whose-books");
    expect(box?.bottom).toBeGreaterThan(readingLine(sight));
  },
);

test.each([
  ["phone", screens.phone],
  ["phone held across", { width: 844, height: 390 }],
  ["desktop", screens.desktop],
] as const)("on a %s, a way back to the cover ends at the top of the page, with its headline", async (_, viewport) => {
  const page = await openStory("?view=story", { viewport, reducedMotion: "reduce" });
  const headline = () => page.locator("h1").evaluate((one) => Math.round(one.getBoundingClientRect().top + scrollY));
  const isAtTop = () => page.evaluate(() => scrollY === 0);
  const top = await headline();
  const ways = [() => jump(page, "cover"), () => page.click('[data-do="back"]')];
  for (const goBack of ways) {
    await jump(page, "signed-orders");
    await goBack();
    await expect.poll(isAtTop).toBe(true);
    await expect.poll(headline).toBe(top);
    expect((await look(page)).current).toEqual(["cover"]);
  }
});

test("a link from outside opens the story at its step", async () => {
  const page = await openStory("#promise-first");
  await settled(page);
  await expect.poll(() => look(page)).toMatchObject({ current: ["promise-first"], shown: "loop/promise" });
});

test("an address with a broken fragment still opens the story", async () => {
  const page = await openStory("#100%");
  await expect.poll(() => look(page)).toMatchObject({ current: ["cover"], shown: "backlog/cover" });
});

test("a page that comes back from the browser's memory looks anew where the reader is", async () => {
  const page = await openStory("?view=story#credits", { reducedMotion: "reduce" });
  await settled(page);
  // Nothing tells the page of this change before it comes back.
  const { current, shown } = await page.evaluate(() => {
    const story = document.querySelector<HTMLElement>("main.story");
    if (story !== null) story.style.marginTop = "-3000px";
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    const step = document.querySelector<HTMLElement>('[aria-current="step"]');
    return { current: step?.id ?? "", shown: document.querySelector<HTMLElement>("figure.stage")?.dataset["show"] };
  });
  const sight = await look(page);
  expect(current).not.toBe("credits");
  expect(expected(sight)).toEqual([current]);
  expect(shown).toBe(sight.shows[current]);
});

test("a reader who turns the phone round, or makes the window narrower, keeps the words at hand", async () => {
  const page = await openStory("", { viewport: screens.phone });
  await jump(page, "round-again");
  await page.mouse.move(200, 700);
  await wheel(page, 120);
  const { current, shown } = await look(page);
  for (const [width, height] of [
    [844, 390],
    [1280, 800],
    [768, 1024],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await settled(page);
    const message = `at ${width} x ${height}`;
    await expect.poll(() => look(page), { message }).toMatchObject({ current, shown });
    await expect.poll(async () => expected(await look(page)), { message }).toEqual(current);
  }
});
