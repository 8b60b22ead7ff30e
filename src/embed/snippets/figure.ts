import { widePictureFrom } from "#client/ui/media.ts";
import { tallPicture } from "#client/ui/media-conditions.ts";
import { canvases, type Layout } from "#scene/scene.ts";
import type { Theme } from "../messages.ts";
import { sandbox } from "../sandbox.ts";
import { pictureUrl, readOnUrl, type EmbedMeta, type EmbedState, type SnippetOptions } from "./embed-meta.ts";
import { frameHeight, frameTitle, frameUrl, widestFrame } from "./frame-address.ts";
import type { Markup } from "./markup.ts";

type Style = Readonly<Record<string, string>>;

const night = "(prefers-color-scheme: dark)";

/** A linked picture with its caption. */
export function pictureFigure(meta: EmbedMeta, state: EmbedState, options: SnippetOptions): Markup {
  const style = {
    margin: "1.5em auto",
    ...(options.width === null ? {} : { "max-width": `${String(options.width)}px` }),
  };
  const link = element("a", { href: readOnUrl(meta, state) }, [picture(meta, state, options)]);
  return { ...element("figure", {}, [link, caption(meta, state, state.message)]), style };
}

/** Picture and frame in one grid cell, and the caption below; the picture gives the cell its width, and the frame's height. */
export function frameFigure(meta: EmbedMeta, state: EmbedState, options: SnippetOptions): Markup {
  const width = Math.min(options.width ?? widestFrame, widestFrame);
  const style = { margin: "1.5em auto", "max-width": `${String(width)}px` };
  const cell = { ...element("div", {}, [framePicture(meta, state, options), frame(meta, options)]), style: grid };
  // The frame shows each picture's own message.
  const words = caption(meta, state, options.all ? `${meta.title}.` : state.message);
  return { ...element("figure", {}, [cell, words]), style };
}

const grid: Style = { display: "grid", "grid-template-columns": "minmax(0,1fr)" };
const inCell: Style = { "grid-area": "1/1" };

/** The picture in the frame's place, with the room below that the frame's words take. */
function framePicture(meta: EmbedMeta, state: EmbedState, options: SnippetOptions): Markup {
  // By keyboard the link in the caption leads there as well; this one may lie under the frame.
  const attributes = { "data-loop-picture": true, href: readOnUrl(meta, state), tabindex: "-1" } as const;
  const style = { ...inCell, display: "block", "padding-bottom": roomBelow(meta, options) };
  return { ...element("a", attributes, [picture(meta, state, options)]), style };
}

/** What a frame needs beyond its picture: pixels, and a share of the width, which may be negative. */
function roomBelow({ room }: EmbedMeta, { width }: SnippetOptions): string {
  const { width: across, height } = canvases[isNarrow(width) ? "tall" : "wide"];
  const share = Math.ceil((room.share - height / across) * 100);
  return `calc(${String(room.pixels)}px ${share < 0 ? "-" : "+"} ${String(Math.abs(share))}%)`;
}

/** With the script the frame is shown once it has answered; without it, nobody could tell, and it is shown from the start. */
function frame(meta: EmbedMeta, options: SnippetOptions): Markup {
  const waits = options.form === "script" && meta.script !== null;
  const hidden: Style = waits ? { opacity: "0", "pointer-events": "none" } : {};
  const attributes = {
    "data-loop-embed": true,
    src: frameUrl(meta, options),
    title: frameTitle(meta, options),
    width: "100%",
    height: frameHeight(meta, options.width ?? 640),
    sandbox,
    loading: "lazy",
    inert: waits ? true : null,
  } as const;
  return {
    ...element("iframe", attributes, []),
    style: { ...inCell, border: "0", width: "100%", height: "100%", ...hidden },
  };
}

/** The custom element, with the picture inside until its script runs. */
export function customElement(meta: EmbedMeta, state: EmbedState, options: SnippetOptions): Markup {
  const { theme, all, width } = options;
  const attributes = {
    diagram: meta.diagram,
    state: state.state,
    theme: theme === "auto" ? null : theme,
    controls: all ? null : "no",
    home: meta.home,
    title: frameTitle(meta, options),
  };
  const link = element("a", { href: readOnUrl(meta, state) }, [picture(meta, state, options)]);
  const style: Style = width === null ? {} : { "max-width": `${String(width)}px` };
  return { ...element("loop-diagram", attributes, [link]), style };
}

/** The script for host pages; null where the site has none. */
export function scriptElement({ script }: EmbedMeta): Markup | null {
  if (script === null) return null;
  const { src, integrity } = script;
  return element("script", { async: true, src, integrity, crossorigin: "anonymous" }, []);
}

/**
 * Light and dark pictures are separate files, since browsers differ in whether a picture inside a page knows the
 * page's colour scheme; the light PNG remains where sources are stripped.
 */
export function picture(meta: EmbedMeta, state: EmbedState, { theme, width }: SnippetOptions): Markup {
  const file = pictureUrl(meta, state);
  const layouts: readonly Layout[] = isNarrow(width) ? ["tall"] : ["tall", "wide"];
  const sources = endings[theme].flatMap(({ ending, media }) =>
    layouts.map((layout) => {
      // The last layout fits everywhere else.
      const when = [...(layout === layouts.at(-1) ? [] : [tallPicture]), ...media];
      const type = ending.endsWith("svg") ? "image/svg+xml" : null;
      const srcset = file + layoutEnding(layout) + ending;
      return element("source", { media: when.join(" and ") || null, srcset, type, ...canvases[layout] }, []);
    }),
  );
  const layout = layouts.at(-1) ?? "wide";
  const image = element(
    "img",
    { src: `${file}${layoutEnding(layout)}.png`, ...canvases[layout], alt: state.description, loading: "lazy" },
    [],
  );
  const fluid = { display: "block", width: "100%", height: "auto" };
  // What the picture itself is needs no source of its own.
  const needed = sources.filter(
    ({ attributes: { srcset, media } }) => srcset !== image.attributes["src"] || media !== null,
  );
  return element("picture", {}, [...needed, { ...image, style: fluid }]);
}

const endings: Readonly<Record<Theme, readonly { readonly ending: string; readonly media: readonly string[] }[]>> = {
  auto: [
    { ending: "-dark.svg", media: [night] },
    { ending: ".svg", media: [] },
  ],
  dark: [{ ending: "-dark.svg", media: [] }],
  light: [{ ending: ".png", media: [] }],
};

/** Whether a column of this width shows the drawing for phones at any size of the window. */
export function isNarrow(width: number | null): boolean {
  return width !== null && width < widePictureFrom;
}

/** How the file of a layout is told apart. */
export function layoutEnding(layout: Layout): string {
  return layout === "tall" ? "-tall" : "";
}

function caption(meta: EmbedMeta, state: EmbedState, words: string): Markup {
  const { credit, licence, licenceUrl, asOfWords } = meta;
  return element("figcaption", {}, [
    `${words} Picture: `,
    element("a", { href: readOnUrl(meta, state) }, [credit]),
    ", ",
    element("a", { href: licenceUrl }, [licence]),
    `, numbers as of ${asOfWords}.`,
  ]);
}

function element(tag: string, attributes: Markup["attributes"], children: Markup["children"]): Markup {
  return { tag, attributes, children };
}
