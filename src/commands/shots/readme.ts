import { join } from "node:path";
import type { Browser } from "playwright-core";
import { schemes } from "./steps.ts";

/** The step that the README shows. */
const step = "revenue-stub";

/** Takes the README's picture of the story, by day and by night, into `folder`. */
export async function shootReadme(browser: Browser, home: string, folder: string): Promise<void> {
  for (const colorScheme of schemes) {
    // With reduced motion the step shows its picture at once, and the loop stands still.
    const page = await browser.newPage({
      viewport: { width: 1280, height: 760 },
      colorScheme,
      reducedMotion: "reduce",
    });
    await page.goto(`${home}?view=story#${step}`, { waitUntil: "networkidle" });
    await page.waitForSelector(`#${step}[aria-current]`);
    await page.screenshot({ path: join(folder, `story-${colorScheme}.jpg`), type: "jpeg", quality: 55 });
    await page.close();
  }
}
