import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { engineSettings, type EngineName } from "#commands/lib/engine-settings.ts";
import { iframe, script, startHosts } from "../browser/embed-hosts.ts";
import { expected, look } from "../browser/sight.ts";
import type { Engine } from "./engine.ts";
import { movesOf, wander } from "./wander.ts";

const { moves: count, seed } = engineSettings(process.env);

/** Waits until the page shows this view. */
async function viewIs(engine: Engine, view: string): Promise<void> {
  await expect.poll(() => engine.evaluate(() => document.documentElement.dataset["view"])).toBe(view);
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
    expect(steps.length).toBeGreaterThan(10);
    for (const { name: id } of steps) {
      await engine.evaluate(async (target: string) => {
        location.hash = target;
        for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      }, id);
      await expect.poll(async () => (await look(engine)).current, { message: id }).toEqual([id]);
      const sight = await look(engine);
      expect(sight.shown, id).toBe(sight.shows[id]);
    }
  });

  test("story and article take turns and keep the reader's step", async () => {
    await visit("?view=story#credits");
    await viewIs(engine, "story");
    await engine.click('[data-do="article"]');
    await viewIs(engine, "article");
    const top = () =>
      engine.evaluate(() => Math.abs(document.querySelector("#credits")?.getBoundingClientRect().top ?? NaN));
    await expect.poll(top).toBeLessThan(900);
    await engine.click('[data-do="story"]');
    await viewIs(engine, "story");
    await expect.poll(async () => expected(await look(engine))).toContain("credits");
  });

  test("a number opens its card, and Escape gives the reader back to it", async () => {
    await visit("?view=story#signed-orders");
    await viewIs(engine, "story");
    await engine.click("#signed-orders .cite");
    const title = () => engine.evaluate(() => document.querySelector("dialog.card[open] h2")?.textContent ?? "");
    await expect.poll(title).not.toBe("");
    await engine.press("Escape");
    await expect.poll(title).toBe("");
    const focus = () => engine.evaluate(() => document.activeElement?.className ?? "");
    await expect.poll(focus).toContain("cite");
  });

  test("a number that has the focus lights its marks, arrows walk the marks, and Enter opens a card", async () => {
    await visit("?view=story#one-order");
    await viewIs(engine, "story");
    const walkHasCome = () =>
      engine.evaluate(() => {
        dispatchEvent(new Event("scroll"));
        return document.querySelector("#one-order .mark-walk button") !== null;
      });
    await expect.poll(walkHasCome).toBe(true);
    await engine.evaluate(() =>
      document.querySelector<HTMLElement>('#one-order .cite:has([data-claim="openai-oracle-300"])')?.focus(),
    );
    const lit = () =>
      engine.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll<SVGElement>("figure.stage [data-lit]")].map((mark) => mark.dataset["claim"]),
        ),
      ]);
    await expect.poll(lit).toEqual(["openai-oracle-300"]);
    await engine.evaluate(() => document.querySelector<HTMLElement>("#one-order .picture-numbers")?.focus());
    await engine.press("ArrowRight");
    const walked = () =>
      engine.evaluate(
        () => (document.activeElement instanceof HTMLElement && document.activeElement.dataset["claim"]) || "",
      );
    const claim = await walked();
    expect(claim).not.toBe("");
    await expect.poll(lit).toContain(claim);
    await engine.press("Enter");
    const title = () => engine.evaluate(() => document.querySelector("dialog.card[open] h2")?.textContent ?? "");
    await expect.poll(title).not.toBe("");
    await engine.press("Escape");
    await expect.poll(walked).toBe(claim);
  });

  test("slides go on and back by keys", async () => {
    await visit("?view=slides#credits");
    await viewIs(engine, "slides");
    const current = async () => (await look(engine)).current[0];
    const { steps } = await look(engine);
    const place = steps.findIndex(({ name: id }) => id === "credits");
    // A slide that is taller than the view is scrolled first; the arrows to the side always step.
    await engine.press("ArrowRight");
    await expect.poll(current).toBe(steps[place + 1]?.name);
    await engine.press("ArrowLeft");
    await expect.poll(current).toBe("credits");
  });

  test("the model answers with its picture and table, and its address says what was set", async () => {
    await visit("?view=article&preset=no-new-money#break-it");
    const ready = () => engine.evaluate(() => document.querySelector(".stress-panel[data-ready]") !== null);
    await expect.poll(ready).toBe(true);
    const answer = () =>
      engine.evaluate(() => ({
        shown: document.querySelector(".stress-picture svg")?.getAttribute("data-show"),
        table: document.querySelector(".stress-live tbody")?.textContent ?? "",
        address: location.search,
      }));
    const before = await answer();
    expect(before.shown).toBe("stress/no-new-money");
    await engine.click("[data-preset=one-contract-halves]");
    await expect.poll(async () => (await answer()).shown).toBe("stress/one-contract-halves");
    await expect.poll(async () => (await answer()).table).not.toBe(before.table);
    await expect.poll(async () => (await answer()).address).toContain("preset=one-contract-halves");
  });

  test("a frame in another site's sandbox fits its box and shows what its host asks for", async () => {
    const hosts = await startHosts();
    await engine.goto(hosts.put(iframe("loop/").replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"') + script()));
    const height = () => engine.evaluate(() => document.querySelector("iframe")?.style.height);
    await expect.poll(height).not.toBe("700px");
    const shown = await engine.evaluate(async () => {
      const frame = document.querySelector("iframe");
      const states: string[] = [];
      await new Promise<void>((resolve) => {
        frame?.addEventListener("loop-state", ({ detail }) => {
          states.push(detail.state);
          if (detail.state === "again") resolve();
        });
        if (frame !== null) window.loopEmbed?.show(frame, "again");
      });
      return states.at(-1);
    });
    expect(shown).toBe("again");
    await hosts.close();
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
    const looked = await wander(engine, movesOf(seed, count), `${name}, seed ${String(seed)}`);
    expect(looked, "moves after which the story was before the reader").toBeGreaterThan(count / 2);
  });
}
