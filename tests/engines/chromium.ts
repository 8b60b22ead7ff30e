import { launchBrowser } from "#commands/lib/browser.ts";
import type { Engine } from "./engine.ts";

/** Chromium, driven by Playwright. */
export async function startChromium(): Promise<Engine> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return {
    name: "Chromium",
    goto: async (address) => {
      await page.goto(address);
    },
    evaluate<Result, Argument>(task: (argument: Argument) => Result | Promise<Result>, argument?: Argument) {
      return page.evaluate<Result, unknown>(task as (argument: unknown) => Result | Promise<Result>, argument);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.click(selector),
    back: async () => {
      await page.goBack();
    },
    async memory() {
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
      return { heap: metric("JSHeapUsedSize"), nodes: metric("Nodes") };
    },
    close: () => browser.close(),
  };
}
