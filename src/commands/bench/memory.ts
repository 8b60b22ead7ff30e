import type { Browser, CDPSession, Page } from "playwright-core";
import { z } from "zod";
import type { Figure } from "./table.ts";

/** Passes through the story; the first one fetches everything that the story ever fetches. */
const passes = 10;

/**
 * Measures heap and nodes after one pass through the story and after ten, each after a garbage collection. The browser goes on
 * compiling what runs often, so compiled code is counted by itself: only the rest can be a leak.
 */
export async function measureMemory(browser: Browser, home: string): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${home}?view=story`, { waitUntil: "networkidle" });
  await page.waitForSelector('html[data-view="story"]');
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await pass(page);
  const first = await count(session);
  for (let turn = 1; turn < passes; turn += 1) await pass(page);
  const last = await count(session);
  await page.close();
  const of = "memory of the story";
  const gained = (what: keyof Memory) => last[what] - first[what];
  return [
    { of, what: "heap after one pass", value: first.heap / 1e6, unit: "MB", aim: 2.5 },
    { of, what: "heap after ten passes", value: last.heap / 1e6, unit: "MB" },
    { of, what: "compiled script gained in nine more", value: gained("code") / 1000, unit: "kB" },
    { of, what: "all else gained in nine more", value: gained("data") / 1000, unit: "kB", aim: 80 },
    { of, what: "nodes after one pass", value: first.nodes, unit: "" },
    // One per cent, since the browser's own nodes vary.
    { of, what: "nodes gained in nine more", value: gained("nodes"), unit: "", aim: Math.round(first.nodes / 100) },
    { of, what: "listeners gained in nine more", value: gained("listeners"), unit: "", aim: 0 },
  ];
}

/** Scrolls down to the end and up again, then waits until nothing moves. */
async function pass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const end = document.documentElement.scrollHeight;
    for (const [from, to] of [
      [0, end],
      [end, 0],
    ] as const) {
      for (let step = 0; step <= 60; step += 1) {
        scrollTo({ top: from + ((to - from) * step) / 60, behavior: "instant" });
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      }
    }
    for (let still = 0; still < 30; still += 1) {
      await new Promise(requestAnimationFrame);
      if (document.querySelector("figure.stage[data-moving]") !== null) still = 0;
    }
  });
}

interface Memory {
  /** Bytes of the script's own heap. */
  readonly heap: number;
  /** Bytes in it that hold what the browser compiled. */
  readonly code: number;
  /** Bytes in it that hold anything else. */
  readonly data: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function count(session: CDPSession): Promise<Memory> {
  // A snapshot collects all garbage first, the document's too.
  const bytes = await snapshot(session);
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { ...bytes, heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
}

const kinds = z.tuple([z.array(z.string())]).rest(z.unknown());
const shape = z.object({
  snapshot: z.object({ meta: z.object({ node_fields: z.array(z.string()), node_types: kinds }) }),
  nodes: z.array(z.number()),
});

async function snapshot(session: CDPSession): Promise<Pick<Memory, "code" | "data">> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", keep);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", keep);
  const {
    snapshot: { meta },
    nodes,
  } = shape.parse(JSON.parse(chunks.join("")));
  const [names] = meta.node_types;
  const [type, size] = ["type", "self_size"].map((field) => meta.node_fields.indexOf(field));
  const bytes = { code: 0, data: 0 };
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const name = names[nodes[at + (type ?? 0)] ?? 0];
    // What is native belongs to the document: its nodes are counted by themselves.
    if (name !== "native") bytes[name === "code" ? "code" : "data"] += nodes[at + (size ?? 0)] ?? 0;
  }
  return bytes;
}
