import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open } from "./pages.ts";
import { openStory, settled } from "./reader.ts";

/** Parts whose words an editor may change; what they are stays. */
const prose = /^(\s*)- (paragraph|text|term|definition|caption|cell|rowheader|columnheader|listitem)\b.*$/;

/**
 * The tree that a screen reader gets, as text: roles, states and the names of controls. Words of the content are left out, so
 * that an editor turns no test red.
 */
async function treeOf(page: Page, selector: string): Promise<string> {
  const lines = (await page.locator(selector).ariaSnapshot()).split("\n");
  const kept: string[] = [];
  let within: number | null = null;
  for (const line of lines) {
    const depth = line.search(/\S/);
    if (within !== null && depth > within) continue;
    const [, indent, role] = prose.exec(line) ?? [];
    within = role === undefined ? null : depth;
    const told = role === undefined ? unworded(line) : `${indent ?? ""}- ${role}`;
    if (told !== kept.at(-1)) kept.push(told);
  }
  return `${kept.join("\n")}\n`;
}

/** Parts whose names are words of the content. */
const named = /^(\s*- )'?(heading|img|link|figure|region|dialog|row|option|table|status|\/url)\b/;

/** A part of the content by its role and state alone; a control with its name. */
function unworded(line: string): string {
  const [, start, role] = named.exec(line) ?? [];
  if (start === undefined || role === undefined) return line;
  const state = /\[(?:level=\d|selected|checked|disabled)\]/.exec(line)?.[0];
  return `${start}${role}${state === undefined ? "" : ` ${state}`}`;
}

test("the story is heard as bar, cover and steps, each with its heading, words, readings and picture", async () => {
  const page = await openStory("#not-money");
  await settled(page);
  await expect(await treeOf(page, ".bar")).toMatchFileSnapshot("../spoken/bar.txt");
  await expect(await treeOf(page, "#not-money")).toMatchFileSnapshot("../spoken/step.txt");
  await expect(await treeOf(page, "#whose-books")).toMatchFileSnapshot("../spoken/step-with-guess.txt");
});

test("a number's card is heard as a dialog with its name, and a way out", async () => {
  const page = await openStory("#signed-orders");
  await settled(page);
  await page.locator("#signed-orders .cite").first().click();
  await page.waitForSelector("dialog.card[open]");
  await page.waitForSelector("dialog.card .card-sum");
  await expect(await treeOf(page, "dialog.card")).toMatchFileSnapshot("../spoken/card.txt");
});

test("slides say which step of how many is before the reader", async () => {
  const page = await open("?view=slides#not-money");
  await page.waitForSelector(".slide-position");
  await expect.poll(() => page.locator(".slide-position").textContent()).toMatch(/Step \d+ of \d+/);
  await expect(await treeOf(page, ".bar")).toMatchFileSnapshot("../spoken/bar-in-slides.txt");
});

test("the model is heard as controls with their values, an answer, and a table", async () => {
  const page = await open("?view=article#break-it");
  await page.waitForSelector(".stress-panel[data-ready]");
  await expect(await treeOf(page, ".stress-panel")).toMatchFileSnapshot("../spoken/stress.txt");
});
