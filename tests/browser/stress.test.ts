import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { factsOf, type StressData } from "#diagrams/stress/data.ts";
import { runModel, type Inputs } from "#diagrams/stress/model.ts";
import { inputsOf, presets } from "#diagrams/stress/presets.ts";
import { rowsOf } from "#diagrams/stress/result-table.ts";
import { barriers } from "./barriers.ts";
import { fixture, read } from "./built.ts";
import { open, screens, type Settings, usedPage } from "./pages.ts";

const data = JSON.parse(await read(fixture, "stress.json")) as StressData;
const reported = inputsOf("as-reported", data);

/** Opens the story at the panel; calm, since what moves is tried elsewhere. */
async function openPanel(query: string, options: Settings = {}): Promise<Page> {
  const page = await open(`${query}#break-it`, { reducedMotion: "reduce", ...options });
  await page.waitForSelector(".stress-panel[data-ready]");
  return page;
}

const table = (page: Page) =>
  page.$$eval(".stress-live tbody tr", (rows) =>
    rows.map((row) => Array.from(row.children, ({ textContent }) => textContent)),
  );
const modelled = (inputs: Inputs) =>
  rowsOf(data, runModel(factsOf(data), inputs)).map(({ cloud, backlog, yearly, gain }) => [
    cloud,
    backlog,
    yearly,
    gain,
  ]);
const pressed = (page: Page) =>
  page.$$eval(".presets button[aria-pressed=true]", (buttons) => buttons.map(({ textContent }) => textContent));
const query = (page: Page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.search)));
/** What the squares of the wall that are kept stand for, in billions. */
const kept = (page: Page) =>
  page.$$eval(".stress-picture .tile:not(.ghost)[data-scale=square]", (tiles) =>
    tiles.reduce((sum, tile) => sum + Number(tile.getAttribute("data-value")), 0),
  );

test("each case is a button and an address; picture, table and model say the same", async () => {
  const page = await openPanel("?view=article&preset=one-contract-halves");
  await expect.poll(() => table(page)).toEqual(modelled(inputsOf("one-contract-halves", data)));
  for (const preset of [...presets].reverse()) {
    await page.click(`[data-preset=${preset}]`);
    await expect.poll(() => table(page), { message: preset }).toEqual(modelled(inputsOf(preset, data)));
    await expect.poll(() => query(page)).toEqual({ view: "article", preset });
    await expect.poll(() => page.getAttribute(".stress-picture svg", "data-show")).toBe(`stress/${preset}`);
    const { orders } = runModel(factsOf(data), inputsOf(preset, data));
    const sum = orders.reduce((all, order) => all + order.kept, 0);
    await expect.poll(async () => Math.abs((await kept(page)) - sum), { message: preset }).toBeLessThan(0.5);
  }
  expect(new URL((await page.getAttribute(".stress-panel p > a[href*=preset]", "href")) ?? "").hash).toBe("#break-it");
});

test("by keyboard alone a reader can set everything, is told the answer, and goes back to what was reported", async () => {
  const page = await openPanel("?view=article");
  await page.focus("#break-it a");
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
    });
  const names: (string | null)[] = [];
  for (let turn = 0; turn < 13; turn++) {
    await page.keyboard.press("Tab");
    names.push(await focused());
    if (turn === 5) await page.keyboard.press("ArrowLeft");
    if (turn === 8) await page.keyboard.type("half");
    if (turn === 10) await page.keyboard.press("ArrowDown");
    if (turn === 11) await page.keyboard.type("OpenAI at AWS");
  }
  expect(names).toEqual([
    "As reported",
    "As the labs plan",
    "One contract halves",
    "No new money",
    "OpenAI may keep",
    "OpenAI may keep",
    "Anthropic may keep",
    "Anthropic may keep",
    "Outside money can pay",
    "Outside money can pay",
    " flat",
    "One order is cut to half",
    "Back to as reported",
  ]);
  const inputs: Inputs = { kept: { openai: 99, anthropic: 100 }, outside: 50, round: "down", halves: "openai-aws" };
  await expect.poll(() => table(page)).toEqual(modelled(inputs));
  await expect.poll(() => pressed(page)).toEqual([]);
  const { labs } = runModel(factsOf(data), inputs);
  await expect.poll(() => page.textContent(".summary")).toContain(`about $${Math.round(labs.kept)} billion`);
  await page.keyboard.press("Enter");
  await expect.poll(() => table(page)).toEqual(modelled(reported));
  await expect.poll(() => pressed(page)).toEqual(["As reported"]);
});

test("a share may be written in many ways; what is no share is refused, and changes nothing", async () => {
  const page = await openPanel("?view=article");
  const write = async (text: string) => {
    await page.fill("#outside", text);
    await page.press("#outside", "Enter");
  };
  const answer = async () => [await page.inputValue("#outside"), await page.textContent("#outside-said")];
  const reads = async (text: string, ...said: string[]) => {
    await write(text);
    await expect.poll(answer, { message: text }).toEqual(said);
  };
  await reads("0,5", "50%", "Read as 50%.");
  await reads(" 50 %", "50%", "");
  await reads("a quarter", "25%", "Read as 25%.");
  const before = await table(page);
  await write("lots");
  await expect.poll(answer).toContainEqual(expect.stringContaining("“lots” is not understood"));
  await expect.poll(() => page.getAttribute("#outside", "aria-invalid")).toBe("true");
  expect(await table(page)).toEqual(before);
  await reads("250", "100%", "A share cannot be more than all of it, so 100% is taken.");
  await expect.poll(() => page.getAttribute("#outside", "aria-invalid")).toBeNull();
  await write("more");
  await page.click("[data-preset=as-reported]");
  await expect.poll(answer).toEqual(["100%", ""]);
});

