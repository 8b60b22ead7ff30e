import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { siteUrl } from "#integrations/site-url.ts";
import { join } from "node:path";
import { inside, pasted, site, sizes } from "../browser/embed-hosts.ts";
import { freshPage } from "../browser/pages.ts";
import { startServer, type Served } from "./systems.ts";
import { startWordPress } from "./wordpress-server.ts";

let published: Served;
let wordpress: Served;

const official = siteUrl(join(root, "tests/fixtures"));

/** The site as if it were published where it is served: what its files say of its address leads there. */
const startSite = () =>
  startServer((home) => (request, response) => {
    void fetch(site() + (request.url ?? "/").slice(1)).then(async (answer) => {
      const type = answer.headers.get("content-type") ?? "";
      const body = Buffer.from(await answer.arrayBuffer());
      const isText = /text|json|xml|javascript/.test(type);
      const text = () => body.toString().replaceAll(`${official.address}${official.base}`, home);
      response.writeHead(answer.status, { "content-type": type }).end(isText ? text() : body);
    });
  });

const html = (snippet: string) => `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`;

beforeAll(async () => {
  published = await startSite();
  const address = `${published.home}diagrams/loop/`;
  const embed = `<!-- wp:embed {"url":"${address}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure><!-- /wp:embed -->`;
  const snippet = await pasted("loop", { state: "credits" });
  wordpress = await startWordPress([
    { name: "address", role: "author", content: embed },
    { name: "snippet", role: "administrator", content: html(snippet) },
    { name: "stripped", role: "author", content: html(snippet) },
  ]);
});
afterAll(async () => {
  await wordpress.close();
  await published.close();
});

/** Opens a post; what it asks for under /embed/ is handled by the test. */
async function openPost(name: string, handle: (route: Route) => void): Promise<Page> {
  const page = await freshPage({ viewport: { width: 1200, height: 900 } });
  await page.route(/\/embed\/[a-z-]+\/[a-z-]+\//, handle);
  await page.goto(`${wordpress.home}?name=${name}`, { waitUntil: "domcontentloaded" });
  return page;
}

const isVisible = (page: Page) =>
  page
    .locator("iframe")
    .evaluate((frame) => frame.checkVisibility({ visibilityProperty: true, opacityProperty: true }));

describe("WordPress 6.6", () => {
  test("an address that an author pastes is shown, fitted, though the frame comes after WordPress has said all", async () => {
    const held: Route[] = [];
    const page = await openPost("address", (route) => void held.push(route));
    await expect.poll(() => held.length).toBe(1);
    await page.waitForFunction(() => document.readyState !== "loading");
    // Its script speaks to the frames of a page once, when that is there.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await isVisible(page)).toBe(false);
    await held[0]?.continue();
    await expect.poll(() => isVisible(page)).toBe(true);
    const { box, content } = await sizes(page.locator("iframe"));
    expect(Math.abs(box - content)).toBeLessThanOrEqual(2);
  });

  test("the way into the story leads there, out of WordPress's sandbox", async () => {
    const page = await openPost("address", (route) => void route.continue());
    await expect.poll(() => isVisible(page)).toBe(true);
    const frame = await inside(page.locator("iframe"));
    await frame.click(".way");
    await expect.poll(() => page.url()).toBe(`${published.home}#dollar-out`);
  });

  test("the snippet of an administrator shows the picture until the frame is ready", async () => {
    const held: Route[] = [];
    const page = await openPost("snippet", (route) => void held.push(route));
    await expect.poll(() => held.length).toBe(1);
    expect(await page.locator("figure img").isVisible()).toBe(true);
    await held[0]?.continue();
    await expect.poll(() => isVisible(page)).toBe(true);
    expect(await page.locator("figure img").isVisible()).toBe(false);
  });

  test("of an author's snippet the linked picture with its caption is left", async () => {
    const page = await openPost("stripped", (route) => void route.continue());
    expect(await page.locator("iframe").count()).toBe(0);
    const image = page.locator("figure a > picture > img, figure a > img");
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    expect(await page.locator("figure a").first().getAttribute("href")).toBe(`${site()}#credits`);
    expect(await page.locator("figcaption").innerText()).toContain("CC BY 4.0");
  });
});
