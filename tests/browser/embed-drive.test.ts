import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectFit, iframe, live, script, shown, startHosts, type Hosts } from "./embed-hosts.ts";
import { seeded } from "./seeded.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

const text = "Words of the host’s own article. ".repeat(12);
const paragraph = (state: string, of = "") =>
  `<p data-loop-state="${state}" ${of === "" ? "" : `data-loop-for="${of}"`} style="margin:0 0 120px">${text}</p>`;
const loopStates = ["invest", "credits", "compute", "revenue", "promise", "markup", "again"];
const gainStates = ["round", "alphabet", "amazon", "without"];

/** An article with two frames: one stays beside its paragraphs, the other stands among its own. */
const article = () =>
  `<div style="display:flex"><div style="flex:1"><div style="position:sticky;top:0">${iframe("loop/", 'id="one"')}</div></div>
   <div style="width:300px"><div style="height:500px"></div>${loopStates.map((state) => paragraph(state, "one")).join("")}</div></div>
   <div style="width:500px">${iframe("gain/", 'id="two"')}${gainStates.map((state) => paragraph(state, "two")).join("")}</div>
   <div style="height:900px"></div>${script()}`;

/** The states that a reader at this place should see, as the rule says: the paragraph that holds the middle of the view, else the nearest. */
function expected(page: Page) {
  return page.evaluate(() => {
    const line = innerHeight / 2;
    const of = (id: string) => {
      const far = [...document.querySelectorAll<HTMLElement>(`[data-loop-for="${id}"]`)].map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { state: element.dataset["loopState"], distance: Math.max(top - line, line - bottom + 1, 0) };
      });
      return far.reduce((best, one) => (one.distance < best.distance ? one : best)).state;
    };
    return [`loop/${of("one") ?? ""}`, `gain/${of("two") ?? ""}`];
  });
}

test("a reader who scrolls the host's article at random sees the right state in both of its frames", async () => {
  const { page, faults } = await hosts.open(article(), { settings: { reducedMotion: "reduce" } });
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await Promise.all([live(one), live(two), expectFit(one), expectFit(two)]);
  const random = seeded(5);
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  for (let turn = 0; turn < 25; turn += 1) {
    await page.evaluate((top) => window.scrollTo({ top, behavior: "instant" }), Math.round(random() * height));
    const should = await expected(page);
    await expect
      .poll(async () => [await shown(one), await shown(two)], { message: `turn ${String(turn)}` })
      .toEqual(should);
  }
  expect(faults).toEqual([]);
});

test("a paragraph that names no frame drives the one before it; an unknown state changes nothing", async () => {
  const body = `${script()}${iframe("loop/")}${paragraph("compute")}<div style="height:1500px"></div>${iframe("gain/")}${paragraph("nonsense")}<div style="height:1500px"></div>`;
  const { page, faults } = await hosts.open(body);
  const [first, second] = [page.locator("iframe").first(), page.locator("iframe").last()];
  await Promise.all([live(first), live(second)]);
  await expect.poll(() => shown(first)).toBe("loop/compute");
  await page.evaluate(() => window.scrollTo(0, 1e6));
  await page
    .locator("[data-loop-state]")
    .last()
    .evaluate((element) => (element.dataset["loopState"] = "amazon"));
  await expect.poll(() => shown(second)).toBe("gain/amazon");
  expect(await shown(first)).toBe("loop/compute");
  expect(faults).toEqual([]);
});

test("a host's own script shows a state, with or without ours, and is told what is shown", async () => {
  const { page } = await hosts.open(iframe("loop/"));
  const place = page.locator("iframe");
  await live(place);
  const told = await page.evaluate(async () => {
    const frame = document.querySelector("iframe");
    const states: unknown[] = [];
    const came = (state: string) =>
      new Promise<void>((resolve) => {
        addEventListener("message", ({ data, source }: MessageEvent<{ type?: string; state?: string }>) => {
          if (source !== frame?.contentWindow || data.type !== "state") return;
          states.push(data.state);
          if (data.state === state) resolve();
        });
      });
    const both = [came("invest"), came("promise")];
    frame?.contentWindow?.postMessage({ loop: 1, type: "hello" }, "*");
    frame?.contentWindow?.postMessage({ loop: 1, type: "show", state: "no-such" }, "*");
    frame?.contentWindow?.postMessage({ loop: 1, type: "show", state: "promise" }, "*");
    await Promise.all(both);
    return [...new Set(states)];
  });
  expect(told).toEqual(["invest", "promise"]);
});

test("a frame that loads anew, or is moved in the page, shows again what the reader's place asks for", async () => {
  const { page } = await hosts.open(`${script()}<div id="there"></div>${iframe("loop/")}${paragraph("compute")}`);
  const place = page.locator("iframe");
  await live(place);
  await expect.poll(() => shown(place)).toBe("loop/compute");
  await place.evaluate((element) => document.querySelector("#there")?.append(element));
  await live(place);
  await expect.poll(() => shown(place)).toBe("loop/compute");
  await expectFit(place);
});
