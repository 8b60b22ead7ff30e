import { canvases } from "#scene/scene.ts";
import { escaped } from "#scene/escaped.ts";
import { pageUrl, pictureUrl, readOnUrl, stateOf, type EmbedMeta, type EmbedState } from "./embed-meta.ts";
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

/** The path of the response for the story itself. */
export const storyOEmbedPath = "oembed/story.json";

/** What a response says besides what all of them do. */
type Own = Pick<OEmbed, "title" | "thumbnail_url" | "thumbnail_width" | "thumbnail_height" | "html">;

/** The response for the page of a diagram (`name` is null), or of one of its states. */
export function oEmbedOf(meta: EmbedMeta, name: string | null): OEmbed {
  const state = stateOf(meta, name ?? "");
  const { width: canvasWidth, height: canvasHeight } = canvases.wide;
  const link = name === null ? pageUrl(meta, state, true) : readOnUrl(meta, state);
  return respond(meta, {
    title: name === null ? meta.title : `${meta.title}: ${state.headline}`,
    thumbnail_url: `${pictureUrl(meta, state)}.png`,
    thumbnail_width: canvasWidth * 2,
    thumbnail_height: canvasHeight * 2,
    html: htmlOf(meta, state, { link, words: state.message }),
  });
}

/** What the story says of itself where its address is pasted. */
interface StoryCard {
  /** The state on its cover, and what it is about in a sentence. */
  readonly state: string;
  readonly description: string;
  readonly image: { readonly url: string; readonly width: number; readonly height: number };
}

/** The response for the story: the diagram on its cover, and the way into the story. */
export function storyOEmbedOf(meta: EmbedMeta, { state, description, image }: StoryCard): OEmbed {
  return respond(meta, {
    title: meta.site,
    thumbnail_url: image.url,
    thumbnail_width: image.width,
    thumbnail_height: image.height,
    html: htmlOf(meta, stateOf(meta, state), { link: meta.home, words: description }),
  });
}

function respond(meta: EmbedMeta, own: Own): OEmbed {
  return {
    version: "1.0",
    type: "rich",
    author_name: meta.credit,
    author_url: meta.home,
    provider_name: meta.site,
    provider_url: meta.home,
    cache_age: day,
    ...own,
    width,
    height: frameHeight(meta, width),
  };
}

/** A quotation for where the frame is removed or hidden, and the frame; on one line, as WordPress's filter requires. */
function htmlOf(
  meta: EmbedMeta,
  { state }: EmbedState,
  { link, words }: { readonly link: string; readonly words: string },
): string {
  const options = { state, all: true, form: "frame", theme: "auto", width: null } as const;
  const quoted = `<a href="${escaped(link)}">${escaped(words)}</a> Picture: ${escaped(meta.credit)}, ${escaped(meta.licence)}, numbers as of ${escaped(meta.asOfWords)}.`;
  const frame = [
    `src="${escaped(frameUrl(meta, options))}"`,
    `title="${escaped(frameTitle(meta, options))}"`,
    `width="${width}" height="${frameHeight(meta, width)}"`,
    `frameborder="0" marginwidth="0" marginheight="0" scrolling="no"`,
    `sandbox="${sandbox}" loading="lazy"`,
  ].join(" ");
  return `<blockquote>${quoted}</blockquote><iframe ${frame}></iframe>`;
}
