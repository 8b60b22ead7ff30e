import { afterAll, beforeAll, expect, test } from "vitest";
import { expectFit, iframe, live, site, startHosts, type Hosts } from "./embed-hosts.ts";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

const frame = () => `${site()}embed/loop/`;

/** Hosts that run somebody else's script, which sizes our frame without a line of ours. */
const strangers: Readonly<Record<string, () => string>> = {
  "Pym 1": () =>
    `<div id="p"></div><script src="/pym.js"></script><script>new pym.Parent("p", "${frame()}?theme=dark", {})</script>`,
  "iframe-resizer 4": () =>
    `<style>iframe{width:100%;border:0}</style><iframe id="f" src="${frame()}" title="A"></iframe><script src="/iframe-resizer.js"></script><script>iFrameResize({ log: false }, "#f")</script>`,
  "@newswire/frames": () =>
    `<div data-frame-src="${frame()}" data-frame-attribute-title="A"></div><script src="/frames.js"></script><script>
      newswireFrames.autoInitFrames();
      const inner = document.querySelector("iframe");
      inner.onload = () => newswireFrames.observeIframe(inner);
    </script>`,
  "@open-iframe-resizer/core": () =>
    `<iframe id="f" src="${frame()}" title="A" style="width:100%;border:0"></iframe><script src="/open-iframe-resizer.js"></script><script>iframeResizer.initialize({}, "#f")</script>`,
  // Written from the public description of what WordPress puts on pages that embed.
  WordPress: () =>
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" data-secret="Yd0fLk9a1B" src="${frame()}#?secret=Yd0fLk9a1B" title="A" width="600" height="338" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe><script>
      addEventListener("message", ({ data, source }) => {
        const inner = document.querySelector("iframe[data-secret]");
        if (source !== inner.contentWindow || data.secret !== inner.dataset.secret) return;
        if (data.message === "height") inner.height = Math.min(1000, Math.max(200, data.value));
      });
    </script>`,
  "AMP's amp-iframe": () =>
    `<iframe src="${frame()}#amp=1" title="A" width="600" height="300" frameborder="0" sandbox="allow-scripts" scrolling="no"></iframe><script>
      addEventListener("message", ({ data, source }) => {
        const inner = document.querySelector("iframe");
        if (source === inner.contentWindow && data.sentinel === "amp" && data.type === "embed-size") inner.height = data.height;
      });
    </script>`,
};

test.each(Object.entries(strangers))("a host that runs %s needs nothing of ours", async (_, body) => {
  const { page, faults } = await hosts.open(body());
  const place = page.locator("iframe");
  await expectFit(place);
  await page.setViewportSize({ width: 420, height: 800 });
  await expectFit(place, "after the page has become narrow");
  // One of the scripts speaks to the frame before it has loaded, and the browser says so.
  expect(faults.filter((fault) => !fault.includes("does not match the recipient window's origin"))).toEqual([]);
});

test("a host that asks for nothing is told nothing but that the frame has started", async () => {
  const { page } = await hosts.open(
    `<script>said = []; addEventListener("message", ({ data }) => said.push(data))</script>${iframe("loop/")}`,
  );
  const inner = await live(page.locator("iframe"));
  await inner.click('[data-do="next"]');
  await page.setViewportSize({ width: 420, height: 800 });
  await expect.poll(() => inner.getAttribute(".stage", "data-show")).toBe("loop/credits");
  await inner.waitForSelector(".stage:not([data-moving])");
  expect(await page.evaluate("said")).toEqual([{ loop: 1, type: "ready" }]);
});
