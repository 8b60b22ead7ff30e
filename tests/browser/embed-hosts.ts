import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { root } from "#commands/lib/project.ts";
import type { EmbedMeta, SnippetOptions } from "#embed/snippets/embed-meta.ts";
import { snippet } from "#embed/snippets/snippet.ts";
import { fixture, read } from "./built.ts";
import { usedPage, type Settings } from "./pages.ts";

/** Other people's host scripts, by the address under which their pages load them. */
const strangers: Readonly<Record<string, string>> = {
  "/pym.js": "pym.js/dist/pym.v1.js",
  "/iframe-resizer.js": "iframe-resizer/js/iframeResizer.js",
  "/frames.js": "@newswire/frames/dist/frames.umd.js",
  "/open-iframe-resizer.js": "@open-iframe-resizer/core/dist/index.umd.cjs",
};

/** Pages of other sites, on an origin of their own. */
export interface Hosts {
  /** Puts up a page with this body; the result is its address. */
  readonly put: (body: string, around?: Around) => string;
  /** Opens a page with this body. What it says on the console is kept in `faults`. */
  readonly open: (body: string, options?: Options) => Promise<HostPage>;
  readonly close: () => Promise<void>;
}

interface Around {
  readonly head?: string;
  /** Attributes of the root element. */
  readonly root?: string;
}

interface Options extends Around {
  readonly settings?: Settings;
}

export interface HostPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Serves such pages while tests run. */
export async function startHosts(): Promise<Hosts> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const address = request.url ?? "";
    const script = strangers[address];
    const html = pages.get(address);
    if (script !== undefined) {
      void readFile(join(root, "node_modules", script)).then((text) =>
        response.writeHead(200, { "content-type": "text/javascript" }).end(text),
      );
    } else if (address === "/embed-source.js") {
      void read(fixture, "embed.js").then((text) =>
        response.writeHead(200, { "content-type": "text/javascript" }).end(text),
      );
    } else if (html === undefined) response.writeHead(204).end();
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${String(typeof address === "object" ? address?.port : 0)}`;
  const put = (body: string, { head = "", root: attributes = "" }: Around = {}) => {
    const path = `/${String(pages.size)}/`;
    pages.set(path, `<!doctype html><html lang="en" ${attributes}><title>A host</title>${head}<body>${body}`);
    return origin + path;
  };
  return {
    put,
    async open(body, { settings = {}, ...around } = {}) {
      const page = await usedPage({ viewport: { width: 900, height: 800 }, ...settings });
      const faults: string[] = [];
      page.on("console", (said) => {
        if (said.type() === "error" || said.type() === "warning") faults.push(said.text());
      });
      page.on("pageerror", (error) => faults.push(error.message));
      await page.goto(put(body, around), { waitUntil: "load" });
      return { page, faults };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const site = () => inject("siteAddress");

/** A frame as the snippet writes it. */
export function iframe(name: string, attributes = ""): string {
  return `<iframe src="${site()}embed/${name}" title="A diagram" style="width:100%;border:0;height:700px" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" ${attributes}></iframe>`;
}

/** The script for host pages. */
export const script = () => `<script src="${site()}embed.js"></script>`;

/** A diagram as its page hands it over, at the address where the site is served now. */
export async function embedMetaOf(diagram: string): Promise<EmbedMeta> {
  const html = await read(fixture, `diagrams/${diagram}/index.html`);
  const [, json = "{}"] =
    /<section class="use"[^>]*>\s*<script type="application\/json">([^]*?)<\/script>/.exec(html) ?? [];
  const { exhibit: meta } = JSON.parse(json) as { exhibit: EmbedMeta };
  const { script } = meta;
  return { ...meta, home: site(), script: script && { ...script, src: script.src.replace(meta.home, site()) } };
}

/** The snippet of a diagram as the panel offers it; its script comes without a hash, for which this server sends no leave. */
export async function pasted(diagram: string, options: Partial<SnippetOptions> = {}): Promise<string> {
  const chosen = { state: "", all: true, form: "script", theme: "auto", width: null, ...options } as const;
  return snippet(await embedMetaOf(diagram), chosen).replace(/ integrity="[^"]*" crossorigin="[^"]*"/, "");
}

/** The page inside an iframe. */
export async function inside(place: Locator): Promise<Frame> {
  const element = await place.elementHandle();
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("no such frame");
  return frame;
}

/** How the box of an iframe and what it holds compare, in CSS pixels. */
export async function sizes(place: Locator) {
  const frame = await inside(place);
  const box = await place.evaluate((element) => {
    const { paddingTop, paddingBottom } = getComputedStyle(element);
    return element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  });
  const content = await frame.evaluate(() => document.querySelector(".frame")?.getBoundingClientRect().height ?? 0);
  const scrolls = await frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return scrollHeight > clientHeight || scrollWidth > clientWidth;
  });
  return { box, content, scrolls };
}

/** Waits until an iframe is as high as what it holds, within two pixels and without a scroll bar. */
export async function expectFit(place: Locator, what = "height"): Promise<void> {
  await expect
    .poll(
      async () => {
        const { box, content, scrolls } = await sizes(place);
        const off = box - content;
        return content > 100 && off >= 0 && off < 2 && !scrolls ? "fits" : JSON.stringify({ box, content, scrolls });
      },
      { message: what },
    )
    .toBe("fits");
}

/** Waits until the frame's script runs. */
export async function live(place: Locator): Promise<Frame> {
  const frame = await inside(place);
  await frame.waitForSelector("html[data-live]", { state: "attached" });
  return frame;
}

/** The state that a frame shows or moves to. */
export async function shown(place: Locator): Promise<string | null> {
  const frame = await inside(place);
  return frame.getAttribute(".stage", "data-show");
}
