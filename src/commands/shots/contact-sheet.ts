import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";

/** One picture of a sheet: its file and its caption. */
export interface Shot {
  readonly file: string;
  readonly caption: string;
}

export interface Sheet {
  readonly browser: Browser;
  readonly shots: readonly Shot[];
  readonly scheme: "light" | "dark";
  /** The width of one picture on the sheet. */
  readonly shown: number;
  /** The PNG to write; the HTML of the sheet stays beside it. */
  readonly target: string;
}

const sheetWidth = 2000;

/** Lays pictures out with their captions in a page, and takes a screenshot of it. */
export async function contactSheet({ browser, shots, scheme, shown, target }: Sheet): Promise<void> {
  const file = target.replace(/\.png$/, ".html");
  await writeFile(file, sheetHtml(shots, scheme, shown));
  const page = await browser.newPage({ viewport: { width: sheetWidth, height: 200 }, colorScheme: scheme });
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  await page.screenshot({ path: target, fullPage: true });
  await page.close();
  console.log(`wrote ${target}`);
}

function sheetHtml(shots: readonly Shot[], scheme: string, shown: number): string {
  const figures = shots.map(
    ({ file, caption }) =>
      `<figure><img src="${pathToFileURL(file).href}" alt="" width="${shown}"><figcaption>${caption}</figcaption></figure>`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<title>Contact sheet</title>
<style>
  :root { color-scheme: ${scheme}; font: 16px sans-serif; }
  body { display: flex; flex-wrap: wrap; gap: 24px; margin: 24px; background: light-dark(#ddd, #333); }
  figure { margin: 0; width: ${shown}px; }
  img { display: block; height: auto; }
  figcaption { padding-top: 6px; overflow-wrap: anywhere; }
</style>
${figures.join("\n")}
`;
}
