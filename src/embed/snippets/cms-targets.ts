import { bibtex, plainCitation } from "./citation.ts";
import {
  pageUrl,
  pictureUrl,
  readOnUrl,
  stateOf,
  type SnippetOptions,
  type EmbedMeta,
  type EmbedState,
} from "./embed-meta.ts";
import { frameUrl, snippet } from "./snippet.ts";

/** A system that a picture can be pasted into. */
export interface CmsTarget {
  readonly id: string;
  readonly name: string;
  /** What it allows and how to paste the picture, in one sentence. */
  readonly allows: string;
  readonly write: (meta: EmbedMeta, options: SnippetOptions) => string;
}

/** Everything that an author can copy, in the order of the panel. */
export const cmsTargets: readonly CmsTarget[] = [
  {
    id: "html",
    name: "Plain HTML",
    allows:
      "Takes the whole snippet; whatever a host strips from it, script or frame, the picture with its caption and credit remains.",
    write: snippet,
  },
  {
    id: "wordpress",
    name: "WordPress",
    allows:
      "Paste the address on a line of its own, and WordPress puts the embed into a sandboxed frame; a still picture goes into a Custom HTML block, which keeps frames and scripts only for administrators and editors.",
    write: (meta, options) => (options.form === "picture" ? snippet(meta, options) : pasteUrl(meta, options)),
  },
  {
    id: "ghost",
    name: "Ghost",
    allows:
      "Paste it into an HTML card, which takes frames and scripts on the web; in a newsletter mail programs leave the picture and its caption.",
    write: snippet,
  },
  {
    id: "substack",
    name: "Substack",
    allows:
      "Takes neither HTML nor frames of other sites: upload the PNG, and use these lines as its caption and alternative text.",
    write: manualParts,
  },
  {
    id: "medium",
    name: "Medium",
    allows:
      "Takes no HTML: an address on a line of its own becomes a card with picture and link; for the whole picture, upload the PNG and use the caption of “Substack”.",
    write: pasteUrl,
  },
  {
    id: "notion",
    name: "Notion",
    allows:
      "Type /embed and paste the address to get the frame; pasted as a bookmark it becomes a card with picture and link.",
    write: frameUrl,
  },
  {
    id: "markdown",
    name: "Markdown",
    allows:
      "Takes a linked picture with a caption; most systems that read Markdown, GitHub among them, strip frames and scripts.",
    write: (meta, options) =>
      shown(meta, options)
        .map((state) => markdown(meta, state))
        .join("\n\n"),
  },
  {
    id: "slides",
    name: "Slides",
    allows:
      "Google Slides takes the PNG, PowerPoint the SVG as well: download one of them, and put this line under it.",
    write: slides,
  },
  {
    id: "bibtex",
    name: "BibTeX",
    allows: "For reference managers and LaTeX; BibTeX needs the package url or hyperref for the address.",
    write: bibtex,
  },
  {
    id: "citation",
    name: "Citation",
    allows: "For footnotes and lists of sources, in plain text; the licence asks for the credit, and nothing else.",
    write: plainCitation,
  },
];

function shown(meta: EmbedMeta, { state, all }: SnippetOptions): readonly EmbedState[] {
  return all ? meta.states : [stateOf(meta, state)];
}

function pasteUrl(meta: EmbedMeta, { state, all }: SnippetOptions): string {
  return pageUrl(meta, stateOf(meta, state), all);
}

function creditLine({ credit: name, licence, asOfWords }: EmbedMeta): string {
  return `${name}, ${licence}, numbers as of ${asOfWords}`;
}

/** What an author enters by hand, part by part. */
function manualParts(meta: EmbedMeta, options: SnippetOptions): string {
  return shown(meta, options)
    .map((state) =>
      [
        `Picture: ${pictureUrl(meta, state)}.png`,
        `Caption: ${state.message} Picture: ${creditLine(meta)}.`,
        `Link: ${readOnUrl(meta, state)}`,
        `Alternative text: ${state.description}`,
      ].join("\n"),
    )
    .join("\n\n");
}

function slides(meta: EmbedMeta, options: SnippetOptions): string {
  return shown(meta, options)
    .map((state) => `${state.headline}. Picture: ${creditLine(meta)}, ${readOnUrl(meta, state)}`)
    .join("\n");
}

/** Escapes everything that Markdown would read as markup. */
const escapeMarkdown = (text: string) => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&");
/** Escapes what would end a Markdown link. */
const escapeUrl = (address: string) =>
  address.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

function markdown(meta: EmbedMeta, state: EmbedState): string {
  const { credit: name, licence, licenceUrl, asOfWords } = meta;
  const link = escapeUrl(readOnUrl(meta, state));
  return [
    `[![${escapeMarkdown(state.description)}](${escapeUrl(pictureUrl(meta, state))}.png)](${link})`,
    "",
    `${escapeMarkdown(state.message)} Picture: [${escapeMarkdown(name)}](${link}), [${escapeMarkdown(licence)}](${escapeUrl(licenceUrl)}), numbers as of ${escapeMarkdown(asOfWords)}.`,
  ].join("\n");
}
