import { Resvg } from "@resvg/resvg-js";

/** SVG text as a PNG of that width in pixels, with these font files and no others. */
export function drawPng(svg: string, width: number, fonts: readonly string[]): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: "Libre Franklin" },
  });
  return picture.render().asPng();
}
