import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectFit, inside, live, pasted, script, startHosts, type Hosts } from "./embed-hosts.ts";
import { freshPage } from "./pages.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

/** What a reader sees of a snippet, and what a click in the middle of its picture reaches. */
function seen(page: Page) {
  return page.evaluate(() => {
    const frame = document.querySelector("iframe");
    const image = document.querySelector("figure img, loop-diagram img");
    const boxes = [frame, image].map((element) => element?.getBoundingClientRect());
    const box = boxes.find((one) => one !== undefined && one.width > 0);
    const at = box === undefined ? null : document.elementFromPoint(box.left + box.width / 2, box.top + 100);
    return {
      picture: image?.checkVisibility({ visibilityProperty: true }) ?? false,
      frame: frame !== null && getComputedStyle(frame).opacity === "1" && !frame.inert,
      reached: at?.closest("a, iframe")?.localName,
    };
  });
}
const pictureAlone = { picture: true, frame: false, reached: "a" };
const frameAlone = { picture: false, frame: true, reached: "iframe" };

/** Opens a host whose requests for frames are handled by the test. */
async function openHost(body: string, handle: (route: Route) => void, head = ""): Promise<Page> {
  const page = await freshPage({ viewport: { width: 900, height: 900 } });
  await page.route(/\/embed\/[a-z-]+\/[a-z-]+\//, handle);
  await page.goto(hosts.put(body, { head }), { waitUntil: "domcontentloaded" });
  return page;
}

test("the picture is shown until the frame has said that it is ready, and then the frame alone", async () => {
  const held: Route[] = [];
  const page = await openHost(await pasted("loop"), (route) => void held.push(route));
  await expect.poll(() => held.length).toBe(1);
  await page.waitForFunction(() => window.loopEmbed !== undefined);
  expect(await seen(page)).toEqual(pictureAlone);
  const before = await page.locator("figure").evaluate((figure) => figure.getBoundingClientRect().height);
  await held[0]?.continue();
  await expect.poll(() => seen(page)).toEqual(frameAlone);
  await expectFit(page.locator("iframe"));
  const after = await page.locator("figure").evaluate((figure) => figure.getBoundingClientRect().height);
  expect(Math.abs(before - after), "what stands below moves hardly").toBeLessThan(70);
  const inner = await live(page.locator("iframe"));
  await inner.click('[data-do="next"]');
  await expect.poll(() => inner.getAttribute(".stage", "data-show")).toBe("loop/credits");
});

describe("picture, caption and link stay, and can be clicked", () => {
  const refusals: Readonly<Record<string, (body: string) => Promise<Page>>> = {
    "where a blocker stops the frame": (body) => openHost(body, (route) => void route.abort("blockedbyclient")),
    "where the server is broken": (body) =>
      openHost(body, (route) => void route.fulfill({ status: 503, body: "Busy" })),
    "where there is no such frame any more": (body) =>
      openHost(body.replace("/embed/loop/", "/embed/lop/"), (route) => void route.continue()),
    "where the host's policy refuses the frame": (body) =>
      openHost(
        body,
        (route) => void route.continue(),
        `<meta http-equiv="content-security-policy" content="frame-src 'none'">`,
      ),
    "where the host refuses frame and script": (body) =>
      openHost(
        body,
        (route) => void route.continue(),
        `<meta http-equiv="content-security-policy" content="frame-src 'none'; script-src 'none'">`,
      ),
    "where a consent manager has taken the frame's address away": (body) =>
      openHost(body.replace(/(<iframe[^>]*) src=/, "$1 data-src="), (route) => void route.continue()),
    "where the frame may run no script": (body) =>
      openHost(body.replace(/sandbox="[^"]*"/, 'sandbox=""'), (route) => void route.continue()),
    "where the frame never comes": (body) => openHost(body, () => undefined),
  };

  test.each(Object.entries(refusals))("%s", async (_, open) => {
    const page = await open(await pasted("loop"));
    await page.locator("figure img").evaluate((image: HTMLImageElement) => image.decode().catch(() => undefined));
    // A script that is not refused has had its time.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await seen(page)).toEqual(pictureAlone);
    expect(await page.locator("figcaption a").first().isVisible()).toBe(true);
  });

  test("where a frame that was shown loads again and is refused", async () => {
    let isRefused = false;
    const page = await openHost(await pasted("loop"), (route) => void (isRefused ? route.abort() : route.continue()));
    await expect.poll(() => seen(page)).toEqual(frameAlone);
    isRefused = true;
    await page.locator("iframe").evaluate((frame) => frame.parentElement?.append(frame));
    await expect.poll(() => seen(page)).toEqual(pictureAlone);
  });
});

/** Where hosts put figures, and how wide the frame should then be in a page of 1500 pixels. */
const columns: Readonly<Record<string, readonly [around: (body: string) => string, least: number, most: number]>> = {
  "a page without columns": [(body) => body, 960, 960],
  "a column of 280 px": [(body) => `<div style="width:280px">${body}</div>`, 280, 280],
  "a table cell": [(body) => `<table><tr><td>${body}</td><td>Words</td></tr></table>`, 500, 960],
  "a float": [(body) => `<div style="float:left">${body}</div>`, 500, 960],
  "a parent as wide as its content": [(body) => `<div style="display:inline-block">${body}</div>`, 500, 960],
  "a flex item": [(body) => `<div style="display:flex"><div>${body}</div><p>Words beside it</p></div>`, 500, 960],
  "a flex item that is the figure": [(body) => `<div style="display:flex">${body}</div>`, 500, 960],
  "a centred flex column": [
    (body) => `<div style="display:flex;flex-direction:column;align-items:center">${body}</div>`,
    500,
    960,
  ],
  "a grid item": [
    (body) => `<div style="display:grid;grid-template-columns:auto 300px">${body}<p>Words</p></div>`,
    500,
    960,
  ],
};

describe("the frame has the right size, and there is one picture", () => {
  test.each(Object.entries(columns))("in %s", async (_, [around, least, most]) => {
    for (const form of ["script", "frame"] as const) {
      const { page } = await hosts.open(around(await pasted("backlog", { form })), {
        settings: { viewport: { width: 1500, height: 900 } },
      });
      const place = page.locator("iframe");
      await live(place);
      if (form === "script") {
        await expectFit(place);
        expect(await seen(page)).toEqual(frameAlone);
      }
      const { width, height } = (await place.boundingBox()) ?? { width: 0, height: 0 };
      expect(width, form).toBeGreaterThanOrEqual(least);
      expect(width, form).toBeLessThanOrEqual(most);
      const inner = await inside(place);
      const needs = await inner.evaluate(() => document.documentElement.scrollHeight);
      expect(needs, `${form}: nothing is cut off`).toBeLessThanOrEqual(Math.ceil(height));
      const picture = await page.locator("figure img").boundingBox();
      const isCovered =
        picture === null || picture.height === 0 || picture.y + picture.height <= (await bottomOf(page));
      expect(isCovered, `${form}: nothing of the picture shows beside the frame`).toBe(true);
    }
  });
});

async function bottomOf(page: Page): Promise<number> {
  const box = await page.locator("iframe").boundingBox();
  return (box?.y ?? 0) + (box?.height ?? 0) + 1;
}

test("a column of 320 px shows the picture for phones while the frame loads, on a desktop too", async () => {
  const body = await pasted("loop", { width: 320 });
  const page = await openHost(`<div style="width:700px">${body}</div>`, () => undefined);
  const image = page.locator("figure img");
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.currentSrc)).toMatch(/invest-tall\.svg$/);
  expect((await image.boundingBox())?.width).toBe(320);
});

test("on paper a host shows the picture and not the frame, and afterwards the frame again", async () => {
  const { page } = await hosts.open(await pasted("loop"));
  await expect.poll(() => seen(page)).toEqual(frameAlone);
  const height = () => page.locator("figure > div").evaluate(({ clientHeight }) => clientHeight);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await seen(page)).toEqual(pictureAlone);
  expect(await height(), "no room is left for the frame").toBe(
    await page.locator("figure img").evaluate(({ clientHeight }) => clientHeight),
  );
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await seen(page)).toEqual(frameAlone);
});

test("the newest script takes over from an older one, which does not know how to show a frame", async () => {
  const { page, faults } = await hosts.open(
    `${script().replace("embed.js", "embed-1.0.0.js")}${await pasted("market")}${script().replace("embed.js", "embed-1.0.0.js")}`,
  );
  await expect.poll(() => seen(page)).toEqual(frameAlone);
  await expectFit(page.locator("iframe"));
  expect(await page.evaluate(() => window.loopEmbed?.version)).toBe("1.1.0");
  expect(faults).toEqual([]);
});
