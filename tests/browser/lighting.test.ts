import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers } from "./barriers.ts";
import { published } from "./built.ts";
import { open, screens, usedPage, type Settings } from "./pages.ts";
import { addControls, follow, jump, openStory, settled, viewIs } from "./reader.ts";

const calm = { reducedMotion: "reduce" } as const;

/** The story at a step whose marks can be lit. */
async function atStep(step: string, settings: Settings = {}): Promise<Page> {
  const page = await openStory(`?view=story#${step}`, { ...calm, ...settings });
  await settled(page);
  await ready(page, step);
  return page;
}

/** Waits until the marks of the step's picture can be walked to, which is the last that comes. */
async function ready(page: Page, step: string): Promise<void> {
  await page.locator(`#${step} .mark-walk button`).first().waitFor({ state: "attached" });
}

/** The claims whose marks are lit, each once. */
const lit = (page: Page, figure = "figure.stage") =>
  page
    .locator(`${figure} [data-lit]`)
    .evaluateAll((all) => [...new Set(all.map((one) => (one as SVGElement).dataset["claim"]))].sort());
const lighting = (page: Page) => page.locator("figure.stage[data-lighting]").count();
const numberOf = (page: Page, step: string, claim: string) =>
  page.locator(`#${step} .step-text a.cite`, { has: page.locator(`[data-claim="${claim}"]`) }).first();
const middleOf = (page: Page, claim: string) =>
  page
    .locator(`figure.stage rect[data-claim="${claim}"]`)
    .first()
    .evaluate((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });

test("a number lights its marks while the pointer is on it, and the rest steps back without movement", async () => {
  const page = await atStep("one-order");
  await numberOf(page, "one-order", "openai-oracle-300").hover();
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  expect(await lighting(page)).toBe(1);
  const { own, other, moves } = await page.evaluate(() => {
    const style = (selector: string) =>
      getComputedStyle(document.querySelector(`figure.stage ${selector}`) ?? document.body);
    return {
      own: style("rect[data-lit]").opacity,
      other: style("rect[data-claim]:not([data-lit])").opacity,
      moves: style("rect[data-claim]:not([data-lit])").transitionDuration,
    };
  });
  expect([own, Number(other) < 0.5, moves]).toEqual(["1", true, "0s"]);
  await page.mouse.move(2, 2);
  await expect.poll(() => lighting(page)).toBe(0);
  expect(await lit(page)).toEqual([]);
});

test("a computed number lights its parts", async () => {
  const page = await atStep("every-promise");
  await numberOf(page, "every-promise", "labs-all").hover();
  await expect.poll(() => lit(page)).toContain("openai-oracle-300");
  expect(await lit(page)).toContain("anthropic-google-111");
});

test("the focus lights, and so does an open card until it closes; going on ends it", async () => {
  const page = await atStep("one-order");
  const number = numberOf(page, "one-order", "openai-oracle-300");
  await number.focus();
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  await page.keyboard.press("Enter");
  await page.locator("dialog.card[open]").waitFor();
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain("cite");
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect.poll(() => lighting(page)).toBe(0);
  await number.hover();
  await expect.poll(() => lighting(page)).toBe(1);
  await jump(page, "no-new-money");
  await expect.poll(() => lighting(page)).toBe(0);
});

test("every number of every step lights just the marks that the picture's record names, and most light some", async () => {
  const page = await usedPage(calm);
  await page.goto(`${published.address}?view=story`, { waitUntil: "load" });
  await viewIs(page, "story");
  await addControls(page);
  await page.locator(".mark-walk button").first().waitFor({ state: "attached" });
  const steps = await page.locator("section.step[id]").evaluateAll((all) => all.map(({ id }) => id));
  const seen = { numbers: 0, lighting: 0 };
  for (const id of steps.slice(1)) {
    await follow(page, id);
    await page.waitForFunction((step) => {
      const stage = document.querySelector<HTMLElement>("figure.stage");
      const show = document.getElementById(step)?.dataset["show"];
      return (
        stage?.dataset["show"] === show && stage?.dataset["moving"] === undefined && !stage?.hasAttribute("data-flying")
      );
    }, id);
    const faults = await page.evaluate(lightEach, id);
    expect(faults.wrong, id).toEqual([]);
    seen.numbers += faults.numbers;
    seen.lighting += faults.lighting;
  }
  expect(seen.numbers).toBeGreaterThan(0);
  expect(seen.lighting / seen.numbers).toBeGreaterThan(0.5);
});

