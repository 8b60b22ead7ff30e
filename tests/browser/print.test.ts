import { expect, test } from "vitest";
import { openFresh } from "./pages.ts";
import { openStory, viewIs } from "./reader.ts";

/** Pages of a PDF, as its own page objects count them. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test("a reader who prints the story without scrolling gets every picture", async () => {
  const page = await openFresh();
  await viewIs(page, "story");
  const missing = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>(".step-picture img")]
        .filter((image) => !image.complete || image.naturalWidth === 0)
        .map((image) => image.closest("section")?.id),
    );
  expect((await missing()).length, "pictures that have not come yet").toBeGreaterThan(5);
  const pages = pagesOf(await page.pdf({ format: "A4" }));
  expect(pages).toBeGreaterThan(5);
  expect(pages, "text beside its picture, sources in two columns").toBeLessThanOrEqual(45);
  expect(await missing()).toEqual([]);
});

test("on paper stand all pictures by day, in their steps, and neither stage nor bar", async () => {
  const page = await openStory("", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("section.step")]
      .filter((step) => {
        const image = step.querySelector("img, .cover-picture");
        const caption = step.querySelector("figcaption");
        if (image === null || caption === null) return true;
        return (
          !image.checkVisibility({ visibilityProperty: true }) || image.clientHeight < 100 || caption.clientHeight < 10
        );
      })
      .map(({ id }) => id),
  );
  expect(hidden.filter((id) => id !== "cover")).toEqual([]);
  for (const gone of ["figure.stage", ".bar"]) expect(await page.isVisible(gone), gone).toBe(false);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe("rgb(250, 246, 236)");
});
