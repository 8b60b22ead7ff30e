import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { patternDefs } from "#scene/patterns.ts";
import { colours, markCss } from "#scene/mark-styles.ts";
import { moneys } from "#scene/scene.ts";
import type { Shoot } from "./steps.ts";

/** Colour vision deficiencies as matrices on linear light (Machado, Oliveira and Fernandes 2009, full severity). */
const visions: readonly (readonly [name: string, matrix: readonly number[] | null])[] = [
  ["as drawn", null],
  ["in greys", [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722]],
  ["protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]],
  ["deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881]],
  ["tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]],
];
const cell = { width: 150, height: 96 };
const left = 130;

/** Takes screenshots of the kinds of money as each colour vision sees them, light and dark; returns the number of sheets. */
export async function shootKinds({
  browser,
  folder,
  filter,
}: Pick<Shoot, "browser" | "folder" | "filter">): Promise<number> {
  if (!"kinds".includes(filter)) return 0;
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: left + visions.length * cell.width + 20, height: 640 } });
  for (const palette of ["day", "night"] as const) {
    await page.setContent(sheet(palette));
    await page.screenshot({ path: join(folder, `kinds-${palette}.png`) });
  }
  await page.close();
  return 2;
}

function sheet(palette: "day" | "night"): string {
  const filters = visions.map(([name, matrix]) => (matrix === null ? "" : filterOf(name, matrix))).join("");
  const columns = visions.map(([name], column) => columnOf(name, left + column * cell.width)).join("");
  const names = moneys.map(
    (money, row) =>
      `<text class="label bold" x="20" y="${String(86 + row * cell.height)}" font-size="16">${money}</text>`,
  );
  return `<style>:root{${colours(palette)};background:var(--paper)}body{margin:0}${markCss}</style>
<svg width="100%" height="640"><defs>${patternDefs}${filters}</defs>${names.join("")}${columns}</svg>`;
}

function filterOf(name: string, matrix: readonly number[]): string {
  const rows = [0, 1, 2].map((row) => `${matrix.slice(row * 3, row * 3 + 3).join(" ")} 0 0`);
  return `<filter id="${idOf(name)}"><feColorMatrix values="${rows.join(" ")} 0 0 0 1 0"/></filter>`;
}

/** Each kind as a tile, a note and a line, on the background of the page. */
function columnOf(name: string, x: number): string {
  const rows = moneys.map((money, row) => {
    const y = 50 + row * cell.height;
    return (
      `<rect class="tile ${money}" x="${String(x + 10)}" y="${String(y)}" width="26" height="26"/>` +
      `<rect class="note ${money}" x="${String(x + 48)}" y="${String(y - 6)}" width="78" height="38" rx="2"/>` +
      `<path class="line strong ${money}" d="M${String(x + 10)} ${String(y + 48)}h116"/>`
    );
  });
  const ground = `<rect x="${String(x)}" y="0" width="${String(cell.width)}" height="640" fill="var(--paper)"/>`;
  const title = `<text class="label soft" x="${String(x + 10)}" y="28" font-size="15">${name}</text>`;
  return `<g filter="url(#${idOf(name)})">${ground}${title}${rows.join("")}</g>`.replace('filter="url(#as-drawn)"', "");
}

function idOf(name: string): string {
  return name.replaceAll(" ", "-");
}