/** Points at each number of a step; runs in the page. */
async function lightEach(id: string) {
  const stage = document.querySelector<HTMLElement>("figure.stage");
  const step = document.getElementById(id);
  if (stage === null || step === null) throw new Error(`no step ${id}`);
  const records = (await (await fetch("pictures.json")).json()) as { lit: Record<string, Record<string, string[]>> };
  const byName = records.lit[stage.dataset["show"] ?? ""] ?? {};
  const marks = [...stage.querySelectorAll<SVGElement>("svg [data-claim]")];
  const result = { numbers: 0, lighting: 0, wrong: new Array<string>() };
  for (const number of step.querySelectorAll<HTMLElement>(".step-text .claim")) {
    const name = number.dataset["lights"] ?? number.dataset["claim"] ?? "";
    const wanted = new Set(byName[name] ?? [name]);
    number.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
    const isRight = marks.every((mark) => mark.hasAttribute("data-lit") === wanted.has(mark.dataset["claim"] ?? ""));
    const count = stage.querySelectorAll("[data-lit]").length;
    if (!isRight || stage.hasAttribute("data-lighting") !== count > 0) result.wrong.push(name);
    result.numbers += 1;
    if (count > 0) result.lighting += 1;
    document.body.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
    if (stage.querySelector("[data-lit]") !== null) result.wrong.push(`${name} stays lit`);
  }
  return result;
}

test("a mark names its number to a mouse, and opens its card", async () => {
  const page = await atStep("one-order");
  const { x, y } = await middleOf(page, "openai-azure-280");
  await page.mouse.move(x, y);
  const label = page.locator(".mark-label");
  await expect.poll(() => label.isVisible()).toBe(true);
  const words = (await label.textContent()) ?? "";
  expect(words).toMatch(/^\S.* commitment · OpenAI, Microsoft · \w+$/);
  expect(await lit(page)).toEqual(["openai-azure-280"]);
  const [box, stage] = await Promise.all([label.boundingBox(), page.locator("figure.stage").boundingBox()]);
  expect(box?.x).toBeGreaterThanOrEqual(stage?.x ?? NaN);
  expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual((stage?.x ?? NaN) + (stage?.width ?? NaN) + 1);
  await page.mouse.click(x, y);
  await page.locator("dialog.card[open]").waitFor();
  const title = (await page.locator("#card-title").textContent()) ?? "";
  expect(words.startsWith(title)).toBe(true);
  await page.keyboard.press("Escape");
  await page.mouse.move(2, 2);
  await expect.poll(() => label.isVisible()).toBe(false);
});

test("on a phone a tap names a mark, a second one opens its card over a picture that is not dimmed", async () => {
  const page = await atStep("one-order", { viewport: screens.phone });
  const { x, y } = await middleOf(page, "openai-oracle-300");
  const touch = await page.context().newCDPSession(page);
  const tap = async () => {
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await tap();
  await expect.poll(() => page.locator(".mark-label").isVisible()).toBe(true);
  expect(await lit(page)).toEqual(["openai-oracle-300"]);
  await tap();
  await page.locator("dialog.card[open]").waitFor();
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  const backdrop = () =>
    page.locator("dialog.card").evaluate((card) => getComputedStyle(card, "::backdrop").backgroundColor);
  await expect.poll(backdrop).toBe("rgba(0, 0, 0, 0)");
});

test("arrows lead from the picture's button to all its marks and walk them, and Enter opens the card", async () => {
  const page = await atStep("one-order");
  await page.locator("#one-order .picture-numbers").focus();
  await page.keyboard.press("ArrowRight");
  const now = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset["claim"] ?? "");
  const first = await now();
  expect(first).not.toBe("");
  await expect.poll(() => page.locator(".mark-label").isVisible()).toBe(true);
  await page.keyboard.press("ArrowRight");
  const second = await now();
  expect([second !== "", second !== first]).toEqual([true, true]);
  await expect.poll(() => lit(page)).toContain(second);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  const last = await now();
  await page.keyboard.press("Home");
  expect([await now(), last === first]).toEqual([first, false]);
  expect(await page.locator("#one-order .mark-walk [tabindex='0']").count(), "stops of the tab key").toBe(0);
  await expect(await page.locator("#one-order .mark-walk").ariaSnapshot()).toMatchFileSnapshot(
    "../spoken/mark-walk.txt",
  );
  await page.keyboard.press("Enter");
  await page.locator("dialog.card[open]").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(now).toBe(first);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".mark-walk") === null)).toBe(true);
  await expect.poll(() => page.locator(".mark-walk").isHidden()).toBe(true);
  await expect.poll(() => lighting(page)).toBe(0);
  expect(await barriers(page, "main")).toEqual([]);
});

