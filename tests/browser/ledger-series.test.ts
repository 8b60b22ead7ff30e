import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ClaimRecord } from "#ledger/claim-schema.ts";
import { barriers } from "./barriers.ts";
import { published, read } from "./built.ts";
import { usedPage, type Settings } from "./pages.ts";

const { claims } = JSON.parse(await read(published, "numbers.json")) as { claims: readonly ClaimRecord[] };
const day = (record: ClaimRecord) => record["as-of"] ?? "";
const histories = [...Map.groupBy(claims, ({ series, id }) => series ?? id).values()].map((values) =>
  values.sort((one, other) => day(other).localeCompare(day(one))),
);

/** The newest value of a series, and an older one that once had another name and its day. */
const [newest, old] = findSeries((value) => value.aliases.length > 0 && day(value).length === "2026-03-31".length);
const former = old.aliases[0] ?? "";

function findSeries(isWanted: (older: ClaimRecord) => boolean): readonly [newest: ClaimRecord, older: ClaimRecord] {
  for (const [first, ...others] of histories) {
    const older = others.find((value) => value.amount !== first?.amount && isWanted(value));
    if (first !== undefined && older !== undefined) return [first, older];
  }
  throw new Error("the content has no such series");
}

async function openTable(path: string, settings: Settings = {}): Promise<Page> {
  const page = await usedPage(settings);
  await page.goto(`${published.address}numbers/${path}`, { waitUntil: "load" });
  if (settings.javaScriptEnabled !== false) await page.waitForSelector(".ledger thead button", { state: "attached" });
  return page;
}

const byId = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const amount = (page: Page) => byId(page, newest.id).locator(".amount .words").textContent();

/** Whether an element's first line is in the view. */
async function isInView(page: Page, id: string): Promise<boolean> {
  const box = await byId(page, id).boundingBox();
  return box !== null && box.y >= 0 && box.y < (page.viewportSize()?.height ?? 0) - 40;
}

test.each([
  ["with script", true],
  ["without script", false],
] as const)(
  "%s an old link leads to the very value that it meant, opened and in view",
  async (_, javaScriptEnabled) => {
    for (const name of [former, old.id, `${newest.id}@${day(old)}`]) {
      const page = await openTable(`#${name}`, { javaScriptEnabled });
      await expect.poll(() => isInView(page, old.id), { message: name }).toBe(true);
      expect(await byId(page, old.id).textContent()).toContain(old.says);
      for (const source of old.sources) expect(await byId(page, old.id).textContent()).toContain(source.title);
    }
  },
);

test("every name that a number has or had is an address on the page", async () => {
  const html = await read(published, "numbers/index.html");
  const names = claims.flatMap(({ id, aliases, series, ...rest }) => [
    id,
    ...aliases,
    ...(series === null ? [] : [`${series}@${rest["as-of"] ?? ""}`]),
  ]);
  expect(names.filter((name) => !html.includes(` id="${name}"`))).toEqual([]);
  const rows = html.split("<tr ").slice(1);
  expect(rows).toHaveLength(histories.length);
});

test("a reader sees the ledger as it stood on a past day, is told so, and can share and undo it", async () => {
  const page = await openTable("");
  const status = page.locator("form.sift output");
  expect(await amount(page)).toBe(newest.amount);
  const all = await page.locator(".ledger tbody tr").count();
  await page.locator("[name=as-of]").fill(day(old));
  await expect.poll(() => amount(page)).toBe(old.amount);
  await expect.poll(() => new URL(page.url()).search).toBe(`?as-of=${day(old)}`);
  await expect
    .poll(() => status.textContent())
    .toMatch(/^\d+ numbers as they stood on \d+ \w+ \d{4}(?:; \d+ younger ones? (?:is|are) not shown)?$/);
  await expect.poll(() => page.locator(".ledger tbody tr:not([hidden])").count()).toBeLessThan(all);
  const since = await page
    .locator(".ledger tbody tr:not([hidden]) .history > li:not([hidden])")
    .evaluateAll((values) => values.map((value) => (value as HTMLElement).dataset["since"] ?? ""));
  expect(since.length).toBeGreaterThan(0);
  expect(since.filter((from) => from > day(old))).toEqual([]);
  const { drawn, listed } = await byId(page, newest.id).evaluate((row) => ({
    drawn: row.querySelectorAll(".history-line:not([hidden]) :is(.dot, .range)").length,
    listed: row.querySelectorAll(".history > li:not([hidden]):is([data-value], [data-low])").length,
  }));
  expect(drawn, "the line ends on that day").toBe(listed > 1 ? listed : 0);
  await page.reload();
  await page.waitForSelector(".ledger thead button", { state: "attached" });
  await expect.poll(() => amount(page)).toBe(old.amount);
  await page.locator("[type=reset]").click();
  await expect.poll(() => amount(page)).toBe(newest.amount);
  await expect.poll(() => status.textContent()).toBe(`${String(all)} numbers`);
});

test("a link to a value that is younger than the day that was asked for shows the value", async () => {
  const page = await openTable(`?as-of=${day(old)}#${newest.id}@${day(newest)}`);
  await expect.poll(() => amount(page)).toBe(newest.amount);
  await expect.poll(() => page.locator("[name=as-of]").inputValue()).toBe("");
});

test("without script a sentence says what needs it, and every value stands there", async () => {
  const page = await openTable("", { javaScriptEnabled: false });
  expect(await page.locator("form.sift").isVisible()).toBe(false);
  expect(await page.locator("noscript").innerText()).toContain("as they stood on a past day, needs script");
  await byId(page, newest.id).locator("summary").click();
  await expect.poll(() => byId(page, old.id).isVisible()).toBe(true);
});

test.each(["light", "dark"] as const)("an open history keeps nobody out, %s", async (colorScheme) => {
  const page = await openTable(`#${former}`, { colorScheme });
  await byId(page, newest.id).locator("details[open]").waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("the card of any value shows the course of its number, and leads to its other values", async () => {
  const told = histories.flatMap((values) => (values.length > 1 ? values : [])).find(({ used }) => used.length > 0);
  if (told === undefined) throw new Error("no step tells a value of a series");
  const values = histories.find((one) => one.includes(told)) ?? [];
  const page = await usedPage();
  await page.goto(`${published.address}step/${told.used[0]?.step ?? ""}/`, { waitUntil: "load" });
  await page.locator(`.step-text .cite:has([data-claim="${told.id}"])`).first().click();
  const list = page.locator("dialog.card[open] .card-history li");
  await list.first().waitFor();
  const words = await list.allTextContents();
  expect(words).toHaveLength(values.length);
  values.forEach((value, index) => expect(words[index]).toContain(`${value.amount} ${value.dated}`));
  await expect.poll(() => page.locator(".card-history [aria-current]").textContent()).toContain(told.amount);
  expect(await barriers(page)).toEqual([]);
  const other = values.findIndex(({ id }) => id !== told.id);
  await list.nth(other).locator("a").click();
  await expect.poll(() => page.locator("dialog.card h2").textContent()).toBe(values[other]?.amount);
});
