import { palettes } from "#scene/mark-styles.ts";
import { canvases, type Scene } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { escaped } from "#scene/escaped.ts";
import { toFlatSvg } from "#scene/to-svg-file.ts";

/** Pixels of the pictures that other sites show beside a link. */
export const shareSize = { width: 1200, height: 630 };

const { paper, ink, soft } = palettes.day;
const look = { left: 56, column: 330, title: 42, line: 50, kicker: 22, foot: 574 };

interface Share {
  readonly scene: Scene;
  readonly kicker: string;
  readonly title: string;
  readonly site: string;
}

/** A step as one picture: its title on the left, what it shows on the right. */
export function shareSvg({ scene, kicker, title, site }: Share): string {
  const { width, height } = shareSize;
  const canvas = canvases.wide;
  const shown = (height * canvas.width) / canvas.height;
  const text = (words: string, y: number, size: number, weight: number, colour: string) =>
    `<text x="${String(look.left)}" y="${String(y)}" font-family="Libre Franklin" font-size="${String(size)}" font-weight="${String(weight)}" fill="${colour}">${escaped(words)}</text>`;
  const lines = wrap(title, look.column, look.title, "bold");
  const top = 250 - (lines.length * look.line) / 2;
  const picture = toFlatSvg(scene).replace(
    /width="\d+" height="\d+"/,
    `x="${String(width - shown)}" y="0" width="${String(shown)}" height="${String(height)}"`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    picture,
    text(kicker, top, look.kicker, 400, soft),
    ...lines.map((line, index) => text(line, top + 60 + index * look.line, look.title, 700, ink)),
    ...wrap(site, look.column, look.kicker).map((line, index) =>
      text(line, look.foot + index * 28, look.kicker, 400, soft),
    ),
    "</svg>",
  ].join("\n");
}
