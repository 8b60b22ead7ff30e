import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../lib/browser.ts";
import { compress } from "../lib/compress.ts";
import { build, dist, root } from "../lib/project.ts";
import { serve } from "../lib/serve.ts";
import { measureBytes, type Subject } from "./bytes.ts";
import { makeCertificate } from "./certificate.ts";
import { measureContent } from "./content.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { measureMemory } from "./memory.ts";
import { measureScroll } from "./scroll.ts";
import type { Figure } from "./table.ts";

type Measure = () => Promise<readonly Figure[]>;

const subjects: readonly Subject[] = [
  { name: "story", path: "" },
  { name: "article", path: "?view=article" },
  { name: "diagram page", path: "diagrams/backlog/" },
  { name: "embed", path: "embed/backlog/" },
];
/** Runs of Lighthouse of which the median counts; the story has an aim for its paint, which varies most. */
const runsOf = ({ path }: Subject) => (path === "" ? 7 : 3);

/** What `npm run bench` measures, in this order, by the names that its arguments take. */
export const parts: Readonly<Record<string, Measure>> = {
  build: measureBuild,
  bytes: () => inBrowser((browser, home) => forEachSubject((one) => measureBytes(browser, home, dist, one))),
  lighthouse: () => asSent((home) => forEachSubject((one) => measureLighthouse(home, one, runsOf(one)))),
  scroll: () => inBrowser(measureScroll),
  memory: () => inBrowser(measureMemory),
  content: measureContent,
};

/** Builds once without any cache, then once with all caches. */
async function measureBuild(): Promise<Figure[]> {
  for (const cache of [".astro", "node_modules/.astro", "node_modules/.vite", "node_modules/.cache"]) {
    await rm(join(root, cache), { recursive: true, force: true });
  }
  return [await timeBuild("cold", 15), await timeBuild("warm")];
}

async function timeBuild(what: string, aim?: number): Promise<Figure> {
  const from = performance.now();
  if (!(await build())) throw new Error("the build failed");
  return { of: "build", what, value: (performance.now() - from) / 1000, unit: "s", aim };
}

/** Measures the site as a good server sends it: compressed, over HTTP/2. */
async function asSent(measure: (home: string) => Promise<Figure[]>): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    await cp(dist, folder, { recursive: true });
    await compress(folder);
    const secure = await makeCertificate();
    if (secure === null) console.log("There is no openssl: measured over HTTP/1.1, which is slower.");
    const { home, close } = await serve({ folder, precompressed: true, secure });
    return await measure(home).finally(close);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inBrowser(measure: (browser: Browser, home: string) => Promise<Figure[]>): Promise<Figure[]> {
  const { home, close } = await serve();
  const browser = await launchBrowser();
  return measure(browser, home).finally(async () => {
    await browser.close();
    await close();
  });
}

async function forEachSubject(measure: (subject: Subject) => Promise<Figure[]>): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const subject of subjects) found.push(...(await measure(subject)));
  return found;
}
