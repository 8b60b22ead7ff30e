import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { launchBrowser } from "#commands/lib/browser.ts";
import { root } from "#commands/lib/project.ts";
import { freePort } from "../fixtures/free-port.ts";
import { asOnWindows, copyProject, frozenContent } from "../fixtures/site.ts";

const chapter = "content/story/02-loop.md";
let copy = "";
let dispose = async () => {};
let server: ChildProcess | undefined;
let browser: Browser | undefined;
let port = 0;
let step = "";

beforeAll(async () => {
  ({ copy, dispose } = await copyProject(frozenContent));
  await asOnWindows(join(copy, "content"));
  step = /step\{#([\w-]+)/.exec(await onDisk(chapter))?.[1] ?? "";
  port = await freePort();
  // What Vitest sets for its own tests would make this another server than an editor's.
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|TEST$|BASE_URL$|SSR$)/.test(name),
  );
  const env = { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: "1" };
  const astro = join(root, "node_modules/astro/bin/astro.mjs");
  server = spawn(process.execPath, [astro, "dev", "--port", String(port)], { cwd: copy, env, stdio: "ignore" });
  const answer = () => fetch(`http://localhost:${String(port)}/step/${step}/`);
  await vi.waitFor(async () => expect((await answer()).status).toBe(200), { timeout: 200_000, interval: 200 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.kill("SIGKILL");
  await dispose();
});

const onDisk = (file: string) => readFile(join(copy, file), "utf8");

/** The page of a step with its editor open, as somebody opens it who has no mouse. */
async function openByKeyboard(): Promise<Page> {
  if (browser === undefined) throw new Error("there is no browser");
  const page = await browser.newPage();
  await page.goto(`http://localhost:${String(port)}/step/${step}/`);
  await page.locator(".page-editor-button").waitFor();
  await page.keyboard.press("Alt+e");
  await expect.poll(() => focused(page)).toContain("cm-content");
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? "");
const lineOfCursor = (page: Page) =>
  page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest(".cm-line")?.textContent ?? "");
const status = (page: Page) => page.locator(".page-editor .status").innerText();

/** Puts the cursor behind the last word of the step, before its closing line. */
async function goToEnd(page: Page): Promise<void> {
  for (const key of ["Control+End", "ArrowUp", "End"]) await page.keyboard.press(key);
}

async function takeBack(page: Page, text: string): Promise<void> {
  for (let count = 0; count < text.length; count += 1) await page.keyboard.press("Backspace");
}

