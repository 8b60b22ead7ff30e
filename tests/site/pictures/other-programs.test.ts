import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRsvgConvert } from "#commands/lib/librsvg.ts";
import { canvases, type Layout } from "#scene/scene.ts";
import { toFlatSvg, toSvgFile } from "#scene/to-svg-file.ts";
import { fontFiles } from "#site/fonts/files.ts";
import { rasterise } from "#site/raster/raster.ts";
import { drawAll, type Drawn } from "../../diagrams/pictures.ts";
import { frozenFigures } from "../../fixtures/ledger.ts";
import { difference } from "./difference.ts";

const run = promisify(execFile);
const pictures = await drawAll(frozenFigures);
/**
 * Small, since a hundred and fifty are drawn twice; the tiles of textures are whole pixels in tall pictures, since programs blur them
 * in different ways where they are not.
 */
const width = (layout: Layout) => canvases[layout].width * (layout === "wide" ? 0.75 : 2);
/** The most by which two programs differ. */
const most = { mean: 3, others: 0.02 };

let home = "";
let rsvg = "";
beforeAll(async () => {
  rsvg = await findRsvgConvert();
  home = await mkdtemp(join(tmpdir(), "librsvg-"));
  const folders = new Set((await fontFiles()).map((file) => `<dir>${dirname(file)}</dir>`));
  // The programs that draw are to differ, not the type that a machine has.
  await writeFile(
    join(home, "fonts.conf"),
    `<fontconfig>${[...folders].join("")}<cachedir>${home}/cache</cachedir></fontconfig>`,
  );
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A file as librsvg draws it. */
async function drawnByLibrsvg(svg: string, pixels: number): Promise<Buffer> {
  const drawing = run(rsvg, ["--width", String(pixels), "--keep-aspect-ratio"], {
    encoding: "buffer",
    maxBuffer: 20_000_000,
    env: { ...process.env, FONTCONFIG_FILE: join(home, "fonts.conf") },
  });
  drawing.child.stdin?.end(svg);
  return (await drawing).stdout;
}

/** The pictures that librsvg draws otherwise than our PNG. */
async function faults(
  drawn: readonly Drawn[],
  file: (one: Drawn) => string,
  png: (one: Drawn) => string,
): Promise<string[]> {
  const found = await Promise.all(
    drawn.map(async (one) => {
      const pixels = width(one.layout);
      const [theirs, ours] = await Promise.all([drawnByLibrsvg(file(one), pixels), rasterise(png(one), pixels)]);
      const { mean, others } = await difference(theirs, ours);
      return mean > most.mean || others > most.others
        ? `${one.scene.name} ${one.layout}: ${mean.toFixed(2)}, ${others.toFixed(4)}`
        : [];
    }),
  );
  return found.flat();
}

const glyphs = "data:font/woff2;base64,AAAA";

describe("an SVG file looks in librsvg, as in mail, file managers and Wikipedia, like our PNG", () => {
  for (const layout of ["wide", "tall"] as const) {
    const drawn = pictures.filter((one) => one.layout === layout);
    test(`${layout}: ${String(drawn.length)} pictures`, async () => {
      expect(drawn.length).toBeGreaterThan(50);
      expect(
        await faults(
          drawn,
          ({ scene }) => toSvgFile(scene, glyphs),
          ({ scene }) => toFlatSvg(scene),
        ),
      ).toEqual([]);
    });
  }

  test("by night as well", async () => {
    const first = [...new Map(pictures.map((one) => [one.diagram, one])).values()];
    const night = ({ scene }: Drawn) => toSvgFile(scene, glyphs, "night");
    expect(await faults(first, night, (one) => night(one).replace(/<style>.*<\/style>/s, ""))).toEqual([]);
  });

  test("and a file whose colours stand in its style sheet alone would be found", async () => {
    const bare = ({ scene }: Drawn) => toFlatSvg(scene).replace(/ (?:fill|stroke)="[^"]*"/g, "");
    expect(await faults(pictures.slice(0, 1), bare, ({ scene }) => toFlatSvg(scene))).toHaveLength(1);
  });
});
