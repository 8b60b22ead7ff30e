import type { Browser, CDPSession } from "playwright-core";
import type { Figure } from "./table.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;
const screensScrolled = 14;
/** A page's clock is not exact: a frame counts as late only beyond this many milliseconds. */
const tolerance = 0.5;

interface Record {
  readonly frames: number[];
  readonly longTasks: number[];
  shift: number;
}

declare global {
  interface Window {
    record?: Record;
  }
}

/** Measures touch scrolling through the story on a phone whose CPU is four times slower than this machine's, then a fast flick. */
export async function measureScroll(browser: Browser, home: string): Promise<Figure[]> {
  const slow = await recordScroll(browser, home, 4, async (session) => gesture(session, screensScrolled, 900));
  const flick = await recordScroll(browser, home, 4, async (session) => gesture(session, 120, 12_000));
  return [
    ...figures("touch scroll, CPU 4x slower", slow, { late: 1.5, veryLate: 0, long: 0, shift: 0, cpu: 200 }),
    ...figures("flick through all, CPU 4x slower", flick, {}),
  ];
}

interface ScrollRecord extends Record {
  /** Milliseconds of the page's thread for each screen scrolled, without the slowdown. */
  readonly cpu: number;
  readonly script: number;
}

async function recordScroll(
  browser: Browser,
  home: string,
  slower: number,
  scroll: (session: CDPSession) => Promise<number>,
) {
  const page = await browser.newPage(phone);
  await page.goto(`${home}?view=story#signed-orders`, { waitUntil: "networkidle" });
  await page.waitForSelector('html[data-view="story"]');
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.evaluate(startRecord);
  const before = await work(session);
  const screens = await scroll(session);
  const after = await work(session);
  const record = await page.evaluate(() => window.record);
  await page.close();
  if (record === undefined) throw new Error("nothing was recorded");
  const per = (name: "task" | "script") => ((after[name] - before[name]) * 1000) / screens;
  return { ...record, cpu: per("task"), script: per("script") } satisfies ScrollRecord;
}

async function gesture(session: CDPSession, screens: number, speed: number): Promise<number> {
  const { height, width } = phone.viewport;
  for (let screen = 0; screen < screens; screen += 7) {
    await session.send("Input.synthesizeScrollGesture", {
      x: width / 2,
      y: height * 0.8,
      yDistance: -height * Math.min(7, screens - screen),
      speed,
      gestureSourceType: "touch",
      preventFling: true,
    });
  }
  return screens;
}

function startRecord(): void {
  const record: Record = { frames: [], longTasks: [], shift: 0 };
  window.record = record;
  let last = performance.now();
  const tick = (now: number) => {
    record.frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    record.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) record.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift" });
}

async function work(session: CDPSession): Promise<{ task: number; script: number }> {
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { task: metric("TaskDuration"), script: metric("ScriptDuration") };
}

interface Aims {
  readonly late?: number;
  readonly veryLate?: number;
  readonly long?: number;
  readonly shift?: number;
  readonly cpu?: number;
}

function figures(of: string, { frames, longTasks, shift, cpu, script }: ScrollRecord, aims: Aims): Figure[] {
  const late = frames.filter((frame) => frame > 1000 / 60 + tolerance).length;
  const figure = (what: string, value: number, unit: string, aim?: number): Figure => ({ of, what, value, unit, aim });
  return [
    figure("frames over 16.7 ms", (100 * late) / frames.length, "%", aims.late),
    figure("frames over 33 ms", frames.filter((frame) => frame > 1000 / 30 + tolerance).length, "", aims.veryLate),
    figure("longest frame", Math.max(...frames), "ms"),
    figure("long tasks", longTasks.length, "", aims.long),
    figure("layout shift", shift, "", aims.shift),
    figure("CPU a screen", cpu, "ms", aims.cpu),
    figure("script a screen", script, "ms"),
  ];
}
