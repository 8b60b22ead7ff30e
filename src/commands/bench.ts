import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { makeCertificate } from "./bench/certificate.ts";
import { measureBytes, type Subject } from "./bench/bytes.ts";
import { measureContent } from "./bench/content.ts";
import { measureLighthouse } from "./bench/lighthouse.ts";
import { measureMemory } from "./bench/memory.ts";
import { measureScroll } from "./bench/scroll.ts";
import { table, type Figure } from "./bench/table.ts";
import { launchBrowser } from "./lib/browser.ts";
import { compress } from "./compress.ts";
import { build, dist, reason, root } from "./lib/project.ts";
import { serve } from "./lib/serve.ts";

const subjects: readonly Subject[] = [
  { name: "story", path: "" },
  { name: "article", path: "?view=article" },
  { name: "diagram page", path: "diagrams/backlog/" },
  { name: "embed", path: "embed/backlog/" },
];
/** Runs of Lighthouse of which the middle counts; the story's paint is what an aim speaks of, and swings most. */
const runsOf = ({ path }: Subject) => (path === "" ? 7 : 3);

interface Part {
  readonly name: string;
  readonly measure: () => Promise<readonly Figure[]>;
}

/** Measures the built site and prints each part as it comes; with names, only those parts. */
async function bench(wanted: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const figures: Figure[] = [];
  for (const { name, measure } of [
    ...buildParts(),
    ...pageParts(folder),
    { name: "content", measure: measureContent },
  ]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const found = await measure();
    console.log(`\n── ${name} ──\n${table(found)}`);
    figures.push(...found);
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(root, "reports"), { recursive: true });
  await writeFile(join(root, "reports/bench.json"), `${JSON.stringify(figures, null, 2)}\n`);
  console.log("\nThe same as data: reports/bench.json");
}

function buildParts(): Part[] {
  const timed = async (what: string, aim?: number): Promise<Figure> => {
    const from = performance.now();
    if (!(await build())) throw new Error("the build failed");
    return {
      of: "build",
      what,
      value: (performance.now() - from) / 1000,
      unit: "s",
      ...(aim === undefined ? {} : { aim }),
    };
  };
  return [
    {
      name: "build",
      async measure() {
        for (const kept of [".astro", "node_modules/.astro", "node_modules/.vite", "node_modules/.cache"]) {
          await rm(join(root, kept), { recursive: true, force: true });
        }
        return [await timed("cold", 15), await timed("warm")];
      },
    },
  ];
}

/** What is measured on the built site: as it is where only its work counts, and as a good server sends it where times count. */
function pageParts(folder: string): Part[] {
  const sent = async (measure: (home: string) => Promise<Figure[]>) => {
    await cp(dist, folder, { recursive: true });
    await compress(folder);
    const secure = await makeCertificate();
    if (secure === null) console.log("There is no openssl: measured over HTTP/1.1, which is slower.");
    const { home, close } = await serve({ folder, precompressed: true, secure });
    return measure(home).finally(close);
  };
  const browsed = async (measure: (browser: Browser, home: string) => Promise<Figure[]>) => {
    const { home, close } = await serve();
    const browser = await launchBrowser();
    return measure(browser, home).finally(async () => {
      await browser.close();
      await close();
    });
  };
  const each = async (measure: (subject: Subject) => Promise<Figure[]>) => {
    const found: Figure[] = [];
    for (const subject of subjects) found.push(...(await measure(subject)));
    return found;
  };
  return [
    { name: "bytes", measure: () => browsed((browser, home) => each((one) => measureBytes(browser, home, dist, one))) },
    { name: "lighthouse", measure: () => sent((home) => each((one) => measureLighthouse(home, one, runsOf(one)))) },
    { name: "scroll", measure: () => browsed(measureScroll) },
    { name: "memory", measure: () => browsed(measureMemory) },
  ];
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  console.error(reason(error));
  process.exitCode = 1;
});
