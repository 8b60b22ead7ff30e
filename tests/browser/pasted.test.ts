import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { SnippetOptions } from "#embed/snippets/embed-meta.ts";
import { snippet } from "#embed/snippets/snippet.ts";
import { hostile } from "../embed/snippets/embed-meta.ts";
import { builtFiles, fixture } from "./built.ts";
import { embedMetaOf } from "./embed-hosts.ts";
import { type Settings, usedPage } from "./pages.ts";

/** A bare page of another site: whatever was pasted last. */
let pasted = "";
let host: Server;
beforeAll(async () => {
  host = createServer((_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(pasted));
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  host.close();
  host.closeAllConnections();
});

const diagrams = (await builtFiles(fixture)).flatMap(
  (file) => /^diagrams\/([a-z-]+)\/index\.html$/.exec(file)?.[1] ?? [],
);
const usual: SnippetOptions = { state: "", all: true, form: "frame", theme: "auto", width: null };

interface Host {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a page with these snippets one below the other. */
async function paste(snippets: readonly string[], options: Settings = {}): Promise<Host> {
  pasted = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><style>body{margin:0}</style>${snippets.join("\n")}`;
  const page = await usedPage({ viewport: { width: 1000, height: 900 }, ...options });
  // As docs/embedding.md asks of the server: a fingerprint is checked only where other origins may read the file.
  await page.route(/\/embed-[\d.]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`, { waitUntil: "load" });
  return { page, complaints };
}

describe("on another site's page", () => {
  test.each(["auto", "light", "dark"] as const)("a still picture is shown, %s, with its caption", async (theme) => {
    const meta = await embedMetaOf("loop");
    const { page, complaints } = await paste([snippet(meta, { ...usual, all: false, form: "picture", theme })], {
      colorScheme: "dark",
    });
    const image = page.locator("img");
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    const file = await image.evaluate((one: HTMLImageElement) => one.currentSrc);
    expect(file).toMatch(theme === "light" ? /invest\.png$/ : /invest-dark\.svg$/);
    expect(await page.locator("figcaption").innerText()).toContain("A cloud invests one dollar");
    expect(complaints).toEqual([]);
  });

  test("on a phone the picture is the one for phones", async () => {
    const meta = await embedMetaOf("loop");
    const { page } = await paste([snippet(meta, { ...usual, form: "picture" })], {
      viewport: { width: 390, height: 800 },
    });
    const image = page.locator("img").first();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.currentSrc)).toMatch(/invest-tall\.svg$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test("the frame covers the picture, and holds every diagram at every width without a script", async () => {
    const all = diagrams.map(async (one) => snippet(await embedMetaOf(one), { ...usual, form: "frame" }));
    // Eager, and on a very high screen, since a browser tells a frame out of view its width late.
    const eager = (await Promise.all(all)).map((one) => one.replace(' loading="lazy"></iframe>', "></iframe>"));
    const { page, complaints } = await paste([`<div id="column">`, ...eager], {
      viewport: { width: 1000, height: 12_000 },
    });
    const frames = page.frames().slice(1);
    expect(frames).toHaveLength(diagrams.length);
    for (const width of [280, 320, 600, 900]) {
      const covered = await page.evaluate((pixels) => {
        document.getElementById("column")?.style.setProperty("width", `${pixels}px`);
        return [...document.querySelectorAll("figure")].every((figure) => {
          const [picture, frame] = ["picture", "iframe"].map((tag) =>
            figure.querySelector(tag)?.getBoundingClientRect(),
          );
          return picture && frame && frame.bottom >= picture.bottom && frame.top <= picture.top;
        });
      }, width);
      expect(covered, `pictures under frames at ${width}`).toBe(true);
      for (const frame of frames) {
        await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
        const { needs, has, across } = await frame.evaluate(() => {
          const { scrollHeight, scrollWidth } = document.documentElement;
          return { needs: scrollHeight, has: innerHeight, across: scrollWidth - innerWidth };
        });
        expect(needs, `${frame.url()} at ${width}`).toBeLessThanOrEqual(has);
        expect(across, `${frame.url()} at ${width}`).toBe(0);
      }
    }
    expect(complaints).toEqual([]);
  });

  test("the frozen script comes with its fingerprint, and fits the frame to its content", async () => {
    const meta = await embedMetaOf("bill");
    const { page, complaints } = await paste([snippet(meta, { ...usual, form: "script" })]);
    const [, frame] = page.frames();
    const needs = () =>
      frame?.locator(".frame").evaluate((wrapper) => Math.ceil(wrapper.getBoundingClientRect().height));
    await expect
      .poll(async () => Math.abs(((await page.locator("iframe").boundingBox())?.height ?? 0) - ((await needs()) ?? 0)))
      .toBeLessThanOrEqual(2);
    expect(complaints).toEqual([]);
  });

  test("where styles are refused, picture and frame stand one below the other, and nothing is lost", async () => {
    const bare = snippet(await embedMetaOf("swap"), { ...usual, form: "frame" }).replaceAll(/ style="[^"]*"/g, "");
    const { page } = await paste([bare]);
    for (const part of ["img", "iframe", "figcaption"]) expect(await page.locator(part).isVisible(), part).toBe(true);
  });

  test("hostile words add no element and run nothing", async () => {
    const { page, complaints } = await paste(
      (["picture", "frame", "script"] as const).map((form) =>
        snippet({ ...hostile, script: null, home: inject("siteAddress") }, { ...usual, form }),
      ),
    );
    const tags = await page.evaluate(() => [
      ...new Set([...document.body.querySelectorAll("*")].map(({ localName }) => localName)),
    ]);
    expect(tags.sort()).toEqual(["a", "div", "figcaption", "figure", "iframe", "img", "picture", "source"]);
    expect(await page.locator("img").first().getAttribute("alt")).toBe(hostile.states[0]?.description);
    expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
  });
});
