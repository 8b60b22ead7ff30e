import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { iframe, inside, live, script, site, sizes, startHosts, type Hosts } from "./embed-hosts.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

const listener = `<script>said = []; addEventListener("message", ({ data }) => said.push(data))</script>`;
/** What the host's page has been told. */
const said = (page: Page) => page.evaluate<Record<string, unknown>[]>("said");

/** WordPress's own mark-up for an address that was pasted, its frame hidden until it speaks. */
const wordpress = (place = "") =>
  `${listener}${place}<iframe class="wp-embedded-content" sandbox="allow-scripts" style="position:absolute;visibility:hidden" data-secret="Yd0fLk9a1B" src="${site()}embed/loop/#?secret=Yd0fLk9a1B" title="A" width="600" height="338"></iframe>`;

test.each([
  ["in view", ""],
  ["far below", '<div style="height:9000px"></div>'],
])("WordPress is told the height of a frame that it hides until then, %s", async (_, place) => {
  const { page } = await hosts.open(wordpress(place));
  const height = async () => (await said(page)).find(({ message }) => message === "height");
  await expect.poll(height).toMatchObject({ secret: "Yd0fLk9a1B", value: expect.any(Number) as number });
  const inner = await inside(page.locator("iframe"));
  const own = await inner.evaluate(() => document.querySelector(".frame")?.getBoundingClientRect().height ?? 0);
  expect(await height()).toMatchObject({ value: Math.ceil(own) });
});

test("WordPress follows the way into the story, out of its sandbox", async () => {
  const { page } = await hosts.open(wordpress());
  await page.locator("iframe").evaluate((element) => (element.style.visibility = "visible"));
  const inner = await live(page.locator("iframe"));
  await inner.click(".way");
  const link = async () => (await said(page)).find(({ message }) => message === "link");
  await expect.poll(link).toEqual({ message: "link", secret: "Yd0fLk9a1B", value: `${site()}#dollar-out` });
});

test("a frame that is not displayed answers as soon as it is, though nobody sees it yet", async () => {
  const { page, faults } = await hosts.open(
    `<div style="height:9000px"></div><div id="tab" style="display:none">${iframe("gain/")}</div>${script()}`,
  );
  const place = page.locator("iframe");
  await live(place);
  await page.locator("#tab").evaluate((element) => (element.style.display = "block"));
  const fits = async () => {
    const { box, content } = await sizes(place);
    return content > 100 && box >= content && box < content + 2;
  };
  await expect.poll(fits).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(faults).toEqual([]);
});

test("what a host asks before the frame's script runs is answered", async () => {
  const held: Route[] = [];
  const page = await opened(listener, async (host) => {
    await host.route(/\/held\.js$/, (route) => void held.push(route));
    await host.route(/\/embed\/bill\/$/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      // The frame's own script waits for another.
      const body = html.replace(/<script(?![^]*<script)/, '<script src="/held.js"></script>$&');
      await route.fulfill({ response, body });
    });
  });
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), iframe("bill/"));
  await expect.poll(() => held.length).toBe(1);
  await page.evaluate(() => {
    const inner = document.querySelector("iframe")?.contentWindow;
    inner?.postMessage({ loop: 1, type: "hello" }, "*");
    inner?.postMessage({ loop: 1, type: "theme", theme: "dark" }, "*");
  });
  const inner = await inside(page.locator("iframe"));
  // What was sent has come when what was sent after it has.
  await inner.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await said(page)).toEqual([]);
  await held[0]?.fulfill({ body: "" });
  const types = async () => [...new Set((await said(page)).map(({ type }) => type))];
  await expect.poll(types).toEqual(["ready", "height", "state"]);
  await expect.poll(() => inner.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("a frame whose picture cannot be drawn anew still tells its height", async () => {
  const page = await opened(listener, async (host) => {
    await host.route(/\/embed\/cash\/$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-show="cash\/[a-z-]*"/, 'data-show="cash/nowhere"');
      await route.fulfill({ response, body });
    });
  });
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), iframe("cash/"));
  await expect.poll(async () => (await said(page)).map(({ type }) => type)).toContain("ready");
  await page.evaluate(() => {
    document.querySelector("iframe")?.contentWindow?.postMessage({ loop: 1, type: "hello" }, "*");
  });
  await expect.poll(async () => (await said(page)).map(({ type }) => type)).toContain("height");
});

/** A host's page whose requests are prepared before it opens. */
async function opened(body: string, prepare: (page: Page) => Promise<void>): Promise<Page> {
  const { page } = await hosts.open("");
  await prepare(page);
  await page.goto(hosts.put(body), { waitUntil: "load" });
  return page;
}
