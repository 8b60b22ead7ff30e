import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import type { RasterResult, RasterJob } from "./pool.ts";

// One picture after another, away from the thread that writes pages.
parentPort?.on("message", ({ svg, width, fonts }: RasterJob) => {
  parentPort?.postMessage(draw(svg, width, fonts));
});

function draw(svg: string, width: number, fonts: readonly string[]): RasterResult {
  try {
    const picture = new Resvg(svg, {
      fitTo: { mode: "width", value: width },
      font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: "Libre Franklin" },
    });
    return { png: picture.render().asPng() };
  } catch (error) {
    return { failure: String(error) };
  }
}
