import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { barriers } from "./barriers.ts";
import { freshPage, open, screens } from "./pages.ts";
import { jump, openStory, settled, viewIs } from "./reader.ts";

test.each([
  ["desktop", "light", "?view=story", "customers"],
  ["phone", "dark", "?view=story", "round-again"],
  ["desktop", "dark", "?view=article", ""],
  ["phone", "light", "glossary/", "backlog"],
  ["phone", "dark", "step/credits/", ""],
  ["phone", "dark", "numbers/?chapter=loop", ""],
  ["phone", "light", "heard/", "msft-49"],
  ["desktop", "dark", "method/", "corrections"],
  ["desktop", "dark", "404.html", ""],
  ["phone", "dark", "diagrams/", ""],
  ["desktop", "dark", "diagrams/backlog/", "grew"],
  ["phone", "light", "diagrams/loop/", "again"],
] as const)(
  "on a %s, %s, axe finds nothing on /%s#%s that keeps a reader out",
  async (screen, colorScheme, path, at) => {
    const options = { viewport: screens[screen], colorScheme };
    const page = await (path === "?view=story" ? openStory : open)(path, options);
    await jump(page, at);
    expect(await barriers(page)).toEqual([]);
  },
);

test("no page complains, and none asks another host for anything", async () => {
  const page = await freshPage();
  const context = page.context();
  const complaints: string[] = [];
  const hosts = new Set<string>();
  context.on("weberror", (problem) => complaints.push(problem.error().message));
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  context.on("request", (request) => hosts.add(new URL(request.url()).origin));
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  const address = inject("siteAddress");
  await page.goto(address, { waitUntil: "load" });
  await viewIs(page, "story");
  for (const id of ["signed-orders", "same-basis", "dollar-out", "no-new-money"]) await jump(page, id);
  for (const path of ["?view=article", "numbers/", "heard/", "method/", "glossary/", "404.html"])
    await page.goto(address + path, { waitUntil: "networkidle" });
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual([new URL(address).origin]);
});

/** Every shift of the page's layout, with or without the reader's doing: its size and what moved. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        interface Shift extends PerformanceEntry {
          readonly value: number;
          readonly sources: readonly { readonly node: Node | null }[];
        }
        const words = ({ value, sources }: Shift) =>
          `${value.toFixed(4)} ${sources.map(({ node }) => (node instanceof Element ? node.outerHTML : (node?.textContent ?? "")).slice(0, 80)).join(" | ")}`;
        const found: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
        observer.observe({ type: "layout-shift", buffered: true });
        // What was held back is handed over in a task of its own.
        setTimeout(() => resolve(([...found, ...observer.takeRecords()] as Shift[]).map(words)));
      }),
  );
}

/** Opens an address, and lets files of this kind come only when the page has been painted without them. */
async function openWithLate(files: RegExp, path: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await freshPage({ viewport });
  const painted = page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  let held = 0;
  await page.route(files, async (route) => {
    held += 1;
    await painted;
    await route.continue();
  });
  await page.goto(inject("siteAddress") + path, { waitUntil: "load" });
  expect(held, "files that came late").toBeGreaterThan(0);
  return page;
}

test.each([
  ["phone", screens.phone],
  ["desktop", screens.desktop],
] as const)("on a %s nothing jumps while the story loads and is scrolled through", async (_, viewport) => {
  // Type that comes late is what moves text on slow lines.
  const page = await openWithLate(/\.woff2$/, "", viewport);
  await viewIs(page, "story");
  await settled(page);
  expect(await shifts(page), "at load").toEqual([]);
  await page.mouse.move(viewport.width / 2, viewport.height / 2);
  const end = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  for (let turn = 0; turn < 400 && !(await end()); turn++) await page.mouse.wheel(0, viewport.height);
  // What comes late makes the page longer.
  const scrollOn = async () => {
    await page.mouse.wheel(0, viewport.height);
    return end();
  };
  await expect.poll(scrollOn).toBe(true);
  await settled(page);
  expect(await shifts(page), "after scrolling").toEqual([]);
});

test("on a phone nothing jumps on a diagram's page, though its script comes late", async () => {
  const page = await openWithLate(/\.js$/, "diagrams/backlog/", screens.phone);
  await page.waitForSelector(".states .stepper:not([hidden])");
  await settled(page);
  expect(await shifts(page)).toEqual([]);
});

test.each(["story", "article"] as const)("the %s fits its screen, and nothing unsticks the stage", async (view) => {
  const page = await open(`?view=${view}`);
  await viewIs(page, view);
  for (const width of [320, 390, 600, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    const { wide, own } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      own: document.documentElement.clientWidth,
    }));
    expect(wide, `at ${width} pixels`).toBeLessThanOrEqual(own);
    const traps = await page.evaluate(() => {
      const found: string[] = [];
      let parent = document.querySelector("figure.stage")?.parentElement ?? null;
      for (; parent !== null; parent = parent.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(parent);
        if (![overflowX, overflowY].every((overflow) => ["visible", "clip"].includes(overflow)))
          found.push(parent.tagName);
      }
      return found;
    });
    expect(traps, `parents of the stage that scroll at ${width} pixels`).toEqual([]);
  }
});
