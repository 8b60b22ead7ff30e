import type { Browser, CDPSession, Page } from "playwright-core";
import type { Figure } from "./table.ts";

/** Heap and nodes after one pass through the story and after ten, with the garbage collected each time. */
export async function measureMemory(browser: Browser, home: string): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${home}?view=story`, { waitUntil: "networkidle" });
  await page.waitForSelector('html[data-view="story"]');
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await pass(page);
  const first = await count(session);
  for (let turn = 1; turn < 10; turn += 1) await pass(page);
  const last = await count(session);
  await page.close();
  const of = "memory of the story";
  return [
    { of, what: "heap after one pass", value: first.heap / 1e6, unit: "MB", aim: 2.5 },
    { of, what: "heap gained in nine more", value: (last.heap - first.heap) / 1000, unit: "kB", aim: 80 },
    { of, what: "nodes gained in nine more", value: last.nodes - first.nodes, unit: "", aim: 0 },
    { of, what: "listeners gained in nine more", value: last.listeners - first.listeners, unit: "", aim: 0 },
  ];
}

/** Down to the end and up again, resting nowhere. */
async function pass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const end = document.documentElement.scrollHeight;
    for (const [from, to] of [
      [0, end],
      [end, 0],
    ] as const) {
      for (let step = 0; step <= 60; step += 1) {
        scrollTo({ top: from + ((to - from) * step) / 60, behavior: "instant" });
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      }
    }
  });
  await page.waitForSelector("figure.stage:not([data-moving])", { state: "attached" });
}

async function count(session: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
}
