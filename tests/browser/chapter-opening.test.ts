import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { screens } from "./pages.ts";
import { addControls, openStory, scrollRests } from "./reader.ts";

const options = (screen: "phone" | "desktop") =>
  ({ viewport: screens[screen], reducedMotion: "no-preference" }) as const;

/** Scrolls until this share of a chapter's opening is above the reading line. */
async function scrollInto(page: Page, chapter: number, share: number): Promise<void> {
  await page.evaluate(
    ([number, share]) => {
      const head = document.querySelectorAll(".chapter-head")[number - 1]?.getBoundingClientRect() ?? new DOMRect();
      const stage = document.querySelector("figure.stage")?.getBoundingClientRect() ?? new DOMRect();
      const line = (innerHeight + (stage.left > head.left ? 0 : stage.height)) / 2;
      scrollBy({ top: head.top + head.height * share - line, behavior: "instant" });
    },
    [chapter, share] as const,
  );
  await scrollRests(page);
}

const seen = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>("figure.stage");
    return {
      opening: stage?.dataset["opening"],
      hasPicture: /^[a-z]+\/[a-z-]+$/.test(stage?.dataset["show"] ?? ""),
      title: stage?.dataset["opening"] === undefined ? "" : stage.querySelector(".opening-title")?.textContent,
      ring: document.querySelector(".bar .ring")?.getAttribute("aria-label"),
    };
  });

test.each(["phone", "desktop"] as const)(
  "a chapter's opening stands on the stage over the last picture, its arc lit in the bar: %s",
  async (screen) => {
    const page = await openStory("?view=story", options(screen));
    await addControls(page);
    const title = await page.locator(".chapter-head h2").nth(1).textContent();
    const place = `You are here: chapter 2, ${title ?? ""}`;
    for (const share of [0.2, 0.8]) {
      await scrollInto(page, 2, share);
      await expect.poll(() => seen(page)).toEqual({ opening: "2", hasPicture: true, title, ring: place });
    }
    await scrollInto(page, 2, 1.6);
    await expect.poll(() => seen(page)).toMatchObject({ opening: undefined, hasPicture: true, ring: place });
    await scrollInto(page, 2, -0.6);
    await expect
      .poll(() => seen(page))
      .toMatchObject({
        opening: undefined,
        ring: expect.stringContaining("chapter 1") as unknown,
      });
  },
);

test("a chapter's number in the bar shows its name while it is pointed at or focused", async () => {
  const page = await openStory("?view=story", options("desktop"));
  const shown = () =>
    page
      .locator(".progress .name")
      .evaluateAll((names) =>
        names.filter((name) => name.getBoundingClientRect().width > 2).map((name) => name.textContent),
      );
  const links = page.locator(".progress a");
  const names = await page.locator(".progress .name").allTextContents();
  await links.nth(2).hover();
  expect(await shown()).toEqual([names[2]]);
  await page.mouse.move(400, 400);
  await page.keyboard.press("Tab");
  await links.nth(1).focus();
  expect(await shown()).toEqual([names[1]]);
});