test("an address with unknown or impossible wishes shows the nearest thing, and says so", async () => {
  const page = await open("?view=article&preset=doom&outside=900&keep-openai=half&round=sideways");
  // Without a place in the address, the assumptions are the place.
  await page.waitForSelector(".stress-panel[data-ready]");
  await expect.poll(() => table(page)).toEqual(modelled({ ...reported, kept: { ...reported.kept, openai: 50 } }));
  for (const part of ["no case called “doom”", "100% is taken", "OpenAI may keep: Read as 50%", "“sideways”"])
    await expect.poll(() => page.textContent(".model-note")).toContain(part);
});

test("without script, and where the panel's numbers do not come, it still leads to the cases as pictures and tables", async () => {
  const plain = await open("", { javaScriptEnabled: false });
  expect(await plain.isVisible("#break-it a")).toBe(true);
  expect(await plain.locator('section.step[data-show^="stress/"] img').count()).toBeGreaterThanOrEqual(presets.length);
  const page = await usedPage();
  await page.route(/\/stress\.json$/, (route) => route.abort());
  const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/stress.json"));
  await page.goto(`${inject("siteAddress")}?view=article#break-it`, { waitUntil: "load" });
  await failed;
  expect(await page.isVisible("#break-it a")).toBe(true);
  expect(await page.locator(".stress-live").count()).toBe(0);
});

test.each([
  ["phone", "dark"],
  ["desktop", "light"],
] as const)("on a %s, %s, axe finds nothing in the panel, and it fits the screen", async (screen, colorScheme) => {
  const page = await openPanel("?preset=no-new-money", { viewport: screens[screen], colorScheme });
  expect(await barriers(page, ".stress-panel")).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  // The picture stays in view while a control far below it is used.
  await page.focus("#halves");
  const seen = await page.evaluate(() => {
    const picture = document.querySelector(".stress-picture")?.getBoundingClientRect();
    const control = document.querySelector("#halves")?.getBoundingClientRect();
    return { picture, control, height: innerHeight };
  });
  expect(seen.picture?.top).toBeGreaterThanOrEqual(-1);
  expect(seen.control?.top).toBeGreaterThan(0);
  expect(seen.control?.bottom).toBeLessThanOrEqual(seen.height);
  if (screen === "phone") expect(seen.control?.top).toBeGreaterThanOrEqual(seen.picture?.bottom ?? NaN);
});

test("at the end a reader finds their own guess, what their setting leaves, and a link that restores it", async () => {
  const page = await openPanel("?view=article&preset=no-new-money");
  const wall = page.locator(".your-wall");
  expect(await wall.locator(".own-guesses p").count()).toBe(0);
  const guess = page.locator(".guess[data-asks]").first();
  await guess.getByLabel("Your guess in percent", { exact: true }).fill("60");
  await guess.getByRole("button", { name: "Compare" }).click();
  await expect.poll(() => wall.locator(".own-guesses").innerText()).toMatch(/^You guessed 60%\. What is known: /);
  expect(await wall.locator(".compared-wall rect").count()).toBe(100);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await wall.getByRole("button", { name: "Copy a link to your setting" }).click();
  await expect.poll(() => wall.getByRole("status").last().textContent()).toBe("Copied.");
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect([copied.searchParams.get("preset"), copied.hash]).toEqual(["no-new-money", "#break-it"]);
  const picture = (await wall.locator(".share-picture").getAttribute("href")) ?? "";
  const last = await page.locator("section.step[id]").last().getAttribute("id");
  expect(picture).toMatch(new RegExp(`/share/${last ?? ""}\\.png$`));
  expect((await page.request.get(picture)).ok()).toBe(true);
});

test.each(Object.entries(screens))(
  "on a %s the panel fits into the height that the page reserves for it",
  async (_, viewport) => {
    const page = await openPanel("?view=article&preset=no-new-money", { viewport });
    const panel = page.locator(".stress-panel");
    const [reserved, real] = await panel.evaluate((element: HTMLElement) => {
      const { minHeight } = getComputedStyle(element);
      element.style.minHeight = "0";
      return [parseFloat(minHeight), element.offsetHeight] as const;
    });
    expect(reserved).toBeGreaterThan(0);
    expect(real).toBeLessThanOrEqual(reserved);
  },
);

test.each(Object.entries(screens))(
  "on a %s the page of the model’s diagram has no hole below the panel",
  async (_, viewport) => {
    const page = await open("diagrams/stress/", { reducedMotion: "reduce", viewport });
    await page.locator(".stress-panel").scrollIntoViewIfNeeded();
    await page.waitForSelector(".stress-panel[data-ready]");
    const [reserved, real] = await page.locator(".stress-panel").evaluate((element: HTMLElement) => {
      const { minHeight } = getComputedStyle(element);
      element.style.minHeight = "0";
      return [parseFloat(minHeight), element.offsetHeight] as const;
    });
    expect(real).toBeLessThanOrEqual(reserved);
    expect(reserved - real).toBeLessThan(160);
  },
);
