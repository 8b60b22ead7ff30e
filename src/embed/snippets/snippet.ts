import { canvases, type Layout } from "#scene/scene.ts";
import { escaped } from "#scene/escaped.ts";
import {
  pictureUrl,
  readOnUrl,
  stateOf,
  type SnippetOptions,
  type EmbedMeta,
  type EmbedState,
  type Theme,
} from "./embed-meta.ts";

/** A frame's permissions: to run its script, and to open the story in a window without these restrictions. */
export const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
/** Where an article's column is too narrow for the wide canvas. */
const narrow = "(max-width: 480px)";
const night = "(prefers-color-scheme: dark)";

type Attributes = Readonly<Record<string, string | number | null>>;

/** The snippet as HTML. Whatever a system strips from it, a complete figure remains. */
export function snippet(meta: EmbedMeta, options: SnippetOptions): string {
  if (options.form !== "picture") return frameFigure(meta, options);
  const chosen = stateOf(meta, options.state);
  const shown = options.all ? meta.states : [chosen];
  return shown.map((state) => pictureFigure(meta, state, options)).join("\n");
}

/** The address of the frame, with the options as its query. */
export function frameUrl(meta: EmbedMeta, { state, all, theme }: SnippetOptions): string {
  const query = [...(theme === "auto" ? [] : [`theme=${theme}`]), ...(all ? [] : ["controls=no"])].join("&");
  const path = `${meta.home}embed/${meta.diagram}/${stateOf(meta, state).state}/`;
  return query === "" ? path : `${path}?${query}`;
}

/** Pixels that the frame needs at a width, whatever its state. */
export function frameHeight({ room }: EmbedMeta, width: number): number {
  return Math.ceil(room.pixels + room.share * width);
}

/** The frame's title for screen readers. */
export function frameTitle(meta: EmbedMeta, { state, all }: SnippetOptions): string {
  const { headline } = stateOf(meta, state);
  return all && meta.states.length > 1
    ? `${meta.title}: ${meta.states.length} pictures to step through`
    : `${meta.title}: ${headline}`;
}

function pictureFigure(meta: EmbedMeta, state: EmbedState, { theme, width }: SnippetOptions): string {
  const style = `margin:1.5em auto;${wide(width)}`;
  return [
    open("figure", { style }),
    `  ${open("a", { href: readOnUrl(meta, state) })}`,
    ...picture(meta, state, { theme }).map((line) => `    ${line}`),
    "  </a>",
    caption(meta, state, state.message),
    "</figure>",
  ].join("\n");
}

/** Picture and frame in one grid cell: the frame covers the picture, which is shown until the frame loads and where it never does. */
function frameFigure(meta: EmbedMeta, options: SnippetOptions): string {
  const state = stateOf(meta, options.state);
  const { pixels, share } = meta.room;
  const style = `display:grid;grid-template-columns:minmax(0,1fr);container-type:inline-size;width:100%;margin:1.5em auto;${wide(options.width)}`;
  const frame = {
    style: `grid-area:1/1;border:0;width:100%;height:calc(${pixels}px + ${Math.ceil(share * 100)}cqw)`,
    src: frameUrl(meta, options),
    title: frameTitle(meta, options),
    width: "100%",
    height: frameHeight(meta, options.width ?? 640),
    sandbox,
    loading: "lazy",
  };
  const { form } = options;
  return [
    open("figure", { style }),
    ...picture(meta, state, { theme: options.theme, style: "grid-area:1/1" }).map((line) => `  ${line}`),
    `  ${open("iframe", frame)}</iframe>`,
    // The frame shows each picture's own message.
    caption(meta, state, options.all ? `${meta.title}.` : state.message),
    "</figure>",
    ...(form === "script" && meta.script !== null ? [script(meta.script)] : []),
  ].join("\n");
}

interface PictureStyle {
  readonly theme: Theme;
  readonly style?: string;
}

/**
 * Light and dark pictures are separate files, since browsers differ in whether a picture inside a page knows the
 * page's colour scheme; the light PNG remains where sources are stripped.
 */
function picture(meta: EmbedMeta, state: EmbedState, { theme, style }: PictureStyle): string[] {
  const file = pictureUrl(meta, state);
  const source = (layout: Layout, ending: string, media: readonly string[]) =>
    open("source", {
      media: media.length > 0 ? media.join(" and ") : null,
      srcset: `${file}${layout === "tall" ? "-tall" : ""}${ending}`,
      type: ending.endsWith("svg") ? "image/svg+xml" : null,
      ...canvases[layout],
    });
  const dark = (when: readonly string[]) => [
    source("tall", "-dark.svg", [narrow, ...when]),
    source("wide", "-dark.svg", when),
  ];
  const sources = {
    auto: [...dark([night]), source("tall", ".svg", [narrow]), source("wide", ".svg", [])],
    dark: dark([]),
    light: [source("tall", ".png", [narrow])],
  };
  const image = open("img", {
    src: `${file}.png`,
    ...canvases.wide,
    alt: state.description,
    loading: "lazy",
    style: "display:block;width:100%;height:auto",
  });
  return [
    open("picture", { style: style ?? null }),
    ...sources[theme].map((one) => `  ${one}`),
    `  ${image}`,
    "</picture>",
  ];
}

function caption(meta: EmbedMeta, state: EmbedState, words: string): string {
  const { credit, licence, licenceUrl, asOfWords } = meta;
  const link = (href: string, name: string) => `${open("a", { href })}${escaped(name)}</a>`;
  const from = `Picture: ${link(readOnUrl(meta, state), credit)}, ${link(licenceUrl, licence)}, numbers as of ${escaped(asOfWords)}.`;
  return `  <figcaption>${escaped(words)} ${from}</figcaption>`;
}

function script({ src, integrity }: NonNullable<EmbedMeta["script"]>): string {
  return `${open("script", { async: "", src, integrity, crossorigin: "anonymous" })}</script>`;
}

function wide(width: number | null): string {
  return width === null ? "" : `max-width:${width}px`;
}

/** An opening tag; what is null is left out. */
function open(tag: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [value === "" && name !== "alt" ? name : `${name}="${escaped(String(value))}"`],
  );
  return `<${[tag, ...written].join(" ")}>`;
}
