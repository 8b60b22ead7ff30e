import { expect, inject, test } from "vitest";
import { headersAt } from "../integrations/read-headers-file.ts";
import { promisedEverywhere, promisedHeaders } from "../integrations/promised-headers.ts";
import { builtFiles, published, read } from "./built.ts";
import { freshPage } from "./pages.ts";
import { jump, settled } from "./reader.ts";

test("every page says what it may run and load, and allows nothing by wildcard", async () => {
  const pages = (await builtFiles(published)).filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(60);
  for (const page of pages) {
    const [, policy = ""] =
      /http-equiv="content-security-policy" content="([^"]*)"/.exec(await read(published, page)) ?? [];
    expect(policy, page).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(policy, page).not.toMatch(/unsafe|\*|https?:/);
  }
});

test("the host is told for every page that only the site's own pages may frame it, and for a frame that any may", async () => {
  const [files, text] = await Promise.all([builtFiles(published), read(published, "_headers")]);
  for (const [address, promised] of Object.entries(promisedHeaders))
    expect(headersAt(text, `/${address}`), address).toEqual({ ...promisedEverywhere, ...promised });
  const pages = files.filter((file) => file.endsWith(".html"));
  const told = pages.map((file) => [file, headersAt(text, `/${file.replace(/(?<=^|\/)index\.html$/, "")}`)] as const);
  const wrong = told.filter(([file, headers]) => {
    const expected = file.startsWith("embed/") ? undefined : "frame-ancestors 'self'";
    return headers["content-security-policy"] !== expected;
  });
  expect(wrong.map(([file]) => file)).toEqual([]);
});

test("the whole story moves within what its page allows", async () => {
  const page = await freshPage();
  await page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(window, { violations: found });
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      found.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  for (const path of ["?view=story", "step/credits/", "glossary/"]) {
    await page.goto(inject("siteAddress") + path, { waitUntil: "load" });
    expect(await violations(), path).toEqual([]);
  }
  await page.goto(`${inject("siteAddress")}?view=story`, { waitUntil: "load" });
  for (const id of ["credits", "no-new-money", "same-basis", "whose-books"]) await jump(page, id);
  await settled(page);
  expect(await violations()).toEqual([]);
  // A script that nobody built does not run, and the test would have seen it tried.
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement("script"), { text: "alert(1)" })),
  );
  await expect.poll(() => violations()).toEqual(["script-src-elem inline"]);
});
