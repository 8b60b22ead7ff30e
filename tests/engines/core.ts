import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expected, look } from "../site/sight.ts";
import type { Engine, EngineName } from "./engine.ts";
import { movesOf, wander } from "./wander.ts";

const count = Number(process.env["MOVES"] ?? 170);
const seed = Number(process.env["SEED"] ?? 20260715);

/** Waits until the page shows this view. */
async function viewIs(engine: Engine, view: string): Promise<void> {
  await expect
    .poll(() => engine.evaluate(() => document.documentElement.dataset["view"]), { timeout: 20_000 })
    .toBe(view);
}

/** What every engine must do with the story; left out where the engine cannot be had, which the run says at its start. */
export function theStoryHolds(name: EngineName, start: () => Promise<Engine>): void {
  describe.runIf(inject("engines").includes(name))(`in ${name}`, () => tell(name, start));
}

function tell(name: EngineName, start: () => Promise<Engine>): void {
  let engine: Engine;
  const visit = async (path: string) => {
    await engine.goto("about:blank");
    await engine.goto(inject("siteAddress") + path);
  };
  beforeAll(async () => {
    engine = await start();
    await engine.resize(1280, 900);
  });
  afterAll(() => engine.close());

  test("every step, jumped to, is the active one and has its picture on the stage", async () => {
    await visit("?view=story");
    await viewIs(engine, "story");
    const { steps } = await look(engine);
    expect(steps.length).toBeGreaterThan(40);
    for (const { name: id } of steps) {
      await engine.evaluate(async (target: string) => {
        location.hash = target;
        for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      }, id);
      const sight = await look(engine);
      expect([sight.current, sight.shown], id).toEqual([[id], sight.shows[id]]);
    }
  });

  test("story and article take turns and keep the reader's step", async () => {
    await visit("?view=story#credits");
    await viewIs(engine, "story");
    await engine.click('[data-do="article"]');
    await viewIs(engine, "article");
    const top = await engine.evaluate(() => document.querySelector("#credits")?.getBoundingClientRect().top ?? NaN);
    expect(Math.abs(top)).toBeLessThan(900);
    await engine.click('[data-do="story"]');
    await viewIs(engine, "story");
    expect(expected(await look(engine))).toContain("credits");
  });

  test("the stepper goes on and back by keys", async () => {
    await visit("?view=story#not-money");
    await viewIs(engine, "story");
    await engine.evaluate(() => document.querySelector<HTMLElement>('[data-do="next"]')?.focus());
    const current = async () => (await look(engine)).current[0];
    await engine.press("ArrowRight");
    await expect.poll(current).toBe("slow-money");
    await engine.press("ArrowLeft");
    await expect.poll(current).toBe("not-money");
  });

  test(`${String(count)} random moves (seed ${String(seed)}) always end on the right picture, without an error`, async () => {
    await visit("?view=story");
    await viewIs(engine, "story");
    await wander(engine, movesOf(seed, count), `${name}, seed ${String(seed)}`);
  });
}
