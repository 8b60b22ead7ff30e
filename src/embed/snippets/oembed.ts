import { canvases } from "#scene/scene.ts";
import { escaped } from "#scene/escaped.ts";
import { pageUrl, pictureUrl, readOnUrl, stateOf, type EmbedMeta } from "./embed-meta.ts";
import { sandbox } from "../sandbox.ts";
import { frameHeight, frameTitle, frameUrl } from "./frame-address.ts";

/** An oEmbed 1.0 response of the type "rich" (https://oembed.com). */
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

/** The path of the response in the site; pages link to it for discovery. */
export function oEmbedPath(diagram: string, state: string | null): string {
  return state === null ? `oembed/${diagram}.json` : `oembed/${diagram}/${state}.json`;
}

/** The response for the page of a diagram (`name` is null), or of one of its states. */
export function oEmbedOf(meta: EmbedMeta, name: string | null): OEmbed {
  const state = stateOf(meta, name ?? "");
  const { width: canvasWidth, height: canvasHeight } = canvases.wide;
  return {
    version: "1.0",
    type: "rich",
    title: name === null ? meta.title : `${meta.title}: ${state.headline}`,
    author_name: meta.credit,
    author_url: meta.home,
    provider_name: meta.site,
    provider_url: meta.home,
    cache_age: day,
    thumbnail_url: `${pictureUrl(meta, state)}.png`,
    thumbnail_width: canvasWidth * 2,
    thumbnail_height: canvasHeight * 2,
    html: oEmbedHtml(meta, name),
    width,
    height: frameHeight(meta, width),
  };
}

/** A quotation for where the frame is removed or hidden, and the frame; on one line, as WordPress's filter requires. */
function oEmbedHtml(meta: EmbedMeta, name: string | null): string {
  const state = stateOf(meta, name ?? "");
  const options = { state: state.state, all: true, form: "frame", theme: "auto", width: null } as const;
  const go = name === null ? pageUrl(meta, state, true) : readOnUrl(meta, state);
  const words = `<a href="${escaped(go)}">${escaped(state.message)}</a> Picture: ${escaped(meta.credit)}, ${escaped(meta.licence)}, numbers as of ${escaped(meta.asOfWords)}.`;
  const frame = [
    `src="${escaped(frameUrl(meta, options))}"`,
    `title="${escaped(frameTitle(meta, options))}"`,
    `width="${width}" height="${frameHeight(meta, width)}"`,
    `frameborder="0" marginwidth="0" marginheight="0" scrolling="no"`,
    `sandbox="${sandbox}" loading="lazy"`,
  ].join(" ");
  return `<blockquote>${words}</blockquote><iframe ${frame}></iframe>`;
}
