import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** What is to be drawn: SVG text as a PNG of that width, with these font files. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly fonts: readonly string[];
}

/** What came of it. */
export type Drawn = { readonly png: Uint8Array } | { readonly failure: string };

interface Order {
  readonly drawing: Drawing;
  readonly done: (png: Buffer) => void;
  readonly failed: (error: Error) => void;
}

const most = Math.max(1, Math.min(4, availableParallelism()));
const waiting: Order[] = [];
const idle: Worker[] = [];
let hired = 0;

/** Draws a picture in a thread of its own, since its packing as PNG would hold up all pages. */
export function drawAside(drawing: Drawing): Promise<Buffer> {
  return new Promise((done, failed) => {
    waiting.push({ drawing, done, failed });
    const worker = idle.pop() ?? (hired < most ? hire() : undefined);
    if (worker !== undefined) setToWork(worker);
  });
}

function hire(): Worker {
  hired += 1;
  // By its path in the project: a build gathers this file with others elsewhere.
  return new Worker(join(process.cwd(), "src/site/raster/worker.ts"));
}

function setToWork(worker: Worker): void {
  const order = waiting.shift();
  if (order === undefined) {
    // Nobody waits for it, so the build may end.
    worker.unref();
    idle.push(worker);
    return;
  }
  const lost = (error: Error) => {
    hired -= 1;
    order.failed(error);
  };
  worker.ref();
  worker.once("error", lost);
  worker.once("message", (drawn: Drawn) => {
    worker.off("error", lost);
    if ("png" in drawn) order.done(Buffer.from(drawn.png));
    else order.failed(new Error(drawn.failure));
    setToWork(worker);
  });
  worker.postMessage(order.drawing);
}
