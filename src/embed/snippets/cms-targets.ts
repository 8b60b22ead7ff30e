import { bibtex, plainCitation } from "./citation.ts";
import { pageOf, pictureOf, readOn, stateOf, type Choice, type Exhibit, type ExhibitState } from "./embed-meta.ts";
import { frameAddress, snippet } from "./snippet.ts";

/** A place that a picture can be put into. */
export interface System {
  readonly id: string;
  readonly name: string;
  /** What it allows, and how to put it in, in one sentence. */
  readonly allows: string;
  readonly write: (exhibit: Exhibit, choice: Choice) => string;
}

/** Everything that an author can copy, in the order of the panel. */
export const systems: readonly System[] = [
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
    write: (exhibit, choice) => (choice.form === "picture" ? snippet(exhibit, choice) : page(exhibit, choice)),
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
    write: byHand,
  },
  {
    id: "medium",
    name: "Medium",
    allows:
      "Takes no HTML: an address on a line of its own becomes a card with picture and link; for the whole picture, upload the PNG and use the caption of “Substack”.",
    write: page,
  },
  {
    id: "notion",
    name: "Notion",
    allows:
      "Type /embed and paste the address to get the frame; pasted as a bookmark it becomes a card with picture and link.",
    write: frameAddress,
  },
  {
    id: "markdown",
    name: "Markdown",
    allows:
      "Takes a linked picture with a caption; most systems that read Markdown, GitHub among them, strip frames and scripts.",
    write: (exhibit, choice) =>
      shown(exhibit, choice)
        .map((state) => markdown(exhibit, state))
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

function shown(exhibit: Exhibit, { state, all }: Choice): readonly ExhibitState[] {
  return all ? exhibit.states : [stateOf(exhibit, state)];
}

function page(exhibit: Exhibit, { state, all }: Choice): string {
  return pageOf(exhibit, stateOf(exhibit, state), all);
}

function credit({ credit: name, licence, asOfWords }: Exhibit): string {
  return `${name}, ${licence}, numbers as of ${asOfWords}`;
}

/** What an author puts in by hand, part by part. */
function byHand(exhibit: Exhibit, choice: Choice): string {
  return shown(exhibit, choice)
    .map((state) =>
      [
        `Picture: ${pictureOf(exhibit, state)}.png`,
        `Caption: ${state.message} Picture: ${credit(exhibit)}.`,
        `Link: ${readOn(exhibit, state)}`,
        `Alternative text: ${state.description}`,
      ].join("\n"),
    )
    .join("\n\n");
}

function slides(exhibit: Exhibit, choice: Choice): string {
  return shown(exhibit, choice)
    .map((state) => `${state.headline}. Picture: ${credit(exhibit)}, ${readOn(exhibit, state)}`)
    .join("\n");
}

/** Text in which Markdown finds nothing to obey. */
const plain = (text: string) => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&");
/** An address that cannot end the brackets it stands in. */
const within = (address: string) =>
  address.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

function markdown(exhibit: Exhibit, state: ExhibitState): string {
  const { credit: name, licence, licenceUrl, asOfWords } = exhibit;
  const link = within(readOn(exhibit, state));
  return [
    `[![${plain(state.description)}](${within(pictureOf(exhibit, state))}.png)](${link})`,
    "",
    `${plain(state.message)} Picture: [${plain(name)}](${link}), [${plain(licence)}](${within(licenceUrl)}), numbers as of ${plain(asOfWords)}.`,
  ].join("\n");
}
