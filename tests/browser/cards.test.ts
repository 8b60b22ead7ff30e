import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers } from "./barriers.ts";
import { fixture, read } from "./built.ts";
import { open, openFresh, screens } from "./pages.ts";
import { openStory, settled } from "./reader.ts";

const card = (page: Page) => page.locator("dialog.card[open]");
const title = (page: Page) => card(page).locator("h2");
const closed = (page: Page) => card(page).waitFor({ state: "detached" });
/** What has the focus, in a few words. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90));
const ledger = async () =>
  (JSON.parse(await read(fixture, "numbers.json")) as { claims: { id: string; amount: string; says: string }[] })
    .claims;

/** Whether the card, and nothing else, is met all over its box. */
const isOnTop = (page: Page) =>
  card(page).evaluate((dialog) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const places = [0.02, 0.5, 0.98].flatMap((x) => [0.02, 0.5, 0.98].map((y) => [x, y] as const));
    return places.every(([x, y]) => {
      const met = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
      return met !== null && dialog.contains(met);
    });
  });

test("with the keyboard a reader opens a number's card, goes to its parts and back, and is where they were", async () => {
  const page = await openStory("#signed-orders");
  await settled(page);
  const number = page.locator('#signed-orders .cite:has([data-claim="backlog-four@2026-03"])');
  await number.focus();
  const before = await focused(page);
  await page.keyboard.press("Enter");
  await title(page).waitFor();
  await expect.poll(() => title(page).textContent()).toBe("about $2 trillion");
  const told = [
    "AWS came to about $2 trillion",
    "28 February 2026 to 31 March 2026",
    "reported by the press",
    "Worked out from",
  ];
  const words = async () => ((await card(page).textContent()) ?? "").toLowerCase();
  for (const part of told) await expect.poll(words).toContain(part.toLowerCase());
  await expect.poll(() => card(page).locator('a[href$="numbers/#backlog-four@2026-03"]').count()).toBe(1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: "the card has the focus" })
    .toBe("DIALOG");
  const part = card(page).locator(".card-sum a").nth(1);
  await part.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => title(page).textContent()).toBe("$553 billion");
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toContain("card-back");
  await page.keyboard.press("Enter");
  await expect.poll(() => title(page).textContent()).toBe("about $2 trillion");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("$553 billion");
  for (let turn = 0; turn < 20; turn++) await page.keyboard.press("Tab");
  expect(await focused(page), "nothing of the page behind gets the focus").not.toContain("cite");
  await page.keyboard.press("Escape");
  await closed(page);
  await expect.poll(() => focused(page)).toBe(before);
});

test("with a finger a reader opens a sheet over stage and bar, and closes it by a touch beside it", async () => {
  const page = await openFresh("#customers", { viewport: screens.phone, hasTouch: true, isMobile: true });
  await settled(page);
  await page.locator("#customers .cite").first().tap();
  await title(page).waitFor();
  await card(page).evaluate((dialog) => Promise.all(dialog.getAnimations().map(({ finished }) => finished)));
  await expect.poll(() => isOnTop(page)).toBe(true);
  const edges = async () => {
    const box = await card(page).boundingBox();
    return [box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)];
  };
  await expect.poll(edges).toEqual([0, 390, 844]);
  await page.touchscreen.tap(195, 40);
  await closed(page);
  await expect.poll(() => focused(page)).toContain("cite");
});

test("a reader of the picture finds all its numbers, those too that the words do not tell", async () => {
  const page = await openStory("#customers");
  await settled(page);
  const button = page.locator("#customers .picture-numbers");
  await button.waitFor();
  await expect
    .poll(() => page.locator(".picture-numbers:visible").count(), { message: "one, for the picture that is shown" })
    .toBe(1);
  await button.press("Enter");
  await title(page).waitFor();
  const shown = await page.$$eval(".stage [data-claim]", (marks) =>
    marks.map((mark) => mark.getAttribute("data-claim")),
  );
  const inCard = card(page).locator("[data-claim]");
  const listed = () => inCard.evaluateAll((links) => links.map((link) => link.dataset["claim"]).sort());
  await expect.poll(listed, { message: "each number once" }).toEqual([...new Set(shown)].sort());
  const noted = await page.$$eval(".notes > li", (notes) => notes.map(({ id }) => id.replace("note-", "")));
  const claim = (await ledger()).find(({ id }) => shown.includes(id) && !noted.includes(id));
  expect(claim, "a number that no words tell").toBeDefined();
  await card(page)
    .locator(`[data-claim="${claim?.id ?? ""}"]`)
    .click();
  await expect.poll(() => title(page).textContent()).toBe(claim?.amount);
  await expect.poll(() => card(page).textContent()).toContain(claim?.says);
  await card(page).getByRole("button", { name: "Close" }).click();
  await closed(page);
  await expect.poll(() => focused(page)).toContain("picture-numbers");
});

test("what has changed since the step before is told to listeners beside the stage, and nowhere else", async () => {
  const page = await openStory("#customers");
  const change = page.locator("#customers figcaption .changed");
  await change.waitFor({ state: "attached" });
  await expect.poll(() => change.textContent()).toMatch(/^The squares of .* move\. New: “OpenAI 718”/);
  await expect.poll(() => page.locator("#not-money .changed").textContent()).toBe("The picture stays as it was.");
  await page.locator('[data-do="article"]').click();
  await page.waitForSelector('html[data-view="article"]');
  await expect.poll(() => change.isVisible()).toBe(false);
  await expect.poll(() => page.locator("#customers .picture-numbers").isVisible()).toBe(true);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator(".picture-numbers:visible, .changed:visible").count()).toBe(0);
});

