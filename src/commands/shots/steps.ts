import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { contactSheet } from "./contact-sheet.ts";
import type { Shot } from "./contact-sheet.ts";

export interface Shoot {
  readonly browser: Browser;
  readonly home: string;
  readonly folder: string;
  /** Takes only what includes this text in its name. */
  readonly filter: string;
}

/** Viewports of a phone, a tablet and a desktop; `shown` is the width of one picture on the contact sheet. */
const sizes = [
  { width: 390, height: 844, shown: 260 },
  { width: 768, height: 1024, shown: 380 },
  { width: 1440, height: 900, shown: 640 },
];

export const schemes = ["light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

const timeout = 3000;

/** Takes screenshots of each step in each viewport, light and dark, with a contact sheet for each; returns their number. */
export async function shootSteps(shoot: Shoot): Promise<number> {
  let count = 0;
  for (const size of sizes) {
    for (const scheme of schemes) {
      const shots = await shootSize(shoot, size, scheme);
      count += shots.length;
      const target = join(shoot.folder, `steps-${size.width}-${scheme}.png`);
      if (shots.length > 0) await contactSheet({ browser: shoot.browser, shots, scheme, shown: size.shown, target });
    }
  }
  return count;
}

async function shootSize(shoot: Shoot, { width, height }: (typeof sizes)[number], scheme: Scheme): Promise<Shot[]> {
  const folder = join(shoot.folder, "steps", `${width}-${scheme}`);
  await mkdir(folder, { recursive: true });
  // With reduced motion each step shows its picture at once, and loops stand still.
  const page = await shoot.browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  await page.goto(`${shoot.home}?view=story`, { waitUntil: "networkidle" });
  const steps = await page.locator("section.step[id]").evaluateAll((found) => found.map((step) => step.id));
  const shots: Shot[] = [];
  for (const [index, id] of steps.entries()) {
    if (!id.includes(shoot.filter)) continue;
    const file = join(folder, `${String(index + 1).padStart(2, "0")}-${id}.png`);
    const note = (await showStep(page, id)) ? "" : " (did not become the active step)";
    await page.screenshot({ path: file });
    shots.push({ file, caption: `${index + 1} ${id}${note}` });
    console.log(`${width} ${scheme}  ${index + 1} of ${steps.length}  ${id}${note}`);
  }
  await page.close();
  return shots;
}

/** Scrolls a step to the reading line and waits until the stage stands still; returns whether it became the active step. */
async function showStep(page: Page, id: string): Promise<boolean> {
  await page.evaluate(scrollToStep, id);
  const active = page.locator(`section.step[id="${id}"][aria-current="step"]`);
  const reached = await active.waitFor({ state: "attached", timeout }).then(
    () => true,
    () => false,
  );
  const moving = page.locator("figure.stage[data-moving]");
  await moving.waitFor({ state: "detached", timeout }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return reached;
}

/** Runs in the page: scrolls the middle of a step to the middle of the area that the stage leaves free. */
function scrollToStep(id: string): void {
  const step = document.getElementById(id)?.getBoundingClientRect();
  const stage = document.querySelector("figure.stage")?.getBoundingClientRect();
  if (step === undefined) return;
  const above = stage !== undefined && stage.width > innerWidth * 0.8 && stage.height < innerHeight * 0.9;
  const covered = above ? stage.height : 0;
  const line = (covered + innerHeight) / 2;
  scrollBy({ top: (step.top + step.bottom) / 2 - line, behavior: "instant" });
}
