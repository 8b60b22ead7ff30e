import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Scene } from "#scene/scene.ts";

/** What is to be drawn, with these font files: SVG text as a PNG of that width, or scenes as a GIF of one after the other. */
export type RasterJob = { readonly fonts: readonly string[] } & (
  { readonly svg: string; readonly width: number } | { readonly scenes: readonly Scene[] }
);

/** What came of it. */
export type RasterResult = { readonly bytes: Uint8Array } | { readonly failure: string };

interface QueuedJob {
  readonly drawing: RasterJob;
  readonly done: (bytes: Buffer) => void;
  readonly failed: (error: Error) => void;
}

/** By its path in the project: a build gathers this file with others elsewhere. */
const workerFile = join(process.cwd(), "src/site/raster/worker.ts");

const poolSize = Math.max(1, Math.min(4, availableParallelism()));
const queue: QueuedJob[] = [];
const idle: Worker[] = [];
let spawned = 0;

/** Draws a picture in a thread of its own, since its packing as PNG would hold up all pages. */
export function rasteriseInWorker(drawing: RasterJob): Promise<Buffer> {
  return new Promise((done, failed) => {
    queue.push({ drawing, done, failed });
    const worker = idle.pop() ?? (spawned < poolSize ? spawnWorker() : undefined);
    if (worker !== undefined) runNext(worker);
  });
}

function spawnWorker(): Worker {
  spawned += 1;
  return new Worker(workerFile);
}

function runNext(worker: Worker): void {
  const order = queue.shift();
  if (order === undefined) {
    // Nobody waits for it, so the build may end.
    worker.unref();
    idle.push(worker);
    return;
  }
  const lost = (error: Error) => {
    spawned -= 1;
    order.failed(error);
  };
  worker.ref();
  worker.once("error", lost);
  worker.once("message", (drawn: RasterResult) => {
    worker.off("error", lost);
    if ("bytes" in drawn) order.done(Buffer.from(drawn.bytes));
    else order.failed(new Error(drawn.failure));
    runNext(worker);
  });
  worker.postMessage(order.drawing);
}
