import { stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { transferSize } from "#integrations/bundle-size.ts";
import type { Figure } from "./table.ts";

/** A page that is measured, by its path in the site. */
export interface Subject {
  readonly name: string;
  readonly path: string;
}

const aims: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  story: {
    "HTML and CSS at first view": 45,
    "script at first view": 28,
    "requests at first view": 10,
    "all after scrolling": 160,
  },
  embed: { "all after scrolling": 45 },
};

/** Counts bytes (brotli, as sent) and requests at first view and after scrolling to the end. */
export async function measureBytes(
  browser: Browser,
  home: string,
  folder: string,
  subject: Subject,
): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const requested = new Set<string>();
  page.on("request", (request) => requested.add(request.url()));
  await page.goto(home + subject.path, { waitUntil: "networkidle" });
  const first = [...requested];
  await page.evaluate(scrollToTheEnd);
  await page.waitForLoadState("networkidle");
  await page.close();
  const weigh = async (urls: readonly string[], ...kinds: readonly string[]) => {
    const files = urls.map((url) => fileOf(url, home, folder));
    const counted = files.filter((file) => kinds.length === 0 || kinds.includes(extname(file)));
    const sizes = await Promise.all(counted.map(weight));
    return sizes.reduce((sum, size) => sum + size, 0) / 1000;
  };
  const figure = (what: string, value: number, unit = "kB"): Figure => {
    return { of: subject.name, what, value, unit, aim: aims[subject.name]?.[what] };
  };
  return [
    figure("requests at first view", first.length, ""),
    figure("HTML and CSS at first view", await weigh(first, ".html", ".css")),
    figure("script at first view", await weigh(first, ".js")),
    figure("fonts at first view", await weigh(first, ".woff2")),
    figure("pictures at first view", await weigh(first, ".svg", ".png")),
    figure("requests after scrolling", requested.size, ""),
    figure("all after scrolling", await weigh([...requested])),
  ];
}

async function scrollToTheEnd(): Promise<void> {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
    scrollTo({ top: y, behavior: "instant" });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }
}

function fileOf(url: string, home: string, folder: string): string {
  const path = decodeURIComponent(new URL(url).pathname).slice(new URL(home).pathname.length);
  return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}

async function weight(file: string): Promise<number> {
  return (await stat(file).catch(() => null)) === null ? 0 : transferSize(file);
}
