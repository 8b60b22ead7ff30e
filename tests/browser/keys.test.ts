import type { JSHandle, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { open, screens } from "./pages.ts";
import { addControls, jump, openStory, settled } from "./reader.ts";
import { expected, look } from "./sight.ts";

const currentStep = async (page: Page) => (await look(page)).current[0];

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settled(page);
}

/** Waits until the page says that the current step is the one at the reading line. */
async function stepsAgree(page: Page): Promise<void> {
  const disagreement = async () => {
    const sight = await look(page);
    return expected(sight).includes(sight.current[0] ?? "") ? null : sight;
  };
  await expect.poll(disagreement, { interval: 20 }).toBeNull();
}

test("arrow keys step through the story while the stepper has the focus", async () => {
  const page = await openStory();
  await page.focus('[data-do="next"]');
  await press(page, "ArrowLeft");
  await expect.poll(() => currentStep(page)).toBe("cover");
  // On the way into the first chapter stands what it opens with.
  await press(page, "ArrowRight");
  for (const [key, step] of [
    ["ArrowRight", "signed-orders"],
    ["ArrowDown", "not-money"],
    ["ArrowRight", "slow-money"],
    ["ArrowUp", "not-money"],
    ["ArrowLeft", "signed-orders"],
  ] as const) {
    await press(page, key);
    await expect.poll(() => currentStep(page), { message: key }).toBe(step);
  }
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => currentStep(page)).toBe("not-money");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-do"))).toBe("next");
});

test("while no control has the focus, the arrows to the side step, and all other keys scroll as anywhere", async () => {
  const page = await openStory("?view=story#signed-orders", { reducedMotion: "reduce" });
  await settled(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => currentStep(page)).toBe("not-money");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => currentStep(page)).toBe("signed-orders");
  for (const keys of ["Shift+ArrowRight", "Control+ArrowRight", "Alt+ArrowUp"]) await page.keyboard.press(keys);
  await settled(page);
  expect(await currentStep(page)).toBe("signed-orders");
  // Under an open card the page stays where it is.
  await page.locator("#signed-orders .cite").first().click();
  await page.waitForSelector("dialog.card[open]");
  await page.keyboard.press("ArrowRight");
  await settled(page);
  expect(await currentStep(page)).toBe("signed-orders");
});

test("the stepper brings what a chapter opens with before the chapter's first step", async () => {
  const page = await openStory("?view=story#signed-orders", { reducedMotion: "reduce" });
  const [last = "", first = ""] = await page.evaluate(() => {
    const chapters = [...document.querySelectorAll(".chapter")];
    return [chapters[0]?.querySelector("section.step:last-of-type"), chapters[1]?.querySelector("section.step")].map(
      (step) => step?.id ?? "",
    );
  });
  const opening = page.locator(`.chapter:has(#${first}) h2`);
  const isInView = () => opening.evaluate((head) => head.getBoundingClientRect().top > 0);
  const isAt = (step: string) => page.locator(`#${step}[aria-current="step"]`).waitFor();
  await jump(page, last);
  await page.focus('[data-do="next"]');
  await page.keyboard.press("Enter");
  await expect.poll(isInView).toBe(true);
  expect(await opening.evaluate((head) => head.getBoundingClientRect().bottom < innerHeight)).toBe(true);
  await page.keyboard.press("ArrowLeft");
  await isAt(last);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await isAt(first);
  await page.keyboard.press("ArrowLeft");
  await isAt(last);
});

