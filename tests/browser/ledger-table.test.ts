import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { freshPage, open, type Settings } from "./pages.ts";

const rows = (page: Page) => page.locator(".ledger tbody tr");
const shown = (page: Page) => page.locator(".ledger tbody tr:not([hidden])");
const count = (page: Page) => page.locator("form.sift output").textContent();

/** Opens the table and waits until its script has come. */
async function openTable(path = "", options: Settings = {}): Promise<Page> {
  const page = await open(`numbers/${path}`, options);
  await page.waitForSelector(".ledger thead button", { state: "attached" });
  return page;
}

/** Waits until the page shows what is expected. */
const seen = <Found>(look: () => Promise<Found>) => expect.poll(look);

/** Goes on by Tab until this has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the keyboard does not come to ${selector}`);
}

test("a reader with a keyboard searches, filters, sorts, and shares what was found", async () => {
  const page = await openTable();
  const all = await rows(page).count();
  await tabTo(page, "[name=q]");
  await page.keyboard.type("oracle backlog");
  await seen(() => count(page)).toMatch(new RegExp(`^\\d+ of ${all} numbers$`));
  const found = await shown(page).count();
  await expect.poll(() => count(page)).toBe(`${found} of ${all} numbers`);
  for (const words of await shown(page).allTextContents())
    expect(words.toLowerCase()).toMatch(/oracle[^]*backlog|backlog[^]*oracle/);

  await tabTo(page, "[name=kind]");
  await page.keyboard.type("Backlog");
  await seen(() => shown(page).count()).toBeLessThan(found);
  await expect
    .poll(() => shown(page).evaluateAll((list) => list.every((row) => row.dataset["kind"] === "backlog")))
    .toBe(true);

  await tabTo(page, ".ledger thead [data-sort=amount] button");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("[data-sort=amount]").getAttribute("aria-sort")).toBe("descending");
  const order = () => shown(page).evaluateAll((list) => list.map(({ id }) => id));
  const places = await shown(page).evaluateAll((list) =>
    list.map((row) => Number(row.dataset["ranks"]?.split(" ")[0])),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));

  const before = await order();
  await expect.poll(() => new URL(page.url()).search).toBe("?q=oracle+backlog&kind=backlog&sort=amount");
  await page.reload();
  await page.waitForSelector(".ledger thead button", { state: "attached" });
  await expect.poll(() => order()).toEqual(before);
  await tabTo(page, "[type=reset]");
  await page.keyboard.press("Enter");
  await seen(() => count(page)).toBe(`${all} numbers`);
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

test("each filter leaves what belongs to it, and the days that are past are counted from the reader's own", async () => {
  const page = await openTable();
  const all = await rows(page).count();
  for (const [name, value] of [
    ["company", "oracle"],
    ["status", "disputed"],
    ["chapter", "loop"],
  ] as const) {
    await page.locator(`[name=${name}]`).selectOption(value);
    await seen(() => shown(page).count()).toBeLessThan(all);
    const tags = await shown(page).evaluateAll((list, tag) => list.map((row) => row.dataset[tag] ?? ""), name);
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.every((words) => words.split(" ").includes(value))).toBe(true);
    await page.locator("[type=reset]").click();
    await seen(() => shown(page).count()).toBe(all);
  }
  const due = await freshPage();
  await due.clock.setFixedTime("2027-01-15T12:00:00Z");
  await due.goto(page.url().replace(/[?#].*/, ""));
  await due.locator(".due .today a").click();
  await due.waitForURL(/due=yes/);
  await due.waitForSelector(".ledger thead button", { state: "attached" });
  const days = await shown(due).evaluateAll((list) => list.map((row) => row.dataset["recheck"] ?? ""));
  expect(days.length).toBeGreaterThan(0);
  expect(days.every((day) => day !== "" && day < "2027-01-15")).toBe(true);
});

test("a link to a number shows it with all that is behind it, also where a search had hidden it", async () => {
  const page = await openTable("?q=qwest#labs-all");
  const row = page.locator("#labs-all");
  await seen(() => row.isVisible()).toBe(true);
  await expect.poll(() => row.locator("details").getAttribute("open")).not.toBeNull();
  await row.locator("details a[href='#openai-four']").first().click();
  await seen(() => page.locator("#openai-four details[open]").count()).toBe(1);
});

test("without script the whole table is there, no control pretends to work, and what is behind a number opens", async () => {
  const page = await open("numbers/#labs-all", { javaScriptEnabled: false });
  expect(await page.locator("form.sift").isVisible()).toBe(false);
  expect(await page.locator("button:visible").count()).toBe(0);
  const all = await rows(page).count();
  expect(await page.locator(".ledger tbody tr:visible").count()).toBe(all);
  await seen(() => page.locator("#labs-all details a").first().isVisible()).toBe(true);
  await page.locator("#openai-four summary").click();
  await expect.poll(() => page.locator("#openai-four details").getAttribute("open")).not.toBeNull();
});
