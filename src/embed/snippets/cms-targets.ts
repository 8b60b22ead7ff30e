import { bibtex, plainCitation } from "./citation.ts";
import type { EmbedMeta, SnippetOptions } from "./embed-meta.ts";
import { frameUrl } from "./frame-address.ts";
import { elementSnippet, jsxSnippet, snippet } from "./snippet.ts";
import { hugo, manualParts, markdown, newsletter, pandoc, pasteUrl, revealSlide, slideCredits } from "./writers.ts";

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
      "Takes the whole snippet; whatever a host strips from it, script or frame, the linked picture with its caption and credit remains.",
    write: snippet,
  },
  {
    id: "element",
    name: "Web component",
    allows:
      "One element, whose script shows the frame in the place of the picture inside it; the element’s attributes can be changed while it runs.",
    write: elementSnippet,
  },
  {
    id: "react",
    name: "React, MDX",
    allows: "The same as JSX, for React, Next.js, Docusaurus and other systems with MDX.",
    write: jsxSnippet,
  },
  {
    id: "wordpress",
    name: "WordPress, address",
    allows:
      "Paste the address on a line of its own, and WordPress puts the embed into a sandboxed frame of at most 1000 pixels, whatever your role.",
    write: pasteUrl,
  },
  {
    id: "wordpress-html",
    name: "WordPress, HTML",
    allows:
      "Paste it into a Custom HTML block: for administrators and editors it keeps frame and script, for authors and contributors, and on most networks of sites, the linked picture with its caption.",
    write: snippet,
  },
  {
    id: "ghost",
    name: "Ghost",
    allows:
      "Paste it into an HTML card, which takes frames and scripts on the web; in a newsletter mail programs leave the picture and its caption.",
    write: snippet,
  },
  {
    id: "newsletter",
    name: "Newsletter",
    allows:
      "Takes neither frames nor scripts: a picture of 600 pixels, one paragraph and a link, which every mail program shows.",
    write: newsletter,
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
    write: markdown,
  },
  {
    id: "hugo",
    name: "Hugo",
    allows: "Hugo leaves HTML in Markdown out unless its site allows it; its own shortcode for figures always works.",
    write: hugo,
  },
  {
    id: "pandoc",
    name: "Pandoc, Quarto",
    allows: "A figure with its caption and alternative text, for PDF, Word and slides as well as HTML.",
    write: pandoc,
  },
  {
    id: "reveal",
    name: "Reveal.js",
    allows:
      "A slide with the frame, no higher than the slide, that loads when the slide is near; it needs a connection.",
    write: revealSlide,
  },
  {
    id: "slides",
    name: "Slides",
    allows:
      "Google Slides takes the PNG, PowerPoint the SVG as well: download one of them, and put this line under it.",
    write: slideCredits,
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