test("elsewhere no key is taken from the reader, the browser or a screen reader", async () => {
  const page = await openStory();
  await jump(page, "whose-books");
  const before = await look(page);
  for (const place of ["#whose-books .cite", "#whose-books .term"]) {
    await page.focus(place);
    for (const key of ["ArrowLeft", "ArrowRight", "j", "k", "p", "n", "s"]) await page.keyboard.press(key);
    await settled(page);
    expect(await look(page), `keys at ${place}`).toMatchObject({ current: before.current, address: before.address });
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const { top } = before.steps[0] ?? { top: 0 };
  await press(page, "ArrowDown");
  const scrolled = async () => top - ((await look(page)).steps[0]?.top ?? 0);
  await expect.poll(scrolled, { message: "arrow down scrolls a line, as anywhere" }).toBeGreaterThan(0);
  await settled(page);
  expect(await scrolled()).toBeLessThan(120);
});

test("nothing inside the stage takes the focus or is read out", async () => {
  const page = await openStory();
  for (const id of ["cover", "customers", "round-again"]) {
    await jump(page, id);
    const focusable = await page.evaluate(() => {
      const inside = [...document.querySelectorAll<HTMLElement | SVGElement>("figure.stage *")];
      return inside.filter((one) => one.tabIndex >= 0 || one.hasAttribute("tabindex")).map((one) => one.outerHTML);
    });
    expect(focusable, id).toEqual([]);
  }
  expect(await page.getAttribute("figure.stage", "aria-hidden")).toBe("true");
});

/** Presses Tab so often, each time once the current step is the one at the reading line; the result is what got the focus in turn. */
async function tabThrough(page: Page, times: number): Promise<JSHandle<Element[]>> {
  const stops = await page.evaluateHandle(() => {
    const seen: Element[] = [];
    addEventListener("focusin", ({ target }) => target instanceof Element && seen.push(target));
    return seen;
  });
  for (let turn = 0; turn < times; turn++) {
    await page.keyboard.press("Tab");
    await stepsAgree(page);
  }
  return stops;
}

/** Where the stops stand in the page's order, the same count without gaps, and the elements that were passed over. */
function orderOf(stops: JSHandle<Element[]>) {
  return stops.evaluate((seen) => {
    const controls = [...document.querySelectorAll("a, button, input")];
    const last = controls.indexOf(seen.at(-1) ?? document.body);
    const reachable = controls
      .slice(0, last + 1)
      // The way to a picture's numbers is there while its step is.
      .filter((one) => one.checkVisibility() || one.matches(".chapters .picture-numbers"));
    const missed = reachable.filter((one) => !seen.includes(one));
    return {
      places: seen.map((one) => reachable.indexOf(one)),
      missed: missed.map((one) => `${one.closest("[id]")?.id ?? ""}: ${one.outerHTML.slice(0, 100)}`),
    };
  });
}

test("the tab key goes through the page in reading order, and out of it", async () => {
  // Without movement, so that a step is current as soon as the scrolling is done.
  const page = await openStory("?view=story", { viewport: screens.phone, reducedMotion: "reduce" });
  await addControls(page);
  const stops = await tabThrough(page, 60);
  const { places, missed } = await orderOf(stops);
  expect(missed, "elements that were passed over").toEqual([]);
  expect(places).toEqual(Array.from({ length: 60 }, (_, index) => index));
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await page.locator(".notes a").last().focus();
  const foot = await page.locator(".site-footer a").all();
  for (const link of foot) {
    await page.keyboard.press("Tab");
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

/** Opens the folded sources, whose links nobody reaches while they are closed. */
async function openSources(page: Page): Promise<void> {
  await page.locator(".endnotes details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
}

/** Gives the focus to links all over the text in turn, and tells which of them something then covers. */
async function covered(page: Page, order: 1 | -1): Promise<string[]> {
  return page.evaluate(async (by) => {
    const all = [...document.querySelectorAll<HTMLElement>(".chapters a, .endnotes a, .site-footer a")];
    const links = all.filter((_, index) => index % 11 === 0);
    const found: string[] = [];
    for (const link of by === 1 ? links : links.reverse()) {
      link.focus();
      await new Promise(requestAnimationFrame);
      const box = link.getBoundingClientRect();
      const over = [...document.querySelectorAll("figure.stage:not([hidden]), .bar")].filter((cover) => {
        const { top, bottom, left, right } = cover.getBoundingClientRect();
        return top < box.bottom - 1 && bottom > box.top + 1 && left < box.right && right > box.left;
      });
      const place = `${link.closest("[id]")?.id ?? "foot"}: ${link.textContent.trim()}`;
      if (over.length > 0) found.push(`${place} under ${over.map(({ className }) => className).join()}`);
      if (box.bottom <= 0 || box.top >= innerHeight) found.push(`${place} out of view`);
    }
    return found;
  }, order);
}

test.each([
  ["phone", screens.phone],
  ["desktop", screens.desktop],
] as const)("on a %s, a link that has the focus is never hidden", async (_, viewport) => {
  // Without movement, so that each look takes a frame and no more.
  const page = await openStory("?view=story", { viewport, reducedMotion: "reduce" });
  await addControls(page);
  await openSources(page);
  expect(await covered(page, 1)).toEqual([]);
  expect(await covered(page, -1)).toEqual([]);
});

test("a control of the bar that gets the focus leaves the reader where they are", async () => {
  for (const viewport of Object.values(screens)) {
    const page = await openStory("#whose-books", { viewport });
    await settled(page);
    const { steps } = await look(page);
    for (const name of ["theme", "pause", "next"]) await page.focus(`[data-do="${name}"]`);
    await settled(page);
    expect((await look(page)).steps).toEqual(steps);
  }
});

test.each(["light", "dark"] as const)("a reader whose system is %s turns it round, and it stays so", async (scheme) => {
  const page = await open("", { colorScheme: scheme });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const day = "rgb(250, 246, 236)";
  const night = "rgb(17, 21, 27)";
  const [first, other] = scheme === "light" ? [day, night] : [night, day];
  const button = page.locator('[data-do="theme"]');
  const pressed = () => button.getAttribute("aria-pressed");
  await expect.poll(async () => [await ground(), await pressed()]).toEqual([first, String(scheme === "dark")]);
  await button.click();
  await expect.poll(async () => [await ground(), await pressed()]).toEqual([other, String(scheme === "light")]);
  await page.reload();
  await expect.poll(async () => [await ground(), await pressed()]).toEqual([other, String(scheme === "light")]);
  await page.goto(`${inject("siteAddress")}glossary/`);
  await expect.poll(() => ground()).toBe(other);
  await page.goBack();
  await button.click();
  await expect.poll(() => ground()).toBe(first);
});

test("what goes round can be held, stays held, and stops where nobody sees it", async () => {
  const page = await openStory();
  const running = () =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
  await jump(page, "round-again");
  await expect.poll(running).toBeGreaterThan(0);
  const pause = page.locator('[data-do="pause"]');
  await pause.click();
  await expect.poll(() => pause.getAttribute("aria-pressed")).toBe("true");
  await expect.poll(running).toBe(0);
  await jump(page, "credits");
  await jump(page, "round-again");
  expect(await running()).toBe(0);
  await pause.click();
  await expect.poll(() => pause.getAttribute("aria-pressed")).toBe("false");
  await expect.poll(running).toBeGreaterThan(0);
  const figure = page.locator("figure.stage");
  await figure.evaluate((stage) => (stage.style.translate = "0 -5000px"));
  await expect.poll(running).toBe(0);
  await figure.evaluate((stage) => (stage.style.translate = "none"));
  await expect.poll(running).toBeGreaterThan(0);
});
