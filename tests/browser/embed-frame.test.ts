import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transferSize } from "#integrations/bundle-size.ts";
import { frameHeight, reservedHeight } from "#site/frames/reserved-height.ts";
import { builtFiles, fixture, linksOf, read } from "./built.ts";
import { expectFit, iframe, inside, live, script, site, startHosts, type Hosts } from "./embed-hosts.ts";
import { usedPage } from "./pages.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

const diagrams = readdirSync(join(fixture.folder, "embed"));

test.each(diagrams)("the frame of %s is one file of under 45 kB: page, script, style and type", async (diagram) => {
  const page = `embed/${diagram}/index.html`;
  expect(await transferSize(join(fixture.folder, page))).toBeLessThan(45_000);
  const asked = linksOf(
    fixture,
    (await read(fixture, page)).replace(
      /<link rel="(?:canonical|alternate|icon)[^>]*>|<a [^>]*>|data-way="[^"]*"/g,
      "",
    ),
    page,
  );
  expect(asked).toEqual([]);
});

test("search engines are sent from every frame to its diagram's page", async () => {
  for (const file of (await builtFiles(fixture)).filter((name) => /^embed\/.*\.html$/.test(name))) {
    const html = await read(fixture, file);
    const [, diagram = "", state] = file.split("/");
    expect(html, file).toContain('<meta name="robots" content="noindex">');
    expect(html, file).toMatch(new RegExp(`<link rel="canonical" href="[^"]*/diagrams/${diagram}/">`));
    const json = state === "index.html" ? `${diagram}.json` : `${diagram}/${state ?? ""}.json`;
    expect(html, file).toMatch(new RegExp(`type="application/json\\+oembed" href="[^"]*/oembed/${json}"`));
  }
  expect(await read(fixture, "sitemap-0.xml").catch(() => "")).not.toContain("/embed/");
});

interface Seen {
  readonly height: number;
  readonly words: readonly string[];
  readonly pictures: number;
  readonly way: string;
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const texts = [...document.querySelectorAll(".words p:first-child, .licence")].filter(visible);
    return {
      height: document.querySelector(".frame")?.getBoundingClientRect().height ?? 0,
      words: texts.map(({ textContent }) => textContent),
      pictures: [...document.querySelectorAll(".stage > svg:has(.marks)")]
        .filter(visible)
        .filter(({ clientHeight }) => clientHeight > 0).length,
      way: document.querySelector<HTMLAnchorElement>(".way")?.href ?? "",
    };
  });
}

describe("without script, on any host", () => {
  const widths = [280, 320, 600, 900];

  test.each(diagrams)("the frame of %s is finished, and its reserved height holds it", async (diagram) => {
    const page = await usedPage({ javaScriptEnabled: false });
    await page.goto(`${site()}embed/${diagram}/`);
    const words = await page.evaluate(() => ({
      messages: [...document.querySelectorAll(".words p:first-child")].map(({ textContent }) => textContent),
      credit: document.querySelector(".licence")?.textContent ?? "",
    }));
    const { pixels, share } = reservedHeight(words);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 500 });
      const seen = await look(page);
      expect(seen.words, "one state's words, and the credit").toHaveLength(2);
      expect(seen.words.at(-1)).toMatch(/CC BY 4\.0.*as of/);
      expect(seen.pictures).toBe(1);
      const reserved = frameHeight(words, width);
      expect(seen.height, `${String(width)} px`).toBeLessThanOrEqual(reserved);
      expect(reserved - seen.height, `waste at ${String(width)} px`).toBeLessThan(60);
      expect(seen.height, `a line over all widths, at ${String(width)} px`).toBeLessThanOrEqual(pixels + share * width);
    }
  });

  test("the frame of one state shows that state, and the way to its step", async () => {
    const page = await usedPage({ javaScriptEnabled: false });
    await page.goto(`${site()}embed/loop/credits/`);
    const { words, way } = await look(page);
    expect(words[0]).toContain("a right to use the cloud’s own servers");
    expect(way).toBe(`${site()}#credits`);
    expect(await page.locator(".way").getAttribute("target")).toBe("_blank");
  });
});

