import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { launchBrowser } from "#commands/lib/browser.ts";

/** The screens that readers hold. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  tablet: { width: 768, height: 1024 },
} as const;

/** What can be changed on a page that is open; and whether it runs script, for which there are two sets of pages. */
export type Settings = Pick<
  BrowserContextOptions,
  "viewport" | "colorScheme" | "forcedColors" | "reducedMotion" | "javaScriptEnabled"
>;

let launched: Promise<Browser> | undefined;

/** The browser of this worker; the files that a worker runs one after another share it, and it ends with the worker. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
}

/** Pages that earlier tests have left, with and without script. */
const left = { scripted: new Array<Page>(), plain: new Array<Page>() };

/**
 * A page with these settings, for the rest of the test. A page that an earlier test has left loads the site in a third of the time
 * that a new one takes; its storage, history, listeners and routes are gone, its cache of files is not.
 */
export async function usedPage(settings: Settings = {}): Promise<Page> {
  const { viewport, colorScheme, forcedColors, reducedMotion, javaScriptEnabled = true } = settings;
  const shelf = javaScriptEnabled ? left.scripted : left.plain;
  const page = shelf.pop() ?? (await newPage({ javaScriptEnabled }));
  await page.setViewportSize(viewport ?? screens.desktop);
  await page.emulateMedia({
    media: "screen",
    colorScheme: colorScheme ?? "light",
    forcedColors: forcedColors ?? "none",
    reducedMotion: reducedMotion ?? "no-preference",
  });
  onTestFinished(async ({ task }) => {
    // Nobody knows what a failed test has left behind.
    if (task.result?.state === "fail") await page.context().close();
    else shelf.push(await cleaned(page));
  });
  return page;
}

/** A page without a past, for the rest of the test: for what a page cannot change later, and for tests of what is loaded when. */
export async function freshPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  onTestFinished(() => page.context().close());
  return page;
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: screens.desktop, ...options });
  return context.newPage();
}

/** Opens an address of the site. */
export async function open(path = "", options: Settings = {}): Promise<Page> {
  return visit(await usedPage(options), path);
}

/** Opens an address of the site in a page without a past. */
export async function openFresh(path = "", options: BrowserContextOptions = {}): Promise<Page> {
  return visit(await freshPage(options), path);
}

async function visit(page: Page, path: string): Promise<Page> {
  await page.goto(inject("siteAddress") + path, { waitUntil: "load" });
  return page;
}

const events = ["console", "pageerror", "request", "requestfailed", "response"] as const;

/** The page without anything that the next test could feel. */
async function cleaned(page: Page): Promise<Page> {
  const context = page.context();
  for (const event of events) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await Promise.all([context.clearCookies(), context.clearPermissions()]);
  // Another document, so that not even an address that differs in its fragment alone finds the old one.
  await page.goto(`${inject("siteAddress")}favicon.svg`);
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  const session = await context.newCDPSession(page);
  await session.send("Page.resetNavigationHistory");
  await session.detach();
  await page.mouse.move(0, 0);
  return page;
}
