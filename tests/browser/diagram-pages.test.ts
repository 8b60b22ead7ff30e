import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { cmsTargets } from "#embed/snippets/cms-targets.ts";
import { loop } from "#diagrams/loop/index.ts";
import type { EmbedMeta, SnippetOptions } from "#embed/snippets/embed-meta.ts";
import { builtFiles, fileBehind, fixture, read } from "./built.ts";
import { open, screens, type Settings, usedPage } from "./pages.ts";

/** Opens a diagram's page and waits until its pictures move and its snippets can be chosen. */
async function openDiagram(path: string, options: Settings = {}): Promise<Page> {
  const page = await open(path, { reducedMotion: "reduce", ...options });
  await page.locator(".choices").waitFor({ state: "visible" });
  return page;
}

/** Waits until the stage shows a picture and stands. */
const shows = (page: Page, name: string) =>
  page.locator(`figure.stage[data-show="${name}"]:not([data-moving])`).waitFor({ state: "attached" });

const hash = (page: Page) => new URL(page.url()).hash;

/** What the page hands over to its panel. */
const given = (page: Page) =>
  page.evaluate(
    () =>
      JSON.parse(document.querySelector(".use script[type='application/json']")?.textContent ?? "{}") as {
        exhibit: EmbedMeta;
        start: SnippetOptions;
      },
  );

describe("search engines", () => {
  test("find the numbers as a set of data, and each picture with its licence", async () => {
    const html = await read(fixture, "diagrams/loop/index.html");
    const [, json = "{}"] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
    const { "@graph": graph } = JSON.parse(json) as { "@graph": Record<string, unknown>[] };
    expect(graph.map((one) => one["@type"])).toEqual([
      "Dataset",
      ...Array<string>(loop.states.length).fill("ImageObject"),
    ]);
    const files = await builtFiles(fixture);
    const home = `${new URL(String(graph[0]?.["url"])).origin}/`;
    for (const address of [...JSON.stringify(graph).matchAll(/"contentUrl":"([^"]*)"/g)].map(
      ([, found = ""]) => found,
    )) {
      expect(address.startsWith(home)).toBe(true);
      expect(files).toContain(fileBehind(fixture, new URL(new URL(address).pathname, inject("siteAddress"))));
    }
    for (const picture of graph.slice(1))
      expect(picture).toMatchObject({
        license: expect.stringMatching(/^https:/) as string,
        creditText: expect.stringContaining("CC BY") as string,
      });
  });
});

describe("without script", () => {
  test("every picture stands with its message and description, every number in the table, every text to paste", async () => {
    const page = await open("diagrams/loop/", { javaScriptEnabled: false });
    const states = page.locator(".state");
    expect(await states.count()).toBe(loop.states.length);
    for (const state of await states.all()) {
      await state.scrollIntoViewIfNeeded();
      for (const part of [".message", ".description", "img"]) expect(await state.locator(part).isVisible()).toBe(true);
    }
    expect(await page.locator(".numbers tbody tr").count()).toBeGreaterThan(0);
    expect(await page.locator("button:visible, .choices:visible, .stepper:visible").count()).toBe(0);
    for (const { id, name } of cmsTargets) {
      await page.locator("label", { has: page.getByRole("radio", { name, exact: true }) }).click();
      await expect.poll(() => page.locator("textarea:visible").count(), { message: name }).toBe(1);
      await expect
        .poll(() => page.locator(`[data-system="${id}"] textarea`).inputValue(), { message: name })
        .not.toBe("");
    }
  });
});