test("with script the frame is as high as without, in every state, with controls or not", async () => {
  const heights = new Set<number>();
  const page = await usedPage({ viewport: { width: 600, height: 500 }, reducedMotion: "reduce" });
  for (const query of ["", "?controls=no", "?theme=dark", "?theme=purple&controls=perhaps&x=%E0%A4%A"]) {
    await page.goto(`${site()}embed/loop/${query}`);
    await page.waitForSelector(".stage > svg[data-show]", { state: "attached" });
    heights.add((await look(page)).height);
    const next = page.locator('[data-do="next"]');
    if (query.includes("controls=no")) await expect.poll(() => next.isVisible()).toBe(false);
    else {
      for (let turn = 0; turn < 7; turn += 1) {
        await next.click();
        const seen = await look(page);
        heights.add(seen.height);
        expect([seen.pictures, seen.words.length]).toEqual([1, 2]);
      }
    }
  }
  const plain = await usedPage({ javaScriptEnabled: false, viewport: { width: 600, height: 500 } });
  await plain.goto(`${site()}embed/loop/`);
  heights.add((await look(plain)).height);
  expect(heights.size).toBe(1);
});

test("the style of the frame's own words dresses no mark of its picture", async () => {
  const page = await usedPage();
  for (const diagram of diagrams) {
    await page.goto(`${site()}embed/${diagram}/`);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll(".stage .label")]
        .filter((label) => getComputedStyle(label).fontSize !== `${label.getAttribute("font-size") ?? ""}px`)
        .map(({ outerHTML }) => outerHTML),
    );
    expect(wrong).toEqual([]);
  }
});

test("the theme is what the address says, else the reader's own", async () => {
  const grounds: string[] = [];
  const page = await usedPage();
  for (const [query, colorScheme] of [
    ["", "light"],
    ["", "dark"],
    ["?theme=dark", "light"],
    ["?theme=light", "dark"],
    ["?theme=auto", "dark"],
    ["?theme=pink", "light"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site()}embed/loop/${query}`);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    grounds.push(ground === "rgb(17, 21, 27)" ? "dark" : ground === "rgb(250, 246, 236)" ? "light" : ground);
  }
  expect(grounds).toEqual(["light", "dark", "dark", "light", "dark", "light"]);
});

test("a frame keeps to itself: no cookie, no storage, no history, no other host, no focus, no scroll trap", async () => {
  const sandboxed = iframe("loop/").replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"');
  const { page, faults } = await hosts.open(`<input autofocus>${sandboxed}${script()}<div style="height:3000px">`);
  await expectFit(page.locator("iframe"));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const place = page.locator("iframe");
  const frame = await live(place);
  const history = await page.evaluate(() => globalThis.history.length);
  expect(await frame.evaluate(() => origin)).toBe("null");
  const box = await place.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await page.mouse.wheel(0, 400);
  await expect
    .poll(() => page.evaluate(() => scrollY), { message: "the wheel over the frame scrolls the host" })
    .toBe(400);
  await page.evaluate(() => window.scrollTo(0, 0));
  const focus = () => page.evaluate(() => document.activeElement?.tagName);
  expect(await focus()).toBe("INPUT");
  await page.evaluate(() => {
    for (const state of ["credits", "again"])
      document.querySelector("iframe")?.contentWindow?.postMessage({ loop: 1, type: "show", state }, "*");
  });
  await expect.poll(() => frame.getAttribute(".stage", "data-show")).toBe("loop/again");
  expect(await focus(), "after states that the host asked for").toBe("INPUT");
  await frame.focus('[data-do="back"]');
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowRight"]) await page.keyboard.press(key);
  await expect.poll(() => frame.getAttribute(".stage", "data-show")).toBe("loop/markup");
  await expect.poll(() => frame.textContent(".spoken")).toContain("gains on paper");
  await expect.poll(() => frame.getAttribute(".way", "href")).toMatch(/#new-price$/);
  expect(await page.evaluate(() => globalThis.history.length)).toBe(history);
  expect(await page.context().cookies()).toEqual([]);
  const { origins } = await page.context().storageState();
  expect(origins).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(site()))).toEqual([]);
  expect(faults).toEqual([]);
});

test("an address that names no frame says what there is, the nearest first, in a sandbox too", async () => {
  const { page } = await hosts.open(iframe("lop/") + iframe("loop/credit/"));
  const [diagram, state] = await Promise.all([
    inside(page.locator("iframe").first()),
    inside(page.locator("iframe").last()),
  ]);
  await expect
    .poll(() => diagram.textContent("main"))
    .toContain("There is no diagram “lop”. Did you mean “loop”? There is:");
  await expect
    .poll(() => state.textContent("main"))
    .toContain("The diagram “loop” has no state “credit”. Did you mean “credits”?");
  const first = state.locator("main li a").first();
  await expect.poll(() => first.getAttribute("href")).toMatch(/embed\/loop\/credits\/$/);
  await first.click();
  await expect
    .poll(async () => (await inside(page.locator("iframe").last())).getAttribute(".stage", "data-show"))
    .toBe("loop/credits");
});
