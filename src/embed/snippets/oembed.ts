import { canvases } from "#scene/scene.ts";
import { escaped } from "#scene/escaped.ts";
import { pageOf, pictureOf, readOn, stateOf, type Exhibit } from "./embed-meta.ts";
import { frameAddress, frameHeight, frameTitle, sandbox } from "./snippet.ts";

/** An answer of version 1.0 of oEmbed, of the type "rich" (https://oembed.com). */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds; numbers may be corrected, so not for long. */
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

const width = 640;
const day = 86_400;

/** The address in the site of what `oEmbedOf` says; pages link to it, so that it is found. */
export function oEmbedPath(diagram: string, state: string | null): string {
  return state === null ? `oembed/${diagram}.json` : `oembed/${diagram}/${state}.json`;
}

/** What systems show that look up the page of a diagram (`name` is null), or of one of its states. */
export function oEmbedOf(exhibit: Exhibit, name: string | null): OEmbed {
  const state = stateOf(exhibit, name ?? "");
  const { width: canvasWidth, height: canvasHeight } = canvases.wide;
  return {
    version: "1.0",
    type: "rich",
    title: name === null ? exhibit.title : `${exhibit.title}: ${state.headline}`,
    author_name: exhibit.credit,
    author_url: exhibit.home,
    provider_name: exhibit.site,
    provider_url: exhibit.home,
    cache_age: day,
    thumbnail_url: `${pictureOf(exhibit, state)}.png`,
    thumbnail_width: canvasWidth * 2,
    thumbnail_height: canvasHeight * 2,
    html: html(exhibit, name),
    width,
    height: frameHeight(exhibit, width),
  };
}

/** A quotation for where the frame is taken away or stays hidden, and the frame; a single line, which WordPress's filter asks for. */
function html(exhibit: Exhibit, name: string | null): string {
  const state = stateOf(exhibit, name ?? "");
  const choice = { state: state.state, all: true, form: "frame", theme: "auto", width: null } as const;
  const go = name === null ? pageOf(exhibit, state, true) : readOn(exhibit, state);
  const words = `<a href="${escaped(go)}">${escaped(state.message)}</a> Picture: ${escaped(exhibit.credit)}, ${escaped(exhibit.licence)}, numbers as of ${escaped(exhibit.asOfWords)}.`;
  const frame = [
    `src="${escaped(frameAddress(exhibit, choice))}"`,
    `title="${escaped(frameTitle(exhibit, choice))}"`,
    `width="${width}" height="${frameHeight(exhibit, width)}"`,
    `frameborder="0" marginwidth="0" marginheight="0" scrolling="no"`,
    `sandbox="${sandbox}" loading="lazy"`,
  ].join(" ");
  return `<blockquote>${words}</blockquote><iframe ${frame}></iframe>`;
}
