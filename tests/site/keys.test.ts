import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../../src/commands/browser.ts";
import { jump, open, openStory, screens, scrollTo, settled } from "./reader.ts";
import { look } from "./sight.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const currentStep = async (page: Page) => (await look(page)).current[0];

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settled(page);
}

test("arrow keys step through the story while the stepper has the focus", async () => {
  const page = await openStory(browser);
  await page.focus('[data-do="next"]');
  const seen: (string | undefined)[] = [];
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]) {
    await press(page, key);
    seen.push(await currentStep(page));
  }
  expect(seen).toEqual(["cover", "signed-orders", "not-money", "slow-money", "not-money", "signed-orders"]);
  await page.keyboard.press("Enter");
  await expect.poll(() => currentStep(page)).toBe("not-money");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-do"))).toBe("next");
  await page.close();
});

test("elsewhere no key is taken from the reader, the browser or a screen reader", async () => {
  const page = await openStory(browser);
  await jump(page, "whose-books");
  const before = await look(page);
  for (const place of ["#whose-books .cite", '[data-do="theme"]', ".progress a"]) {
    await page.focus(place);
    for (const key of ["ArrowLeft", "ArrowRight", "j", "k", "p", "n", "s"]) await page.keyboard.press(key);
    await settled(page);
    expect(await look(page), `keys at ${place}`).toMatchObject({ current: before.current, address: before.address });
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const { top } = before.steps[0] ?? { top: 0 };
  await press(page, "ArrowDown");
  const after = await look(page);
  expect(top - (after.steps[0]?.top ?? 0), "arrow down scrolls a line, as anywhere").toBeLessThan(120);
  expect(top - (after.steps[0]?.top ?? 0)).toBeGreaterThan(0);
  await page.close();
});

test("nothing inside the stage takes the focus or is read out", async () => {
  const page = await openStory(browser);
  for (const id of ["cover", "customers", "how-tight"]) {
    await jump(page, id);
    const focusable = await page.evaluate(() => {
      const inside = [...document.querySelectorAll<HTMLElement | SVGElement>("figure.stage *")];
      return inside.filter((one) => one.tabIndex >= 0 || one.hasAttribute("tabindex")).map((one) => one.outerHTML);
    });
    expect(focusable, id).toEqual([]);
  }
  expect(await page.getAttribute("figure.stage", "aria-hidden")).toBe("true");
  await page.close();
});

interface Stop {
  readonly place: number;
  readonly name: string;
  /** What of the page lies over the focused element. */
  readonly under: readonly string[];
  readonly outOfView: boolean;
}

/** Where the focus is now: its place in the page's order, and what hides it. */
async function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const covers = [...document.querySelectorAll("figure.stage:not([data-flying], [hidden]), .bar")].filter((cover) => {
      const { top, bottom, left, right } = cover.getBoundingClientRect();
      const overlaps = top < box.bottom - 1 && bottom > box.top + 1 && left < box.right && right > box.left;
      return overlaps && !cover.contains(element) && element.closest(".chapters, .endnotes, .foot") !== null;
    });
    return {
      place: [...document.querySelectorAll("a, button")].indexOf(element),
      name: `${element.closest("[id]")?.id ?? ""} ${element.textContent?.trim() ?? ""}`,
      under: covers.map((cover) => cover.className),
      outOfView: box.bottom <= 0 || box.top >= innerHeight,
    };
  });
}

/** Every stop of the focus on its way through the page. */
async function walk(page: Page, key: "Tab" | "Shift+Tab", most = 400): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let turn = 0; turn < most; turn++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error("the focus does not come out of the page");
}

describe.each(Object.entries(screens))("on a %s", (_, viewport) => {
  test("the focus goes through the page in reading order, there and back, and is never hidden", async () => {
    const page = await openStory(browser, "", { viewport });
    const there = await walk(page, "Tab");
    expect(there[0]?.name).toContain("Skip to the story");
    expect(there.map(({ place }) => place)).toEqual(there.map(({ place }) => place).sort((one, other) => one - other));
    expect(await page.locator("main a[href]").count()).toBeLessThan(there.length);
    const back = await walk(page, "Shift+Tab");
    expect(back.map(({ place }) => place).reverse()).toEqual(there.map(({ place }) => place));
    expect([...there, ...back].filter(({ under, outOfView }) => under.length > 0 || outOfView)).toEqual([]);
    await page.close();
  });
});

test.each(["light", "dark"] as const)("a reader whose system is %s turns it round, and it stays so", async (scheme) => {
  const page = await open(browser, "", { colorScheme: scheme });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const day = "rgb(250, 246, 236)";
  const night = "rgb(17, 21, 27)";
  const [first, other] = scheme === "light" ? [day, night] : [night, day];
  const button = page.locator('[data-do="theme"]');
  const pressed = () => button.getAttribute("aria-pressed");
  expect([await ground(), await pressed()]).toEqual([first, String(scheme === "dark")]);
  await button.click();
  expect([await ground(), await pressed()]).toEqual([other, String(scheme === "light")]);
  await page.reload();
  expect([await ground(), await pressed()]).toEqual([other, String(scheme === "light")]);
  await page.goto(`${inject("siteAddress")}glossary/`);
  expect(await ground()).toBe(other);
  await page.goBack();
  await button.click();
  expect(await ground()).toBe(first);
  await page.close();
});

test("what goes round can be held, stays held, and stops where nobody sees it", async () => {
  const page = await openStory(browser);
  const running = () =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
  await jump(page, "how-tight");
  await expect.poll(running).toBeGreaterThan(0);
  const pause = page.locator('[data-do="pause"]');
  await pause.click();
  expect(await pause.getAttribute("aria-pressed")).toBe("true");
  await expect.poll(running).toBe(0);
  await jump(page, "credits");
  await jump(page, "how-tight");
  expect(await running()).toBe(0);
  await pause.click();
  expect(await pause.getAttribute("aria-pressed")).toBe("false");
  await expect.poll(running).toBeGreaterThan(0);
  await scrollTo(page, 10_000_000);
  await expect.poll(running).toBe(0);
  await page.locator("#how-tight").evaluate((step) => step.scrollIntoView());
  await expect.poll(running).toBeGreaterThan(0);
  await page.close();
});
