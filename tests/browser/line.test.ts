import { expect, test } from "vitest";
import { handPlaced, lineOf, places, probes } from "./hand-placed.ts";
import { openFresh, screens } from "./pages.ts";
import { scrollPage, viewIs } from "./reader.ts";
import { expected, look, onLine } from "./sight.ts";

test.each([
  ["phone", screens.phone],
  ["desktop", screens.desktop],
] as const)("on a %s, steps of known heights take turns just where arithmetic says", async (name, viewport) => {
  const isPhone = name === "phone";
  const page = await handPlaced(viewport);
  const { steps, shows } = await look(page);
  const boxes = places(
    steps.map((step) => step.name),
    isPhone,
  );
  const line = lineOf(viewport.height, isPhone);
  for (const probe of probes(boxes.slice(1, 6))) {
    const top = Math.round(probe - line);
    if (top < 0) continue;
    await scrollPage(page, top);
    const right = onLine(boxes, top + line);
    const seen = async () => {
      const { current, shown } = await look(page);
      return { top, current, shown };
    };
    await expect.poll(seen).toEqual({ top, current: right, shown: shows[right[0] ?? ""] });
  }
});

test("where type changes its size, the step nearest to the line is active, though no edge crossed it and nothing scrolled", async () => {
  const page = await openFresh("?view=story", { bypassCSP: true });
  await viewIs(page, "story");
  const style = (content: string) => page.addStyleTag({ content });
  // Nothing holds the words in place when the page grows, as in browsers that cannot.
  await style("html { overflow-anchor: none } html .chapter-head { height: 4000px; min-height: 0 }");
  // What the first scroll brings may change the page's height, so twice.
  for (let turn = 0; turn < 2; turn += 1) {
    const top = await page.evaluate(() => {
      const head = document.querySelectorAll(".chapter-head")[2]?.getBoundingClientRect();
      return Math.round((head?.top ?? 0) + scrollY + 1000);
    });
    await scrollPage(page, top);
  }
  const place = await page.evaluate(() => scrollY);
  const nearest = async () => expected(await look(page));
  await expect.poll(nearest).toEqual((await look(page)).current);
  const before = await look(page);
  // The line comes to lie in the gap before another chapter.
  await style("html .chapter-head { height: 100px } html .chapter:nth-of-type(2) .chapter-head { height: 90000px }");
  await expect
    .poll(async () => {
      const sight = await look(page);
      return { place: await page.evaluate(() => scrollY), current: sight.current };
    })
    .toEqual({ place, current: expected(await look(page)) });
  expect((await look(page)).current).not.toEqual(before.current);
});
