import {
  pageUrl,
  pictureUrl,
  readOnUrl,
  stateOf,
  type EmbedMeta,
  type EmbedState,
  type SnippetOptions,
} from "./embed-meta.ts";
import { isNarrow, layoutEnding } from "./figure.ts";
import { frameHeight, frameTitle, frameUrl, widthForHeight } from "./frame-address.ts";
import { toHtml, type Markup } from "./markup.ts";
import { sandbox } from "../sandbox.ts";

/** The states that an author has chosen. */
function shown(meta: EmbedMeta, { state, all }: SnippetOptions): readonly EmbedState[] {
  return all ? meta.states : [stateOf(meta, state)];
}

function forEachState(write: (meta: EmbedMeta, state: EmbedState, options: SnippetOptions) => string) {
  return (meta: EmbedMeta, options: SnippetOptions) =>
    shown(meta, options)
      .map((state) => write(meta, state, options))
      .join("\n\n");
}

/** The address that becomes an embed or a card where it is pasted. */
export function pasteUrl(meta: EmbedMeta, { state, all }: SnippetOptions): string {
  return pageUrl(meta, stateOf(meta, state), all);
}

function creditLine({ credit, licence, asOfWords }: EmbedMeta): string {
  return `${credit}, ${licence}, numbers as of ${asOfWords}`;
}

/** The picture's file as PNG, in the layout for the chosen width. */
function pngUrl(meta: EmbedMeta, state: EmbedState, { width }: SnippetOptions): string {
  return `${pictureUrl(meta, state)}${layoutEnding(isNarrow(width) ? "tall" : "wide")}.png`;
}

/** What an author enters by hand, part by part. */
export const manualParts = forEachState((meta, state, options) =>
  [
    `Picture: ${pngUrl(meta, state, options)}`,
    `Caption: ${state.message} Picture: ${creditLine(meta)}.`,
    `Link: ${readOnUrl(meta, state)}`,
    `Alternative text: ${state.description}`,
  ].join("\n"),
);

/** One line to put under each slide's picture. */
export function slideCredits(meta: EmbedMeta, options: SnippetOptions): string {
  return shown(meta, options)
    .map((state) => `${state.headline}. Picture: ${creditLine(meta)}, ${readOnUrl(meta, state)}`)
    .join("\n");
}

/** Pixels: what mail programs show without scaling, whatever else they strip. */
const mailWidth = 600;

/** A picture and a plain paragraph, for mail. */
export const newsletter = forEachState((meta, state, options) => {
  const image: Markup = {
    tag: "img",
    attributes: { src: pngUrl(meta, state, options), width: mailWidth, alt: state.description },
    style: { display: "block", width: "100%", "max-width": `${String(mailWidth)}px`, height: "auto", border: "0" },
    children: [],
  };
  const link = (children: Markup["children"]): Markup => ({
    tag: "a",
    attributes: { href: readOnUrl(meta, state) },
    children,
  });
  const words = [`${state.message} `, link(["Read on"]), `. Picture: ${creditLine(meta)}.`];
  const paragraphs: readonly Markup[] = [
    { tag: "p", attributes: {}, children: [link([image])] },
    { tag: "p", attributes: {}, children: words },
  ];
  return paragraphs.map((paragraph) => toHtml(paragraph)).join("\n");
});

/** Escapes everything that Markdown would read as markup. */
const escapeMarkdown = (text: string) => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&");
/** Escapes what would end a Markdown link. */
const escapeUrl = (address: string) =>
  address.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

/** A caption with its credit and links in Markdown. */
function markdownCaption(meta: EmbedMeta, state: EmbedState): string {
  const { credit, licence, licenceUrl, asOfWords } = meta;
  const link = (words: string, address: string) => `[${escapeMarkdown(words)}](${escapeUrl(address)})`;
  const from = `${link(credit, readOnUrl(meta, state))}, ${link(licence, licenceUrl)}`;
  return `${escapeMarkdown(state.message)} Picture: ${from}, numbers as of ${escapeMarkdown(asOfWords)}.`;
}

/** A linked picture and its caption. */
export const markdown = forEachState((meta, state, options) =>
  [
    `[![${escapeMarkdown(state.description)}](${escapeUrl(pngUrl(meta, state, options))})](${escapeUrl(readOnUrl(meta, state))})`,
    "",
    markdownCaption(meta, state),
  ].join("\n"),
);

/** A figure of pandoc's Markdown, whose caption stands in the brackets. */
export const pandoc = forEachState((meta, state, options) => {
  const description = state.description.replace(/\s+/g, " ").replace(/["\\]/g, "\\$&");
  return `![${markdownCaption(meta, state)}](${escapeUrl(pngUrl(meta, state, options))}){width=100% alt="${description}"}`;
});

/** Hugo's shortcode for a figure, which needs no leave to write HTML. */
export const hugo = forEachState((meta, state, options) => {
  const parameters = {
    src: pngUrl(meta, state, options),
    link: readOnUrl(meta, state),
    alt: state.description,
    caption: markdownCaption(meta, state),
  };
  const written = Object.entries(parameters).map(([name, value]) => `${name}=${hugoText(value)}`);
  return `{{< figure ${written.join(" ")} >}}`;
});

/** A text between back ticks is taken as it is; one that has such a sign stands in quotation marks. */
function hugoText(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return /[`]|>}}/.test(line) ? JSON.stringify(line.replaceAll(">}}", "> }}")) : `\`${line}\``;
}

/** Pixels: the height of a slide of Reveal's, less its margins. */
const slideHeight = 640;

/** A slide with the frame at a width at which it is no higher than the slide. */
export function revealSlide(meta: EmbedMeta, options: SnippetOptions): string {
  const width = Math.min(widthForHeight(meta, slideHeight), options.width ?? Infinity);
  const attributes = {
    "data-src": frameUrl(meta, options),
    title: frameTitle(meta, options),
    width,
    height: Math.min(slideHeight, frameHeight(meta, width)),
    sandbox,
  };
  const style = { border: "0", "max-width": "100%", "max-height": "100%" };
  const slide: Markup = {
    tag: "section",
    attributes: {},
    children: [{ tag: "iframe", attributes, style, children: [] }],
  };
  return toHtml(slide);
}
