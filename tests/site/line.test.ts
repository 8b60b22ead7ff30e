import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../src/commands/browser.ts";
import { handPlaced, lineOf, places, probes } from "./hand-placed.ts";
import { screens, scrollPage } from "./reader.ts";
import { look, onLine } from "./sight.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each([
  ["phone", screens.phone],
  ["desktop", screens.desktop],
] as const)("on a %s, steps of known heights take turns just where arithmetic says", async (name, viewport) => {
  const isPhone = name === "phone";
  const page = await handPlaced(browser, viewport);
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
  await page.close();
});
