import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { open, usedPage } from "./pages.ts";
import { jump, openStory, settled } from "./reader.ts";

/** The page as a program saves it: as it stands, with its styles, without its scripts. */
async function saved(page: Page): Promise<Page> {
  const html = (await page.content()).replace(/<script[^]*?<\/script>/g, "");
  const copy = await usedPage();
  const address = `${inject("siteAddress")}saved.html`;
  await copy.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await copy.goto(address, { waitUntil: "load" });
  return copy;
}

/** The pictures that can be seen, by the step they stand in; the stage's by the step that is active. */
function pictures(page: Page) {
  return page.evaluate(() => {
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.clientHeight > 50;
    const own = [...document.querySelectorAll<HTMLElement>("section.step")].map((step) => {
      const image = step.querySelector<HTMLImageElement>(".step-picture img");
      if (image === null || !isSeen(image)) return [];
      return new URL(image.src).pathname.includes(`diagrams/${step.dataset["show"] ?? ""}`) ? ["own"] : ["another's"];
    });
    const stage = document.querySelector("figure.stage");
    return { kinds: [...new Set(own.flat())], hasStage: stage !== null && isSeen(stage) };
  });
}

test("a page that was saved in the middle of the story shows at each step its own picture, and no stage", async () => {
  const page = await openStory();
  await jump(page, "credits");
  await settled(page);
  expect(await pictures(page), "while script runs the stage has them").toEqual({ kinds: [], hasStage: true });
  expect(await pictures(await saved(page))).toEqual({ kinds: ["own"], hasStage: false });
});

test("a search in the page stops at no description that nobody sees", async () => {
  const page = await openStory();
  await jump(page, "not-money");
  await settled(page);
  const { hidden, shown } = await page.evaluate(() => {
    const step = document.querySelector("section.step[aria-current]");
    const words = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim().slice(0, 60);
    return {
      hidden: words(step?.querySelector("figcaption")?.textContent),
      shown: words(step?.querySelector(".step-text > p")?.firstChild?.textContent),
    };
  });
  const finds = (text: string) =>
    page.evaluate((words) => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find: (text: string) => boolean }).find(words);
    }, text);
  expect(await finds(shown), shown).toBe(true);
  expect(await finds(hidden), hidden).toBe(false);
  const step = page.locator("section.step[aria-current]");
  expect(await step.getByRole("img", { name: hidden }).count(), "screen readers hear it").toBe(1);
});

test("in slides a match of the browser's search turns to its slide", async () => {
  const page = await open("?view=slides");
  await page.waitForSelector(".slide-position");
  const names = await page.evaluate(() => {
    const steps = [...document.querySelectorAll<HTMLElement>("section.step")];
    return steps.map((step) => [step.id, step.closest<HTMLElement>(".cover")?.hidden ?? step.hidden] as const);
  });
  expect(names.filter(([, hidden]) => hidden !== "until-found")).toHaveLength(1);
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("section.step")]
        .filter((step) => step.querySelector(".step-text")?.checkVisibility())
        .map(({ id }) => id),
    );
  const [target = ""] = names[4] ?? [];
  await page.locator(`#${target}`).evaluate((step) => step.dispatchEvent(new Event("beforematch", { bubbles: true })));
  await expect.poll(shown).toEqual([target]);
  expect(await page.getAttribute("section.step[aria-current]", "id")).toBe(target);
  const room = await page.locator(".chapters").evaluate((chapters) => chapters.scrollHeight);
  expect(room, "the slides that are not shown take no room").toBeLessThan(1500);
});
