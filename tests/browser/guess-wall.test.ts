import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, screens, type Settings } from "./pages.ts";
import { addControls, jump, openStory, settled, viewIs } from "./reader.ts";

const calm = { reducedMotion: "reduce" } as const;
const squares = 'figure.stage rect[data-scale="tile"]';

/** The story at a question whose squares stand on the stage. */
async function atQuestion(settings: Settings = {}): Promise<Page> {
  const page = await openStory("?view=story#whose-books", { ...calm, ...settings });
  await settled(page);
  await page.locator("#whose-books .guess input[type=range]").waitFor({ state: "attached" });
  await page.locator("figure.stage[data-paintable]").waitFor();
  return page;
}

const guessOf = (page: Page) => page.locator("#whose-books .guess");
const written = (page: Page) => guessOf(page).locator("input[type=text]");
/** The share of the stage's amounts whose squares are painted so, in percent. */
const painted = (page: Page, paint: string) =>
  page.locator(squares).evaluateAll((all, kind) => {
    const sum = (some: Element[]) =>
      some.reduce((total, one) => total + Number((one as SVGElement).dataset["value"]), 0);
    return (100 * sum(all.filter((one) => one.getAttribute("data-paint") === kind))) / sum(all);
  }, paint);

/** The middle of the square that stands furthest to the right of the given share of all squares. */
async function squareAt(page: Page, share: number): Promise<{ x: number; y: number }> {
  return page.locator(squares).evaluateAll((all, part) => {
    const boxes = all.map((one) => one.getBoundingClientRect()).sort((a, b) => Math.round(a.x - b.x) || a.y - b.y);
    const { x, y, width, height } = boxes[Math.floor(part * boxes.length)] ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, share);
}

test("a reader drags across the picture's own squares, compares, and the difference stays hatched", async () => {
  const page = await atQuestion({ viewport: screens.desktop });
  expect(await painted(page, "yes")).toBe(0);
  const [from, to] = [await squareAt(page, 0.1), await squareAt(page, 0.7)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  const guess = parseFloat(await written(page).inputValue());
  expect(guess).toBeGreaterThan(60);
  expect(guess).toBeLessThan(80);
  expect(Math.abs((await painted(page, "yes")) - guess)).toBeLessThan(1);
  await guessOf(page).getByRole("button", { name: "Compare" }).click();
  const known = Number(await guessOf(page).locator(".fact data.claim").getAttribute("value"));
  await expect.poll(() => painted(page, "difference")).toBeGreaterThan(0);
  expect(Math.abs((await painted(page, "yes")) - known)).toBeLessThan(1);
  expect(Math.abs((await painted(page, "difference")) - (guess - known))).toBeLessThan(1);
  await jump(page, "customers");
  expect(await page.locator("[data-show] [data-paint]").and(page.locator(squares)).count()).toBe(0);
  await jump(page, "whose-books");
  await expect.poll(() => painted(page, "difference")).toBeGreaterThan(0);
});

test("on a phone a tap paints, and a finger that moves up or down scrolls", async () => {
  const page = await atQuestion({ viewport: screens.phone });
  const place = await squareAt(page, 0.5);
  const touch = await page.context().newCDPSession(page);
  const send = (type: string, y: number) =>
    touch.send("Input.dispatchTouchEvent", {
      type: type as "touchStart",
      touchPoints: type === "touchEnd" ? [] : [{ x: place.x, y }],
    });
  const top = await page.evaluate(() => scrollY);
  await send("touchStart", place.y);
  for (let step = 1; step <= 10; step++) await send("touchMove", place.y - 12 * step);
  await send("touchEnd", 0);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
  expect(await written(page).inputValue()).toBe("");
  await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), top);
  await settled(page);
  await send("touchStart", place.y);
  await send("touchEnd", 0);
  await expect.poll(() => written(page).inputValue()).toMatch(/^(?:4[5-9]|5\d)%$/);
});

test("the question's own wall is painted in the article, where no stage is", async () => {
  const page = await open("?view=article#whose-books", calm);
  await viewIs(page, "article");
  await addControls(page);
  const wall = guessOf(page).locator(".share-wall");
  await wall.scrollIntoViewIfNeeded();
  const box = await wall.locator("svg").boundingBox();
  await page.mouse.click((box?.x ?? 0) + 0.249 * (box?.width ?? 0), (box?.y ?? 0) + 0.99 * (box?.height ?? 0));
  await expect.poll(() => written(page).inputValue()).toBe("25%");
  expect(await wall.locator("[data-paint=yes]").count()).toBe(25);
  await guessOf(page).locator("input[type=range]").press("ArrowRight");
  await expect.poll(() => wall.locator("[data-paint=yes]").count()).toBe(26);
});

test("a wall far from a guess cannot be painted", async () => {
  const page = await atQuestion({ viewport: screens.desktop });
  await jump(page, "customers");
  await expect.poll(() => page.locator("figure.stage[data-paintable]").count()).toBe(0);
  const { x, y } = await squareAt(page, 0.5);
  await page.mouse.click(x, y);
  expect(await written(page).inputValue()).toBe("");
});
