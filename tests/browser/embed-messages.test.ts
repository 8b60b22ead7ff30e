import { afterAll, beforeAll, expect, test } from "vitest";
import { expectFit, iframe, live, script, shown, startHosts, type Hosts } from "./embed-hosts.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

/** A frame of somebody who means harm: it sends what it is told to. */
const stranger =
  '<iframe id="stranger" title="A" srcdoc="<script>onmessage = ({ data }) => parent.postMessage(data, \'*\')</script>"></iframe>';

test("a host page believes no window but the frame itself, and none of it beyond the bounds", async () => {
  const { page, faults } = await hosts.open(`${iframe("loop/", 'id="ours"')}${stranger}${script()}`);
  const place = page.locator("#ours");
  await live(place);
  await expectFit(place);
  await page.evaluate(async () => {
    const other = document.querySelector<HTMLIFrameElement>("#stranger")?.contentWindow;
    const bad: unknown[] = [
      { loop: 1, type: "height", height: 4000 },
      { loop: 1, type: "height", height: Infinity },
      { loop: 1, type: "height", height: -1 },
      { loop: 1, type: "state", diagram: "loop", state: "credits", states: ["credits"] },
      { loop: 1, type: "ready" },
      "[iFrameSizer]",
      null,
      [],
    ];
    for (const data of bad) {
      postMessage(data, "*");
      other?.postMessage(data, "*");
    }
    // What was sent has come when what was sent after it has.
    const last = new Promise<void>((resolve) => {
      addEventListener("message", ({ data, source }) => source === other && data === "last" && resolve());
    });
    other?.postMessage("last", "*");
    await last;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
  await expectFit(place);
  expect(await page.locator("#stranger").evaluate(({ style }) => style.height)).toBe("");
  expect(faults).toEqual([]);
});

test("a frame of ours whose page has been replaced is kept within bounds, and heard no more once it is another site's", async () => {
  const { page } = await hosts.open(`${iframe("loop/")}${script()}`);
  const place = page.locator("iframe");
  const frame = await live(place);
  await expectFit(place);
  const height = () => place.evaluate(({ style }) => style.height);
  const fitted = await height();
  for (const bad of ["Infinity", "-900", "NaN", "'900'", "{ valueOf: () => 900 }"]) {
    await frame.evaluate(`try { parent.postMessage({ loop: 1, type: "height", height: ${bad} }, "*") } catch {}`);
  }
  await frame.evaluate('parent.postMessage({ loop: 1, type: "height", height: 1e9 }, "*")');
  await expect.poll(height).toBe("5000px");
  expect(fitted).not.toBe("5000px");
  await place.evaluate((element) => {
    const inner = element as HTMLIFrameElement;
    inner.removeAttribute("src");
    inner.srcdoc =
      "<script>parent.postMessage({ loop: 1, type: 'height', height: 300 }, '*'); parent.postMessage('sent', '*')</script>";
    return new Promise<void>((resolve) => {
      addEventListener(
        "message",
        ({ data }) => data === "sent" && requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      );
    });
  });
  expect(await height()).toBe("5000px");
});

test("a frame obeys its host alone, and of it only what it knows", async () => {
  const { page, faults } = await hosts.open(`${iframe("loop/", 'id="ours"')}${stranger}`);
  const place = page.locator("#ours");
  const frame = await live(place);
  await page.evaluate(() => {
    const ours = document.querySelector<HTMLIFrameElement>("#ours")?.contentWindow;
    const odd: unknown[] = [
      { loop: 1, type: "show", state: "__proto__" },
      { loop: 1, type: "show", state: "" },
      { loop: 1, type: "show", state: 3 },
      { loop: 1, type: "show", state: ["credits"] },
      { loop: 2, type: "show", state: "credits" },
      { loop: 1, type: "theme", theme: "dark" },
      { type: "iframe-child-init", targetElementSelector: "x", bodyPadding: "99px" },
      "[iFrameSizer]",
      "pymxPYMxxPYMx",
      7,
      null,
    ];
    for (const data of odd) ours?.postMessage(data, "*");
  });
  // A sibling is not the host.
  await frame.evaluate(() => postMessage({ loop: 1, type: "show", state: "credits" }, "*"));
  await frame.evaluate(() => new Promise(requestAnimationFrame));
  expect(await shown(place)).toBe("loop/invest");
  await page.evaluate(() => {
    const ours = document.querySelector<HTMLIFrameElement>("#ours")?.contentWindow;
    ours?.postMessage({ loop: 1, type: "show", state: "again" }, "*");
  });
  await expect.poll(() => shown(place)).toBe("loop/again");
  expect(faults).toEqual([]);
});

test("a million messages break neither the host's page nor the frame", async () => {
  const { page, faults } = await hosts.open(`${iframe("cash/")}${script()}`);
  const place = page.locator("iframe");
  const frame = await live(place);
  await expectFit(place);
  // Handed over in the page itself: what is tried is who hears them, and not the browser's post.
  await page.evaluate(() => {
    const source = document.querySelector("iframe")?.contentWindow ?? null;
    for (let turn = 0; turn < 500_000; turn += 1) {
      const height = turn % 2 === 0 ? 400 + (turn % 100) : 1e300;
      dispatchEvent(new MessageEvent("message", { source, data: { loop: 1, type: "height", height } }));
    }
  });
  await frame.evaluate(() => {
    const show = (state: string) => ({ loop: 1, type: "show", state });
    const send = (data: unknown) => dispatchEvent(new MessageEvent("message", { source: parent, data }));
    for (let turn = 0; turn < 500_000; turn += 1) send(turn % 2 === 0 ? { loop: 1, type: "hello" } : show("nowhere"));
    send(show("left"));
  });
  await expect.poll(() => shown(place)).toBe("cash/left");
  await expectFit(place);
  expect(faults).toEqual([]);
});

test("frames that come and go a hundred times leave nothing behind", async () => {
  const { page } = await hosts.open(`<div id="place"></div>${script()}`);
  const session = await page.context().newCDPSession(page);
  const counts = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  await session.send("Performance.enable");
  const mount = (times: number) =>
    page.evaluate(async (count) => {
      const place = document.querySelector("#place");
      for (let turn = 0; turn < count; turn += 1) {
        const frame = document.createElement("iframe");
        frame.dataset["loopEmbed"] = "";
        frame.srcdoc = "A frame";
        const shadow = document.createElement("div");
        shadow.attachShadow({ mode: "open" }).append(frame);
        place?.append(turn % 2 === 0 ? shadow : frame);
        await new Promise(requestAnimationFrame);
        place?.replaceChildren();
      }
      await new Promise(requestAnimationFrame);
    }, times);
  await mount(5);
  const before = await counts();
  await mount(100);
  await expect
    .poll(async () => {
      const after = await counts();
      return { nodes: after.nodes - before.nodes < 100, listeners: after.listeners - before.listeners < 20 };
    })
    .toEqual({ nodes: true, listeners: true });
});
