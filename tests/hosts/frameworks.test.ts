import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import type { Page } from "playwright-core";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, type Rolldown } from "vite";
import type { SnippetOptions } from "#embed/snippets/embed-meta.ts";
import { elementSnippet, jsxSnippet } from "#embed/snippets/snippet.ts";
import { embedMetaOf, live, pasted, script, shown } from "../browser/embed-hosts.ts";
import { freshPage } from "../browser/pages.ts";
import { startServer, systems, type Served } from "./systems.ts";

/** Pages and scripts of hosts, by their path. */
const files = new Map<string, string>();
let host: Served;
beforeAll(async () => {
  host = await startServer(() => (request, response) => {
    const body = files.get(request.url ?? "");
    const type = request.url?.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type }).end(body);
  });
});
afterAll(() => host.close());

const options: SnippetOptions = { state: "credits", all: true, form: "script", theme: "auto", width: null };

/** What Vue's own tools say to its code. */
const vueFlags = {
  __VUE_OPTIONS_API__: "true",
  __VUE_PROD_DEVTOOLS__: "false",
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
};

/** Bundles the text of a module with the packages of the systems, as their own tools do while one develops. */
async function bundle(source: string, entry: string): Promise<string> {
  const folder = await mkdtemp(join(systems, "bundle-"));
  try {
    await writeFile(join(folder, entry), source);
    const built = (await build({
      root: folder,
      configFile: false,
      publicDir: false,
      logLevel: "warn",
      mode: "development",
      define: { "process.env.NODE_ENV": '"development"', ...vueFlags },
      build: { write: false, minify: false, lib: { entry: join(folder, entry), formats: ["iife"], name: "host" } },
    })) as Rolldown.RolldownOutput[];
    return built
      .flatMap(({ output }) => output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : [])))
      .join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a bundle that calls `done` with the markup of a server, and returns that. */
function rendered(code: string): Promise<string> {
  return new Promise((resolve) => {
    runInNewContext(code, { ...serverGlobals, done: resolve });
  });
}

/** What servers' code takes for granted. */
const serverGlobals = {
  console,
  setTimeout,
  queueMicrotask,
  TextEncoder,
  MessageChannel,
  ReadableStream,
  AbortController,
  performance,
};

/** Opens a page; all that its frameworks and the browser complain about is in `faults`. */
async function openPage(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await freshPage({ viewport: { width: 900, height: 900 } });
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !message.text().includes("404")) faults.push(message.text());
  });
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(host.home + path, { waitUntil: "load" });
  return { page, faults };
}

/** Waits until the frame has taken the place of the picture. */
async function expectFrame(page: Page): Promise<void> {
  const frame = page.locator("iframe");
  await live(frame);
  await expect.poll(() => frame.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
}

const jsxToJs = (text: string) =>
  ts.transpileModule(text, {
    fileName: "host.tsx",
    compilerOptions: { jsx: ts.JsxEmit.ReactJSX, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;

/** A server's page that React takes over once our script has shown the frame. */
async function reactPage(jsx: string): Promise<string> {
  const app = `const App = () => <main>${jsx}</main>;`;
  const server = jsxToJs(
    `import { renderToString } from "react-dom/server.browser"; ${app} done(renderToString(<App />));`,
  );
  const client = jsxToJs(
    `import { hydrateRoot } from "react-dom/client"; ${app} window.hydrate = () => hydrateRoot(document.getElementById("app"), <App />, { onRecoverableError: (fault) => console.error(fault) });`,
  );
  files.set("/react.js", await bundle(client, "client.js"));
  return `<!doctype html><html lang="en"><title>React</title><div id="app">${await rendered(await bundle(server, "server.js"))}</div>${script()}<script src="/react.js"></script>`;
}

describe("React hydrates in silence what our script has changed", () => {
  const own = (text: string) => text.replaceAll(/ integrity="[^"]*"| crossOrigin="[^"]*"/g, "");

  test.each(["snippet", "element"] as const)("in the %s", async (kind) => {
    const meta = await embedMetaOf("loop");
    const element = elementSnippet(meta, options)
      .replace(/<script[^]*$/, "")
      .replaceAll("srcset", "srcSet")
      .replaceAll(/ style="[^"]*"/g, "");
    files.set("/react/", await reactPage(kind === "snippet" ? own(jsxSnippet(meta, options)) : element));
    const { page, faults } = await openPage("react/");
    await expectFrame(page);
    await page.evaluate("hydrate()");
    await page.waitForFunction(() =>
      Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")),
    );
    await expectFrame(page);
    expect(faults).toEqual([]);
  });
});

test("Vue hydrates the element in silence, and moves it by its attributes", async () => {
  const meta = await embedMetaOf("loop");
  const app = `
    import { createSSRApp, h, ref } from "vue";
    const state = ref("credits");
    const create = () => createSSRApp({ render: () => h("main", [h("loop-diagram", { diagram: "loop", state: state.value, home: ${JSON.stringify(meta.home)} }, [h("a", { href: ${JSON.stringify(meta.home)} }, "The loop")])]) });`;
  const server = await bundle(
    `import { renderToString } from "vue/server-renderer"; ${app} renderToString(create()).then(done);`,
    "server.js",
  );
  files.set(
    "/vue.js",
    await bundle(`${app} create().mount("#app"); window.turn = (to) => { state.value = to; };`, "client.js"),
  );
  files.set(
    "/vue/",
    `<!doctype html><html lang="en"><title>Vue</title><div id="app">${await rendered(server)}</div>${script()}<script src="/vue.js"></script>`,
  );
  const { page, faults } = await openPage("vue/");
  await expectFrame(page);
  await page.evaluate("turn('markup')");
  await expect.poll(() => shown(page.locator("iframe"))).toBe("loop/markup");
  expect(faults).toEqual([]);
});

test("Turbo changes pages and comes back, and each shows its frame", async () => {
  const turbo = await readFile(join(systems, "node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"), "utf8");
  files.set("/turbo.js", turbo);
  const page = async (diagram: string, other: string) =>
    `<!doctype html><html lang="en"><head><title>${diagram}</title><script src="/turbo.js"></script></head><body><a id="on" href="/${other}/">On</a>${await pasted(diagram)}</body></html>`;
  files.set("/loop/", await page("loop", "gain"));
  files.set("/gain/", await page("gain", "loop"));
  const { page: opened, faults } = await openPage("loop/");
  await expectFrame(opened);
  await opened.click("#on");
  await expect.poll(() => opened.title()).toBe("gain");
  await expectFrame(opened);
  expect(await shown(opened.locator("iframe"))).toBe("gain/round");
  await opened.goBack();
  await expect.poll(() => opened.title()).toBe("loop");
  await expectFrame(opened);
  expect(await shown(opened.locator("iframe"))).toBe("loop/invest");
  expect(faults).toEqual([]);
});
