import { afterAll, beforeAll, expect, test } from "vitest";
import { iframe, live, pasted, script, shown, startHosts, type Hosts } from "./embed-hosts.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

const loop = () => iframe("loop/", 'id="one"');

test("a page's own dark switch changes its frames while they run, and the state stays", async () => {
  const { page, faults } = await hosts.open(
    `${loop()}<div data-loop-theme="light">${iframe("gain/", 'id="two"')}</div>${script()}`,
  );
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  const frames = await Promise.all([live(one), live(two)]);
  const themes = () => Promise.all(frames.map((frame) => frame.locator("html").getAttribute("data-theme")));
  await expect.poll(themes).toEqual([null, "light"]);
  await frames[0].click('[data-do="next"]');
  const turn = (theme: string | null) =>
    page.evaluate((to) => {
      if (to === null) delete document.documentElement.dataset["loopTheme"];
      else document.documentElement.dataset["loopTheme"] = to;
    }, theme);
  await turn("dark");
  await expect.poll(themes, { message: "the nearest word holds" }).toEqual(["dark", "light"]);
  await turn("light");
  await expect.poll(themes).toEqual(["light", "light"]);
  await turn("purple");
  await expect.poll(themes, { message: "a word that is no theme is none" }).toEqual([null, "light"]);
  await turn("dark");
  await turn(null);
  await expect.poll(themes, { message: "no word any more: the reader's own" }).toEqual([null, "light"]);
  expect(await shown(one)).toBe("loop/credits");
  expect(faults).toEqual([]);
});

test("a frame that comes later, or loads again, starts in the page's theme", async () => {
  const { page } = await hosts.open(`<div id="there"></div>${script()}`, { root: 'data-loop-theme="dark"' });
  await page.evaluate((html) => document.querySelector("#there")?.insertAdjacentHTML("beforeend", html), loop());
  const place = page.locator("#one");
  const theme = async () => (await live(place)).locator("html").getAttribute("data-theme");
  await expect.poll(theme).toBe("dark");
  await place.evaluate((frame) => frame.parentElement?.prepend(frame));
  await expect.poll(theme).toBe("dark");
});

/** A script that is run as a text, so that it knows neither its element nor its address. */
const anonymous = (run: string) =>
  `<script>fetch("/embed-source.js").then((answer) => answer.text()).then((text) => { ${run} })</script>`;

test.each([
  ["by its own tag", (text: string) => text],
  [
    "as a text that a tag manager inserts",
    () => anonymous("document.head.append(Object.assign(document.createElement('script'), { text }))"),
  ],
  ["by a loader that delays every script", () => anonymous("new Function(text)()")],
  ["by import()", () => anonymous("import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))")],
])("the snippet is found when the script is loaded %s", async (_, load) => {
  const written = await pasted("loop");
  const [tag = ""] = /<script[^>]*><\/script>/.exec(written) ?? [];
  const { page, faults } = await hosts.open(written.replace(tag, load(tag)));
  const place = page.locator("iframe");
  await live(place);
  await expect.poll(() => place.evaluate((frame) => getComputedStyle(frame).opacity)).toBe("1");
  expect(faults).toEqual([]);
});
