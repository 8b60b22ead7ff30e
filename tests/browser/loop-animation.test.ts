import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "#commands/lib/browser.ts";
import { bundleScript } from "#integrations/bundle.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [started, script] = await Promise.all([launchBrowser(), bundleScript('import "/tests/browser/loop-page.ts";')]);
  browser = started;
  page = await browser.newPage();
  await page.setContent("<!doctype html><title>A blank page</title>");
  await page.addScriptTag({ content: script });
});
afterAll(() => browser.close());
beforeEach(() => page.evaluate(() => window.loopPage.show("again")));

const at = (laps: number) =>
  page.evaluate((laps) => {
    const { hold, entries, texts, clothes } = window.loopPage;
    hold(laps);
    const counted = texts().filter((text) => /^(\d|laps?, .*)$/.test(text));
    return { entries: entries(), counted, clothes: clothes() };
  }, laps);

test("only transform and opacity are animated, which needs no script and no layout a frame", async () => {
  expect((await page.evaluate(() => window.loopPage.properties())).sort()).toEqual(["opacity", "transform"]);
});

test("each lap writes three entries, and the counts say so", async () => {
  expect((await at(0.2)).entries).toBe(0);
  expect(await at(1.2)).toMatchObject({ entries: 3, counted: ["1", "lap, 1 dollar, 3 entries"] });
  expect(await at(2.2)).toMatchObject({ entries: 6, counted: ["2", "laps, 1 dollar, 6 entries"] });
  expect(await at(3.2)).toMatchObject({ entries: 9, counted: ["3", "laps, 1 dollar, 9 entries"] });
});

test("the note changes its clothes on the way: credit, cost, revenue, cash", async () => {
  const clothes = [];
  for (const laps of [0.1, 0.3, 0.5, 0.85]) clothes.push(...(await at(laps)).clothes);
  expect(clothes).toEqual(["note credit", "note cost", "note revenue", "note cash"]);
});

test("the next picture finds the marks as they were drawn, with no copy of any", async () => {
  const counts = await page.evaluate(async () => {
    const { show, hold, marks, entries } = window.loopPage;
    await show("again");
    hold(0.5);
    await show("missing");
    const missing = marks();
    await show("again");
    await show("missing");
    return { missing, again: marks(), entries: entries() };
  });
  expect(counts.missing).toBe(counts.again);
});
