import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";
import type { Layout, Scene } from "#scene/scene.ts";
import { flatMarks } from "./flat-marks.ts";
import { frameBetween, restingFrame } from "./frames.ts";
import { limitColours } from "./limit-colours.ts";
import { change, rest } from "./timing.ts";
import { changesBetween } from "./transition.ts";

/** The most bytes of a file: what newsletters and slides bear. */
export const mostBytes = 500_000;

/** How wide a file is in pixels, and how many frames stand between two pictures. */
interface Measure {
  readonly width: number;
  readonly between: number;
}

/** From the finest on; the first whose file is small enough is taken, else the last. For many states the finest are not even tried. */
const measures: Readonly<Record<Layout, readonly Measure[]>> = {
  wide: [
    { width: 800, between: 7 },
    { width: 800, between: 5 },
    { width: 640, between: 5 },
    { width: 640, between: 3 },
    { width: 560, between: 2 },
  ],
  tall: [
    { width: 720, between: 7 },
    { width: 720, between: 5 },
    { width: 540, between: 5 },
    { width: 540, between: 3 },
    { width: 480, between: 2 },
  ],
};

/** The states of a diagram one after the other as a GIF that plays once: each rests, and between them move the marks that stay. */
export async function drawGif(scenes: readonly Scene[], fonts: readonly string[]): Promise<Buffer> {
  const [first] = scenes;
  if (first === undefined) throw new Error("a moving picture needs a state");
  let gif: Buffer = Buffer.alloc(0);
  for (const measure of measures[first.layout].slice(Math.floor(scenes.length / 6))) {
    gif = await gifOf(scenes, fonts, measure);
    if (gif.length <= mostBytes) break;
  }
  return gif;
}

async function gifOf(scenes: readonly Scene[], fonts: readonly string[], { width, between }: Measure): Promise<Buffer> {
  const font = { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: "Libre Franklin" };
  const drawn = scenes.flatMap((scene, index) => {
    const before = scenes[index - 1];
    return before === undefined
      ? [restingFrame(scene)]
      : [...framesBetween(before, scene, between), restingFrame(scene)];
  });
  const pictures = drawn.map((svg) => new Resvg(svg, { fitTo: { mode: "width", value: width }, font }).render());
  const height = pictures[0]?.height ?? 0;
  const pixels = Buffer.concat(pictures.map((picture) => limitColours(picture.pixels)));
  const delay = drawn.map((_, index) => (index % (between + 1) === 0 ? rest : Math.round(change / between)));
  const raw = { width, height: height * drawn.length, channels: 3, pageHeight: height } as const;
  return sharp(pixels, { raw }).gif({ loop: 1, delay, dither: 0, effort: 1 }).toBuffer();
}

function framesBetween(before: Scene, after: Scene, count: number): string[] {
  const changes = changesBetween(flatMarks(before), flatMarks(after), after.layout);
  return Array.from({ length: count }, (_, index) => frameBetween(changes, after, (index + 1) / (count + 1)));
}
