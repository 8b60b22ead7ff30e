import { expect, inject, test } from "vitest";
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