test("on a diagram's page a row lights its marks, and a mark points out its row", async () => {
  const page = await open("diagrams/stress/#one-contract-halves", calm);
  await page.locator("figure.stage svg").waitFor();
  const row = page.locator('tr[data-claim="openai-oracle-300"]');
  await row.hover();
  await page.locator(".mark-walk button").first().waitFor({ state: "attached" });
  await page.mouse.move(2, 2);
  await row.hover();
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  await page.locator("figure.stage").scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(page, "openai-azure-280");
  await page.mouse.move(x, y);
  await expect.poll(() => page.locator("tr[data-named]").getAttribute("data-claim")).toBe("openai-azure-280");
});

test("in the article a number lights marks of the step's own picture", async () => {
  const page = await open("?view=article#one-order", calm);
  await viewIs(page, "article");
  await addControls(page);
  await numberOf(page, "one-order", "openai-oracle-300").hover();
  await expect.poll(() => lit(page, "#one-order .step-picture")).toEqual(["openai-oracle-300"]);
  expect(await page.locator("#one-order .step-picture").boundingBox()).toMatchObject({
    height: expect.any(Number) as number,
  });
  await page.mouse.move(2, 2);
  await expect.poll(() => lit(page, "#one-order .step-picture")).toEqual([]);
});

test("on the page of all numbers an opened row shows its marks in small pictures", async () => {
  const page = await open("numbers/#openai-oracle-300", calm);
  const row = page.locator("#openai-oracle-300");
  await row.locator(".row-pictures [data-lit]").first().waitFor();
  expect(await lit(page, "#openai-oracle-300 .row-pictures")).toEqual(["openai-oracle-300"]);
});

test("an address opens a step with a number lit, a card offers it, and going on takes it away", async () => {
  const page = await openStory("?view=story&number=openai-oracle-300#one-order", calm);
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  await jump(page, "no-new-money");
  await expect.poll(() => new URL(page.url()).search).toBe("?view=story");
  await jump(page, "one-order");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await numberOf(page, "one-order", "openai-oracle-300").click();
  await page.getByRole("button", { name: "Copy a link to this number here" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/\?number=openai-oracle-300#one-order$/);
});

test("an address with a number that the step has not says so", async () => {
  const page = await openStory("?view=story&number=no-such-number#one-order", calm);
  await expect
    .poll(() => page.locator(".toast").textContent())
    .toContain("There is no number “no-such-number” in this step.");
  expect(await lighting(page)).toBe(0);
});

test("a thousand moves of the pointer, another window and another step leave the right marks lit, and no error", async () => {
  const page = await atStep("one-order", { reducedMotion: "no-preference" });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  const before = await middleOf(page, "openai-oracle-300");
  await page.locator("figure.stage svg[data-show]").evaluate((svg) => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    for (let turn = 0; turn < 1000; turn += 1) {
      const at = { clientX: left + ((turn * 37) % width), clientY: top + ((turn * 53) % height) };
      svg.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", ...at }));
    }
  });
  await page.mouse.move(before.x, before.y);
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  await page.setViewportSize({ width: 1000, height: 700 });
  await settled(page);
  const after = await middleOf(page, "openai-azure-280");
  await page.mouse.move(after.x, after.y);
  await expect.poll(() => lit(page)).toEqual(["openai-azure-280"]);
  // A card that is opened while the picture moves lights the picture that comes to rest.
  await page.evaluate(() => (location.hash = "no-new-money"));
  await page.evaluate(() => (location.hash = "one-order"));
  await numberOf(page, "one-order", "openai-oracle-300").click();
  await settled(page);
  await expect.poll(() => lit(page)).toEqual(["openai-oracle-300"]);
  expect(errors).toEqual([]);
});
