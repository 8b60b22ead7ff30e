import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { browserArguments, findBrowser } from "../lib/browser.ts";
import { run } from "../lib/project.ts";
import type { Subject } from "./bytes.ts";
import { median, type Figure } from "./table.ts";

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() }).loose()),
});
type Report = z.infer<typeof report>;

const scores = ["performance", "accessibility", "best-practices", "seo"] as const;
const times = [
  ["first-contentful-paint", "first paint", 800, "ms"],
  ["largest-contentful-paint", "largest paint", 900, "ms"],
  ["total-blocking-time", "blocking time", 0, "ms"],
  ["cumulative-layout-shift", "layout shift", 0, ""],
] as const;

/** Runs Lighthouse on a simulated slow phone several times and returns the medians. */
export async function measureLighthouse(home: string, subject: Subject, runs: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "lighthouse-"));
  const reports: Report[] = [];
  for (let index = 0; index < runs; index += 1) {
    reports.push(await once(home + subject.path, join(folder, `${String(index)}.json`)));
  }
  await rm(folder, { recursive: true });
  const scored = scores.map((name) => ({
    of: subject.name,
    what: `Lighthouse ${name}`,
    value: median(reports.map(({ categories }) => (categories[name]?.score ?? 0) * 100)),
    unit: "",
    aim: 100,
    isScore: true,
  }));
  const timed = times.map(([audit, what, aim, unit]) => ({
    of: subject.name,
    what,
    value: median(reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN)),
    unit,
    aim,
  }));
  return [...scored, ...timed];
}

async function once(address: string, file: string): Promise<Report> {
  const flags = ["--headless=new", "--ignore-certificate-errors", ...browserArguments()].join(" ");
  const args = [address, "--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${flags}`];
  const status = await run("lighthouse", args, { CHROME_PATH: await findBrowser() });
  if (status !== 0) throw new Error(`Lighthouse could not look at ${address}`);
  return report.parse(JSON.parse(await readFile(file, "utf8")));
}