describe("the pictures of a diagram are one picture that moves", () => {
  test("a keyboard steps through them, the address follows, and a listener hears what is shown", async () => {
    const page = await openDiagram("diagrams/loop/");
    await shows(page, "loop/invest");
    await page.getByRole("button", { name: "Next picture" }).focus();
    await page.keyboard.press("Enter");
    await shows(page, "loop/credits");
    await expect.poll(() => hash(page)).toBe("#credits");
    await expect
      .poll(() => page.locator(".states [role='status']").textContent())
      .toContain("Part of it was never cash");
    await page.keyboard.press("ArrowRight");
    await shows(page, "loop/promise");
    const message = page.locator(".state:visible .message, .state.now .message").first();
    await expect.poll(() => message.textContent()).toContain("backlog");
    await page.keyboard.press("ArrowLeft");
    await shows(page, "loop/credits");
    await page.getByRole("link", { name: "One dollar, three entries a lap" }).focus();
    await page.keyboard.press("Enter");
    await shows(page, "loop/again");
    await expect
      .poll(() => page.locator(".state-list [aria-current='step']").textContent())
      .toContain("One dollar, three entries a lap");
  });

  test("an address names a picture, and an unknown one leaves the first", async () => {
    const page = await openDiagram("diagrams/loop/#markup");
    await shows(page, "loop/markup");
    const other = await openDiagram("diagrams/loop/#nonsense");
    await shows(other, "loop/invest");
  });

  test.each(["desktop", "phone"] as const)("on a %s nothing below moves while one steps", async (screen) => {
    const page = await openDiagram("diagrams/contracts/", { viewport: screens[screen] });
    const below = () => page.locator("#use").evaluate((use) => use.getBoundingClientRect().top + scrollY);
    const before = await below();
    for (const state of ["by-year", "revised"]) {
      await page.getByRole("button", { name: "Next picture" }).click();
      await shows(page, `contracts/${state}`);
      expect(await below()).toBe(before);
    }
  });

  test("if the stage fails, every picture stands below the other", async () => {
    const page = await usedPage();
    await page.route(/_astro\/states\./, (route) => route.abort());
    await page.goto(`${inject("siteAddress")}diagrams/cash/`);
    await page.locator(":root[data-plain]").waitFor();
    await expect.poll(() => page.locator(".state img:visible").count()).toBe(4);
  });
});

describe("the panel", () => {
  test("writes the snippet of what is chosen", async () => {
    const page = await openDiagram("diagrams/loop/");
    const { exhibit: meta, start } = await given(page);
    const says = async (choice: Partial<SnippetOptions>) => {
      for (const { id, write } of cmsTargets)
        await expect
          .poll(() => page.locator(`[data-system="${id}"] textarea`).inputValue(), { message: id })
          .toBe(write(meta, { ...start, ...choice }));
    };
    await says({});
    await page.getByLabel("Picture", { exact: true }).selectOption("again");
    await page.getByLabel("this one alone").check();
    await says({ state: "again", all: false });
    await page.getByLabel("a still picture").check();
    await page.getByLabel("dark", { exact: true }).check();
    await page.getByRole("group", { name: "Width at most" }).getByLabel("600 px").check();
    await says({ state: "again", all: false, form: "picture", theme: "dark", width: 600 });
  });

  test("takes the picture that the reader has before him, and shows it as other sites will", async () => {
    const page = await openDiagram("diagrams/loop/");
    await page.getByRole("button", { name: "Next picture" }).click();
    await shows(page, "loop/credits");
    await expect.poll(() => page.getByLabel("Picture", { exact: true }).inputValue()).toBe("credits");
    await page.locator(".window").scrollIntoViewIfNeeded();
    const host = page.frameLocator(".window iframe");
    await host.frameLocator("iframe").locator(".frame").waitFor();
    await expect.poll(() => host.locator("iframe").getAttribute("src")).toMatch(/\/embed\/loop\/credits\/$/);
    for (const width of [320, 600, 900]) {
      // By keyboard: a click right after a scroll may still reach the frame that stood there.
      await page
        .getByRole("group", { name: /As your readers/ })
        .getByLabel(`${width} px`)
        .focus();
      await page.keyboard.press("Space");
      await expect.poll(() => host.locator("html").evaluate(() => innerWidth)).toBe(width);
    }
  });

  test("copies by keyboard, and says so", async () => {
    const page = await openDiagram("diagrams/swap/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("radio", { name: "Markdown", exact: true }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".done").textContent()).toMatch(/^Copied/);
    const text = await page.locator('[data-system="markdown"] textarea').inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  test("selects the text where the browser lets nothing be copied", async () => {
    const page = await openDiagram("diagrams/swap/");
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await page.getByRole("button", { name: "Copy for Plain HTML" }).press("Enter");
    await expect.poll(() => page.locator(".done").textContent()).toMatch(/The text is selected/);
    const text = await page.locator('[data-system="html"] textarea').inputValue();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(text);
  });

  test("filters the table to the picture shown", async () => {
    const page = await openDiagram("diagrams/cash/");
    const rows = () => page.locator(".numbers tbody tr:visible").count();
    const all = await rows();
    await page.getByLabel("Only the numbers of the picture shown").check();
    await expect.poll(() => rows()).toBeGreaterThan(0);
    await expect.poll(() => rows()).toBeLessThan(all);
  });
});
