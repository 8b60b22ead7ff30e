import { afterAll, beforeAll, expect, test } from "vitest";
import { expectFit, iframe, live, script, site, sizes, startHosts, type Hosts } from "./embed-hosts.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

const words = "<p>Words of the host's own, which the frame must not move. ".repeat(20);

interface Host {
  readonly body: () => string;
  readonly head?: string;
  readonly root?: string;
}

const places: Readonly<Record<string, Host>> = {
  "a bare page": { body: () => iframe("loop/") + script() },
  "a sandbox that allows scripts and nothing else": {
    body: () => iframe("loop/").replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"') + script(),
  },
  "a grid": {
    body: () =>
      `<div style="display:grid;grid-template-columns:1fr 2fr;align-items:stretch"><div>${words}</div>${iframe("cash/")}</div>${script()}`,
  },
  "a flex box": {
    body: () =>
      `<div style="display:flex;height:500px"><div>${words}</div><div style="flex:1;min-width:0">${iframe("gain/")}</div></div>${script()}`,
  },
  "a column of 280 px": { body: () => `<div style="width:280px">${iframe("backlog/labs/")}</div>${script()}` },
  "a page that reads from right to left": { body: () => iframe("pairs/") + script(), root: 'dir="rtl"' },
  "a page with hostile CSS": {
    head: `<style>
      * { box-sizing: border-box !important; line-height: 3 !important; font: 40px serif !important; }
      iframe { height: 90px !important; min-height: 1200px !important; max-height: 100px !important; padding: 7px; border: 5px solid red !important; aspect-ratio: 1 }
    </style>`,
    body: () => iframe("coverage/") + script(),
  },
  "a page with two copies of the script, one of them frozen": {
    body: () => `${script()}${iframe("market/")}<script src="${site()}embed-1.0.0.js"></script>`,
  },
  "an element that has taken the script's name": { body: () => `<p id="loopEmbed">${iframe("bill/")}</p>${script()}` },
};

