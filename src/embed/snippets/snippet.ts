import { canvases, type Layout } from "#scene/scene.ts";
import { escaped } from "#scene/escaped.ts";
import { pictureOf, readOn, stateOf, type Choice, type Exhibit, type ExhibitState, type Theme } from "./embed-meta.ts";

/** What a frame may do: run its script and open the story, in a window that is free of these bounds. */
export const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
/** Where the column of an article is too narrow for the wide canvas. */
const narrow = "(max-width: 480px)";
const night = "(prefers-color-scheme: dark)";

type Attributes = Readonly<Record<string, string | number | null>>;

/** The snippet of a choice, to be pasted as HTML. Whatever a system strips from it, a finished figure remains. */
export function snippet(exhibit: Exhibit, choice: Choice): string {
  if (choice.form !== "picture") return framed(exhibit, choice);
  const chosen = stateOf(exhibit, choice.state);
  const shown = choice.all ? exhibit.states : [chosen];
  return shown.map((state) => pictured(exhibit, state, choice)).join("\n");
}

/** The address of the frame, with what was chosen as its query. */
export function frameAddress(exhibit: Exhibit, { state, all, theme }: Choice): string {
  const query = [...(theme === "auto" ? [] : [`theme=${theme}`]), ...(all ? [] : ["controls=no"])].join("&");
  const path = `${exhibit.home}embed/${exhibit.diagram}/${stateOf(exhibit, state).state}/`;
  return query === "" ? path : `${path}?${query}`;
}

/** Pixels that hold the frame at a width, whatever its state. */
export function frameHeight({ room }: Exhibit, width: number): number {
  return Math.ceil(room.pixels + room.share * width);
}

/** What a listener hears before entering the frame. */
export function frameTitle(exhibit: Exhibit, { state, all }: Choice): string {
  const { headline } = stateOf(exhibit, state);
  return all && exhibit.states.length > 1
    ? `${exhibit.title}: ${exhibit.states.length} pictures to step through`
    : `${exhibit.title}: ${headline}`;
}

function pictured(exhibit: Exhibit, state: ExhibitState, { theme, width }: Choice): string {
  const style = `margin:1.5em auto;${wide(width)}`;
  return [
    open("figure", { style }),
    `  ${open("a", { href: readOn(exhibit, state) })}`,
    ...picture(exhibit, state, { theme }).map((line) => `    ${line}`),
    "  </a>",
    caption(exhibit, state, state.message),
    "</figure>",
  ].join("\n");
}

/** Picture and frame in one place: the frame covers the picture, which is there until it comes and where it never does. */
function framed(exhibit: Exhibit, choice: Choice): string {
  const state = stateOf(exhibit, choice.state);
  const { pixels, share } = exhibit.room;
  const style = `display:grid;grid-template-columns:minmax(0,1fr);container-type:inline-size;width:100%;margin:1.5em auto;${wide(choice.width)}`;
  const frame = {
    style: `grid-area:1/1;border:0;width:100%;height:calc(${pixels}px + ${Math.ceil(share * 100)}cqw)`,
    src: frameAddress(exhibit, choice),
    title: frameTitle(exhibit, choice),
    width: "100%",
    height: frameHeight(exhibit, choice.width ?? 640),
    sandbox,
    loading: "lazy",
  };
  const { form } = choice;
  return [
    open("figure", { style }),
    ...picture(exhibit, state, { theme: choice.theme, style: "grid-area:1/1" }).map((line) => `  ${line}`),
    `  ${open("iframe", frame)}</iframe>`,
    // The frame says what its pictures say, and its reader steps on.
    caption(exhibit, state, choice.all ? `${exhibit.title}.` : state.message),
    "</figure>",
    ...(form === "script" && exhibit.script !== null ? [script(exhibit.script)] : []),
  ].join("\n");
}

interface Look {
  readonly theme: Theme;
  readonly style?: string;
}

/**
 * By day and by night in files of their own, since browsers differ in whether a picture inside a page knows its viewer's
 * scheme; the light PNG is what remains where sources are stripped.
 */
function picture(exhibit: Exhibit, state: ExhibitState, { theme, style }: Look): string[] {
  const file = pictureOf(exhibit, state);
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

function caption(exhibit: Exhibit, state: ExhibitState, words: string): string {
  const { credit, licence, licenceUrl, asOfWords } = exhibit;
  const link = (href: string, name: string) => `${open("a", { href })}${escaped(name)}</a>`;
  const from = `Picture: ${link(readOn(exhibit, state), credit)}, ${link(licenceUrl, licence)}, numbers as of ${escaped(asOfWords)}.`;
  return `  <figcaption>${escaped(words)} ${from}</figcaption>`;
}

function script({ src, integrity }: NonNullable<Exhibit["script"]>): string {
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
