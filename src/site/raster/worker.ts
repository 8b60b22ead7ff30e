import { parentPort } from "node:worker_threads";
import type { RasterJob, RasterResult } from "./pool.ts";

// One picture after another, away from the thread that writes pages.
parentPort?.on("message", (job: RasterJob) => {
  void draw(job).then(
    (bytes) => parentPort?.postMessage({ bytes } satisfies RasterResult),
    (error: unknown) => parentPort?.postMessage({ failure: String(error) } satisfies RasterResult),
  );
});

/** Loads what draws only where it is asked for: most threads draw one kind of file for long. */
async function draw(job: RasterJob): Promise<Uint8Array> {
  if ("svg" in job) return (await import("./png.ts")).drawPng(job.svg, job.width, job.fonts);
  return (await import("../moving/gif.ts")).drawGif(job.scenes, job.fonts);
}