test.each(Object.entries(places))("in %s the frame has the height of its content", async (_, { body, ...around }) => {
  const { page, faults } = await hosts.open(body() + words, around);
  const place = page.locator("iframe");
  await expectFit(place);
  await live(place);
  // From the first fit on, nothing moves: neither by itself nor when the reader steps.
  const moved = await page.evaluate(async () => {
    const frame = document.querySelector("iframe");
    if (frame === null) return ["no frame"];
    const seen: string[] = [];
    const start = frame.offsetHeight;
    const observer = new ResizeObserver(() => {
      if (frame.offsetHeight !== start) seen.push(`from ${String(start)} to ${String(frame.offsetHeight)}`);
    });
    observer.observe(frame);
    const states = await new Promise<readonly string[]>((resolve) => {
      frame.addEventListener("loop-state", ({ detail }) => resolve(detail.states), { once: true });
      frame.contentWindow?.postMessage({ loop: 1, type: "hello" }, "*");
    });
    for (const state of states) {
      const came = new Promise((resolve) => frame.addEventListener("loop-state", resolve, { once: true }));
      window.loopEmbed?.show(frame, state);
      if (state !== states[0]) await came;
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    return seen;
  });
  expect(moved).toEqual([]);
  await expectFit(place);
  expect(faults).toEqual([]);
});

test("in a tab that is not shown, the frame fits as soon as the tab opens", async () => {
  const tab = (name: string) => `<div id="tab" style="display:none">${iframe(name)}</div>`;
  const { page, faults } = await hosts.open(tab("exposure/") + script());
  await page.locator("#tab").evaluate((element) => {
    element.style.display = "block";
  });
  await expectFit(page.locator("iframe"));
  await page.setViewportSize({ width: 400, height: 800 });
  await expectFit(page.locator("iframe"), "after the column has become narrow");
  expect(faults).toEqual([]);
});

test("frames in shadow roots fit: open ones by themselves, whenever they come, and closed ones on request", async () => {
  const { page, faults } = await hosts.open(
    `<div id="early"></div>${script()}<div id="late"></div><div id="closed"></div>`,
  );
  const frame = iframe("swap/");
  await page.evaluate((html) => {
    const attach = (id: string, mode: "open" | "closed") => document.querySelector(`#${id}`)?.attachShadow({ mode });
    const early = attach("early", "open");
    const closed = attach("closed", "closed");
    if (early) early.innerHTML = html;
    if (closed) {
      closed.innerHTML = html;
      window.loopEmbed?.watch(closed);
      Object.assign(window, { closedFrame: closed.querySelector("iframe") });
    }
    const later = document.createElement("section");
    document.querySelector("#late")?.append(later);
    requestAnimationFrame(() => {
      later.attachShadow({ mode: "open" }).innerHTML = html;
    });
  }, frame);
  await expectFit(page.locator("#early iframe"), "in a root that was there");
  await expectFit(page.locator("#late iframe"), "in a root that came without a sign");
  const heights = () =>
    page.evaluate(() => {
      const closed = Object.entries(window).find(([name]) => name === "closedFrame")?.[1] as
        HTMLIFrameElement | undefined;
      return [
        closed?.style.height,
        document.querySelector("#early")?.shadowRoot?.querySelector("iframe")?.style.height,
      ];
    });
  await expect.poll(async () => new Set(await heights()).size, { message: "in a closed root" }).toBe(1);
  expect(faults).toEqual([]);
});

test("a frame far below loads when the reader comes near, and then fits", async () => {
  const { page, faults } = await hosts.open(
    `${script()}<div style="height:12000px"></div>${iframe("growth/", 'loading="lazy"')}<div style="height:3000px">`,
  );
  const place = page.locator("iframe");
  expect(await place.evaluate((element) => element.clientHeight)).toBe(700);
  await place.scrollIntoViewIfNeeded();
  await expectFit(place);
  expect(faults).toEqual([]);
});

test("twenty frames on one page all fit", async () => {
  const names = ["loop/", "backlog/", "pairs/", "bill/", "gain/"];
  const frames = Array.from(
    { length: 20 },
    (_, index) => `<div style="width:${String(300 + 20 * index)}px">${iframe(names[index % 5] ?? "")}</div>`,
  );
  const { page, faults } = await hosts.open(frames.join("") + script());
  for (const place of await page.locator("iframe").all()) await expectFit(place);
  expect(faults).toEqual([]);
});

/** Whether the browser sizes a plain page that allows it; some know the words and do not act on them. */
async function sizesFrames(): Promise<boolean> {
  const child =
    "<!doctype html><meta name='responsive-embedded-sizing'><body style='margin:0'><p style='height:400px'>";
  const { page } = await hosts.open(`<iframe srcdoc="${child}" style="frame-sizing:content-height">`);
  const height = await page.locator("iframe").evaluate((element) => element.clientHeight);
  return height >= 400;
}

test("a browser that sizes frames by itself may do so with ours, and needs no script", async () => {
  const frame = iframe("loop/").replace("height:700px", "frame-sizing:content-height");
  const { page, faults } = await hosts.open(frame);
  const inner = await live(page.locator("iframe"));
  const meta = await inner.evaluate(
    () => document.querySelector('head > meta[name="responsive-embedded-sizing"]')?.outerHTML,
  );
  expect(meta, "in the head, without a value").toBe('<meta name="responsive-embedded-sizing">');
  const isSized = async () => {
    const { box, content } = await sizes(page.locator("iframe"));
    return box >= content;
  };
  await expect.poll(isSized, { message: "sized as any page that allows it" }).toBe(await sizesFrames());
  expect(faults).toEqual([]);
});

test("on paper a frame has the height that the host wrote, and afterwards its own again", async () => {
  const { page } = await hosts.open(iframe("loop/") + script());
  const place = page.locator("iframe");
  await expectFit(place);
  const height = () => place.evaluate(({ style }) => style.height);
  const fitted = await height();
  expect(fitted).not.toBe("700px");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect.poll(() => height()).toBe("700px");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => height()).toBe(fitted);
});