describe("an editor writes beside the page, with the keyboard alone", () => {
  test("is told of each mistake in the words of the check, and mends it", async () => {
    const page = await openByKeyboard();
    await goToEnd(page);
    const mistakes = [
      [" :num[nope]", 'unknown claim "nope"'],
      [" $600 billion", "is typed by hand"],
      [" :trem[book]", 'did you mean ":term"?'],
      [" <b>x", "is HTML"],
      [" [x](#nosuch)", 'there is no place "#nosuch"'],
      [" ~~x~~", "cannot be struck out"],
      [" www.example.org", "write [words](https://www.example.org)"],
      [" [^x]", "footnotes do not work here"],
      [" <!-- open", "this remark is never closed"],
      [" {nope}", "would be printed as it stands"],
      [" :term[nope]", 'unknown term "nope"'],
    ] as const;
    for (const [typed, told] of mistakes) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Escape");
      await expect.poll(() => status(page)).toContain(told);
      await expect.poll(() => page.locator(".cm-lintRange-error, .cm-lint-marker-error").count()).toBeGreaterThan(0);
      await takeBack(page, typed);
      await expect.poll(() => status(page)).toBe("No problems.");
    }
    await page.close();
  });

  test("sees the page follow, is offered numbers with amount and date, and saves just the changed line", async () => {
    const before = await onDisk(chapter);
    const page = await openByKeyboard();
    await goToEnd(page);
    await page.keyboard.type(" It goes on.");
    await expect.poll(() => page.locator(".step-text").innerText()).toContain("It goes on.");
    expect(await onDisk(chapter)).toBe(before);
    await page.keyboard.type(" :num[msft-openai-13");
    await expect
      .poll(() => page.locator(".cm-tooltip-autocomplete").innerText())
      .toContain("$13 billion, 28 October 2025");
    await page.keyboard.press("Enter");
    await page.keyboard.type("].");
    await expect.poll(() => page.locator(".step-text").innerText()).toContain("It goes on. $13 billion.");
    await page.keyboard.press("Control+s");
    await expect.poll(() => onDisk(chapter)).not.toBe(before);
    const close = before.indexOf("\r\n:::\r\n");
    expect(await onDisk(chapter)).toBe(
      `${before.slice(0, close)} It goes on. :num[msft-openai-13].${before.slice(close)}`,
    );
    // The page comes anew with the editor open, so that one can go on.
    await expect.poll(() => page.locator(".cm-content").count()).toBe(1);
    await page.close();
  });

  test("changes the value of a number in its file, and no other byte of it", async () => {
    const file = "content/ledger/claims/openai.yaml";
    const before = await onDisk(file);
    const page = await openByKeyboard();
    for (let count = 0; count < 3; count += 1) await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("openai-azure-280");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".page-editor .title").innerText()).toContain(file);
    await expect.poll(() => focused(page)).toContain("cm-content");
    await page.keyboard.press("Control+Home");
    // A long line has several rows.
    while ((await lineOfCursor(page)) !== "  value: 280") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.type(",5");
    await expect.poll(() => status(page)).toContain("write digits only, without signs, commas or words: 280.5");
    await takeBack(page, ",5");
    await page.keyboard.type(".5");
    await expect.poll(() => status(page)).toBe("No problems.");
    await page.keyboard.press("Control+s");
    await expect.poll(() => onDisk(file)).not.toBe(before);
    const at = before.indexOf("value: 280", before.indexOf("- id: openai-azure-280"));
    expect(await onDisk(file)).toBe(`${before.slice(0, at)}value: 280.5${before.slice(at + "value: 280".length)}`);
    await page.close();
  });

  test("is shown both versions where the file has changed on disk, and nothing is written over", async () => {
    const page = await openByKeyboard();
    const before = await onDisk(chapter);
    await goToEnd(page);
    await page.keyboard.type(" Mine.");
    await expect.poll(() => page.locator(".step-text").innerText()).toContain("Mine.");
    // The page comes anew when another program writes; the words that are not saved yet stay.
    const theirs = before.replace("\r\n:::\r\n", " Theirs.\r\n:::\r\n");
    await writeFile(join(copy, chapter), theirs);
    await expect
      .poll(() => page.locator(".page-editor pre").allInnerTexts())
      .toEqual([expect.stringContaining("Theirs.")]);
    expect(await page.locator(".cm-content").innerText()).toContain("Mine.");
    await page.keyboard.press("Control+s");
    await expect.poll(() => status(page)).toContain("The file has changed on disk, so nothing was saved.");
    expect(await onDisk(chapter)).toBe(theirs);
    while ((await page.evaluate(() => document.activeElement?.textContent)) !== "Save mine in its place")
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => onDisk(chapter)).toBe(before.replace("\r\n:::\r\n", " Mine.\r\n:::\r\n"));
    await page.close();
  });
});

describe("nobody else reads or writes", () => {
  const ask = (headers: Readonly<Record<string, string>>, method = "POST"): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path: "/__page-editor", method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on("error", reject).end(JSON.stringify({ action: "session" }));
    });
  const json = { "content-type": "application/json" };

  test("another site, another name for this machine, a link, or a program without an origin", async () => {
    const host = `localhost:${String(port)}`;
    expect(await ask({ ...json, host, origin: `http://${host}` })).toBe(200);
    expect(await ask({ ...json, host, origin: "https://evil.example" })).toBe(403);
    expect(
      await ask({ ...json, host: `evil.example:${String(port)}`, origin: `http://evil.example:${String(port)}` }),
    ).toBe(403);
    expect(await ask({ ...json, host })).toBe(403);
    expect(await ask({ ...json, host, origin: `http://${host}` }, "GET")).toBe(403);
  });
});
