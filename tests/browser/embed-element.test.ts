import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { elementSnippet } from "#embed/snippets/snippet.ts";
import { embedMetaOf, expectFit, live, script, shown, site, startHosts, type Hosts } from "./embed-hosts.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

/** The element with these attributes and a picture inside. */
const element = (attributes: string) =>
  `<loop-diagram ${attributes}><a href="${site()}"><img src="${site()}diagrams/loop/credits.png" width="800" height="640" alt="The loop" style="width:100%;height:auto"></a></loop-diagram>`;
const frameOf = (page: Page) => page.locator("loop-diagram iframe");
/** Whether the picture inside the element, or its frame, is shown. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const image = document.querySelector("loop-diagram img");
    const frame = document.querySelector("loop-diagram")?.shadowRoot?.querySelector("iframe");
    const isFrame = frame !== null && frame !== undefined && getComputedStyle(frame).opacity === "1";
    return [
      ...(image?.checkVisibility({ visibilityProperty: true }) ? ["picture"] : []),
      ...(isFrame ? ["frame"] : []),
    ];
  });

describe("<loop-diagram>", () => {
  test("shows the state that its attributes name, fitted, in the place of the picture inside it", async () => {
    const { page, faults } = await hosts.open(element('diagram="loop" state="credits"') + script());
    const markup = await page.locator("loop-diagram").evaluate(({ outerHTML }) => outerHTML);
    await live(frameOf(page));
    expect(await shown(frameOf(page))).toBe("loop/credits");
    await expectFit(frameOf(page));
    await expect.poll(() => seen(page)).toEqual(["frame"]);
    expect(
      await page.locator("loop-diagram").evaluate(({ outerHTML }) => outerHTML),
      "frameworks find it as it was",
    ).toBe(markup);
    expect(faults).toEqual([]);
  });

  test("moves to another state without loading again, and follows its theme", async () => {
    const { page } = await hosts.open(element('diagram="loop" state="credits"') + script());
    const frame = await live(frameOf(page));
    await expect.poll(() => seen(page)).toEqual(["frame"]);
    await frame.evaluate(() => Object.assign(window, { isSame: true }));
    await page.locator("loop-diagram").evaluate((host) => {
      host.setAttribute("state", "markup");
      host.setAttribute("theme", "dark");
    });
    await expect.poll(() => shown(frameOf(page))).toBe("loop/markup");
    await expect.poll(() => frame.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await frame.evaluate("isSame")).toBe(true);
    await page.locator("loop-diagram").evaluate((host) => host.setAttribute("diagram", "gain"));
    await expect.poll(() => page.locator("loop-diagram p").innerText()).toContain("no state “markup”");
    await page.locator("loop-diagram").evaluate((host) => host.setAttribute("state", "round"));
    await expect.poll(() => seen(page)).toEqual(["frame"]);
    expect(await shown(frameOf(page))).toBe("gain/round");
  });

  test.each([
    ['diagram="lop"', "There is no diagram “lop”. Did you mean “loop”?"],
    ['diagram="loop" state="credit"', "The diagram “loop” has no state “credit”. Did you mean “credits”?"],
  ])("says in the picture's place what is wrong with %s", async (attributes, words) => {
    const { page } = await hosts.open(element(attributes) + script());
    await expect
      .poll(() =>
        page.locator("loop-diagram").evaluate((host: HTMLElement) => host.shadowRoot?.querySelector("p")?.innerText),
      )
      .toContain(words);
    expect(await seen(page)).toEqual([]);
    await page.locator("loop-diagram").evaluate((host) => {
      host.setAttribute("diagram", "loop");
      host.setAttribute("state", "credits");
    });
    await expect.poll(() => seen(page)).toEqual(["frame"]);
  });

  test.each([
    ["before its script runs", 'diagram="loop"', ""],
    ["without a diagram", "", ""],
    ["where its site is no address", 'diagram="loop" home="https://"', ""],
    ["where its site is no site", 'diagram="loop" home="javascript:alert(1)"', ""],
    [
      "where the host refuses its frame",
      'diagram="loop"',
      `<meta http-equiv="content-security-policy" content="frame-src 'none'">`,
    ],
  ])("keeps its picture %s", async (when, attributes, head) => {
    const body = element(attributes) + (when.startsWith("before") ? "" : script());
    const { page } = await hosts.open(body, { head });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await seen(page)).toEqual(["picture"]);
  });

  test("works under a host's policy that allows no styles and no markup from strings", async () => {
    const policy = `style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const { page, faults } = await hosts.open(`<loop-diagram diagram="cash"></loop-diagram>${script()}`, {
      head: `<meta http-equiv="content-security-policy" content="${policy}">`,
    });
    await expectFit(frameOf(page));
    await expect.poll(() => seen(page)).toEqual(["frame"]);
    expect(faults).toEqual([]);
  });

  test("as the panel writes it, shows the chosen state, and is moved and copied like any element", async () => {
    const options = { state: "credits", all: false, form: "script", theme: "dark", width: 500 } as const;
    const written = elementSnippet(await embedMetaOf("loop"), options).replace(/<script[^]*$/, script());
    const { page } = await hosts.open(`${written}<div id="there"></div>`);
    await expect.poll(() => seen(page)).toEqual(["frame"]);
    expect((await frameOf(page).boundingBox())?.width).toBe(500);
    await page.evaluate(() => document.querySelector("#there")?.append(document.querySelector("loop-diagram") ?? ""));
    await expectFit(frameOf(page));
    await expect.poll(() => seen(page)).toEqual(["frame"]);
    await page.evaluate(() => {
      const copy = document.querySelector("loop-diagram")?.cloneNode(true);
      document.querySelector("loop-diagram")?.replaceWith(copy ?? "");
    });
    await expect.poll(() => seen(page)).toEqual(["frame"]);
    expect(await page.locator("loop-diagram iframe").count()).toBe(1);
  });
});
