import { expect, test } from "vitest";
import { open } from "./pages.ts";
import { openStory } from "./reader.ts";

const folds = ".endnotes details";

test("sources are folded by chapter, and a link to one opens its chapter", async () => {
  const page = await openStory();
  expect(await page.locator(folds).count()).toBeGreaterThan(2);
  expect(await page.locator(`${folds}[open]`).count()).toBe(0);
  const id = await page.locator(".notes > li").last().getAttribute("id");
  await page.evaluate((name) => {
    location.hash = name ?? "";
  }, id);
  await page.waitForSelector(`${folds}[open] [id="${id ?? ""}"]`);
  expect(await page.locator(`${folds}[open]`).count()).toBe(1);
});

test("without script all sources are open", async () => {
  const page = await open("", { javaScriptEnabled: false });
  expect(await page.locator(`${folds}:not([open])`).count()).toBe(0);
});
