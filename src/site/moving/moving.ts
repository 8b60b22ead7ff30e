import { loadDiagram } from "#diagrams/index.ts";
import type { Layout, Scene } from "#scene/scene.ts";
import { charactersOf } from "#scene/to-svg.ts";
import { once } from "#text/once.ts";
import { cached } from "../fonts/disk-cache.ts";
import { fontFiles } from "../fonts/files.ts";
import { subsetForText } from "../fonts/fonts.ts";
import { packageVersion } from "../fonts/package-version.ts";
import { drawPicture } from "../pictures/pictures.ts";
import { rasteriseInWorker } from "../raster/pool.ts";
import { sourceText } from "../source-text.ts";
import { movingSvg } from "./svg.ts";

/** All states of a diagram, in its order. */
export async function scenesOf(diagram: string, layout: Layout): Promise<Scene[]> {
  const { states } = await loadDiagram(diagram);
  return Promise.all(states.map((state) => drawPicture(diagram, state, layout)));
}

/** What draws moving pictures, in which version. */
const maker = once(async () => {
  const texts = await Promise.all(["src/scene", "src/site/moving"].map(sourceText));
  return [packageVersion("@resvg/resvg-js"), packageVersion("sharp"), ...texts].join("\n");
});

/** The states of a diagram one after the other as an SVG file that moves. */
export async function movingSvgOf(diagram: string): Promise<string> {
  const [scenes, { title }] = await Promise.all([scenesOf(diagram, "wide"), loadDiagram(diagram)]);
  const glyphs = await subsetForText(scenes.map(({ marks }) => charactersOf(marks)).join(""));
  return movingSvg(scenes, { title, description: scenes.map(({ message }) => message).join(" "), glyphs });
}

/** The states of a diagram one after the other as a GIF; drawn anew only where they, the type or the drawing have changed. */
export async function movingGif(diagram: string, layout: Layout): Promise<Buffer> {
  const [scenes, fonts, by] = await Promise.all([scenesOf(diagram, layout), fontFiles(), maker()]);
  const key = [by, ...fonts, JSON.stringify(scenes)].join("\n");
  return cached({ shelf: "moving", key }, () => rasteriseInWorker({ scenes, fonts }));
}