test("a term opens what it means; where the glossary cannot be fetched, the link leads there", async () => {
  const page = await open("step/credits/");
  const term = page.locator(".term").first();
  await term.click();
  await title(page).waitFor();
  await expect.poll(() => card(page).textContent()).toContain("A right to use one cloud’s computers".slice(0, 22));
  await page.keyboard.press("Escape");
  await closed(page);
  await expect.poll(() => focused(page)).toContain("term");
  await page.reload();
  await page.route(/glossary\/$/, (route) =>
    route.request().isNavigationRequest() ? route.continue() : route.abort(),
  );
  await term.click();
  await page.waitForURL(/glossary\/#/);
});

test("what is heard elsewhere tells its verdict in the link, and opens as a card with numbers that turn it", async () => {
  const page = await openStory("?view=story#whose-books", { reducedMotion: "reduce" });
  await settled(page);
  const link = page.locator("#whose-books .heard-link");
  await expect.poll(() => link.textContent()).toMatch(/Heard elsewhere: “.+” +(Holds|Corrected|Disputed|Unsupported)/);
  await link.click();
  await title(page).waitFor();
  expect(await link.textContent()).toContain(((await title(page).textContent()) ?? "").replace(/\.?”$/, ""));
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await card(page).locator(".verdict").textContent()).not.toBe("");
  await card(page).locator(".better a").first().click();
  await card(page).locator(".card-back").waitFor();
  await page.keyboard.press("Escape");
  await closed(page);
  await expect.poll(() => focused(page)).toContain("heard-link");
});

test("when the ledger cannot be fetched, the card tells what the page knows, and all of it the next time", async () => {
  const page = await open("step/customers/");
  await page.route("**/numbers.json", (route) => route.abort());
  const number = page.locator('.step-text .cite:has([data-claim="labs-within@2026-03"])');
  await number.click();
  await title(page).waitFor();
  await expect.poll(() => title(page).textContent()).toBe("about $948 billion");
  await expect.poll(() => card(page).textContent()).toContain("Worked out from");
  await card(page).locator("[data-claim]").first().click();
  await expect.poll(() => title(page).textContent()).toBe("about $718 billion");
  await page.keyboard.press("Escape");
  await closed(page);
  await page.locator(".picture-numbers").click();
  await card(page).locator('a[href$="numbers/"]').waitFor();
  await page.keyboard.press("Escape");
  await closed(page);
  await page.unroute("**/numbers.json");
  await number.click();
  await card(page).locator(".card-sum").waitFor();
});

test("without script a number leads to its note and a term to the glossary; no button promises more", async () => {
  const page = await open("", { javaScriptEnabled: false });
  await page.locator("#signed-orders .cite").first().click();
  await expect.poll(() => new URL(page.url()).hash).toBe("#note-backlog-four@2026-03");
  await expect.poll(() => page.locator(".notes li:target").textContent()).toContain("AWS came to about");
  expect(await page.locator("dialog, .picture-numbers").count()).toBe(0);
  await page.locator("#credits .term").first().click();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/glossary\/$/);
});

test("a listener hears that a number is disputed, or rests on one source; a copied text does not say it", async () => {
  const page = await open("");
  // Until a step is unfolded, its words are in the tree and what style adds to them is not.
  const folded = () => page.locator(".chapters .step:not([data-laid-out])").count();
  await expect.poll(folded).toBe(0);
  await page.locator(".endnotes details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  const client = await page.context().newCDPSession(page);
  await client.send("Accessibility.enable");
  const { nodes } = (await client.send("Accessibility.getFullAXTree")) as {
    nodes: { role?: { value?: unknown }; name?: { value?: unknown } }[];
  };
  const links = nodes.filter(({ role }) => role?.value === "link").map(({ name }) => String(name?.value));
  // What is folded away is not heard either.
  const count = (status: string) => page.locator(`a.is-${status}`).filter({ visible: true }).count();
  expect(links.filter((name) => name.includes("(one source)"))).toHaveLength(await count("single-source"));
  expect(links.filter((name) => name.includes("(disputed)"))).toHaveLength(await count("disputed"));
  expect(await count("disputed")).toBeGreaterThan(0);
  expect(await page.locator("a.is-disputed").first().innerText()).not.toContain("disputed");
});

test.each([
  ["desktop", "light", screens.desktop],
  ["phone", "dark", screens.phone],
  ["small phone", "light", { width: 320, height: 568 }],
] as const)("on a %s, %s, an open card keeps nobody out and fits", async (_, colorScheme, viewport) => {
  const page = await open("step/customers/", { viewport, colorScheme });
  await page.locator(".step-text .cite").first().click();
  await card(page).locator(".card-sources, .card-sum").first().waitFor();
  expect(await barriers(page)).toEqual([]);
  const { inner, own } = await card(page).evaluate((box) => ({ inner: box.scrollWidth, own: box.clientWidth }));
  expect(inner).toBeLessThanOrEqual(own);
});
