import type { Page } from "playwright-core";
import { inject } from "vitest";
import type { Box } from "./sight.ts";
import { freshPage, type screens } from "./pages.ts";
import { viewIs } from "./reader.ts";

/** Heights of the steps in pixels, over and over: short, tall, and taller than a view. */
const heights = [360, 520, 1300, 90];
/** Empty space between two steps. */
const gap = 140;
/** Height of the bar above the text, where it stands there. */
const bar = 44;
/** Height of the stage, where it covers the top of the view. */
const stage = 300;

/** Takes everything off the page but stage and steps, and gives every box a known height. */
const css = `
  .bar { height: ${bar}px; }
  .kicker, h1, .dek, .chapter-head, .chapter-close, .endnotes, .site-footer, .step-text { display: none !important; }
  .cover, .chapter { min-height: 0 !important; padding: 0 !important; }
  section.step {
    display: flow-root !important; overflow: clip; box-sizing: border-box;
    min-height: 0 !important; padding: 0 !important; margin: 0 0 ${gap}px !important;
  }
  @media (max-width: 899px) { figure.stage { height: ${stage}px !important; border: 0 !important; } }
`;

/** The story with hand-placed steps; without movement, so that each state is the last word. Its own style is no part of the page's policy. */
export async function handPlaced(viewport: (typeof screens)[keyof typeof screens]): Promise<Page> {
  const page = await freshPage({ viewport, reducedMotion: "reduce", bypassCSP: true });
  const address = inject("siteAddress");
  await page.route(address + "?view=story", async (route) => {
    const body = await (await route.fetch()).text();
    const ids = [...body.matchAll(/<section class="step" id="([^"]+)"/g)].map((match) => match[1] ?? "");
    const each = ids.map((id, index) => `#${id} { height: ${heightOf(index)}px !important; }`);
    await route.fulfill({
      contentType: "text/html",
      body: body.replace("</head>", `<style>${css}${each.join("")}</style></head>`),
    });
  });
  await page.goto(address + "?view=story", { waitUntil: "load" });
  await viewIs(page, "story");
  return page;
}

function heightOf(index: number): number {
  return heights[index % heights.length] ?? 0;
}

/** Where each step lies on the page, by the heights above alone. */
export function places(names: readonly string[], isPhone: boolean): Box[] {
  let top = isPhone ? 0 : bar;
  return names.map((name, index) => {
    const box = { name, top, bottom: top + heightOf(index) };
    top = box.bottom + gap;
    return box;
  });
}

/** How far the reading line lies below the top of the view: under the stage on a phone, else in the middle. */
export function lineOf(viewHeight: number, isPhone: boolean): number {
  return isPhone ? (stage + viewHeight) / 2 : viewHeight / 2;
}

/** Places of the line worth a look: just inside and outside of every edge, and in the middle of every box and gap. */
export function probes(boxes: readonly Box[]): number[] {
  return boxes.flatMap(({ top, bottom }) => [
    top - gap / 2 + 3,
    top - 3,
    top + 3,
    (top + bottom) / 2,
    bottom - 3,
    bottom + 3,
    bottom + gap / 2 - 3,
  ]);
}
