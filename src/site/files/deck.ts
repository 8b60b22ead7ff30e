import { unzipSync, strFromU8, strToU8, zipSync, type Zippable } from "fflate";
import PptxGenJS from "pptxgenjs";
import { palettes } from "#scene/mark-styles.ts";
import { canvases } from "#scene/scene.ts";

/** The media type of a presentation. */
export const deckType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** One slide: a picture with its words beside it. */
export interface Slide {
  readonly title: string;
  /** Where it stands in the story. */
  readonly kicker: string;
  /** What the picture says, in a sentence. */
  readonly message: string;
  /** PNG of the wide layout, and what it shows in words. */
  readonly picture: Uint8Array;
  readonly alternative: string;
  /** What the speaker says; a blank line between paragraphs. */
  readonly notes: string;
  /** Web address of the step. */
  readonly address: string;
}

/** What a whole presentation says of itself. */
export interface DeckMeta {
  readonly title: string;
  readonly subject: string;
  readonly publisher: string;
  readonly credit: string;
  /** The day its numbers hold. */
  readonly asOf: string;
}

const colour = (name: "paper" | "ink" | "soft") => palettes.day[name].slice(1);
const serif = "Georgia";
const sans = "Arial";

/** Inches on a slide of 13.33 by 7.5. */
const height = 6.4;
const picture = { x: 0.3, y: 0.25, w: (height * canvases.wide.width) / canvases.wide.height, h: height };
const column = { x: picture.x + picture.w + 0.25, w: 13.33 - picture.x - picture.w - 0.7 };
const foot = { x: 0.6, y: 6.8, w: 12, h: 0.4 };

/** A presentation with these slides for PowerPoint, Keynote, Google Slides and LibreOffice; the same slides are the same bytes. */
export async function writeDeck(slides: readonly Slide[], meta: DeckMeta): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  Object.assign(deck, {
    layout: "LAYOUT_WIDE",
    title: meta.title,
    subject: meta.subject,
    author: meta.publisher,
    company: meta.publisher,
  });
  deck.theme = { headFontFace: serif, bodyFontFace: sans };
  deck.defineSlideMaster({
    title: "STEP",
    background: { color: colour("paper") },
    objects: [{ placeholder: { options: { ...titleBox, name: "title", type: "title" }, text: "" } }],
  });
  for (const slide of slides) addSlide(deck, slide, meta);
  const archive = await deck.write({ outputType: "uint8array", compression: false });
  if (!(archive instanceof Uint8Array)) throw new Error("the library wrote no bytes");
  return settled(unzipSync(archive), meta.asOf);
}

const titleBox = {
  x: column.x,
  y: 0.75,
  w: column.w,
  h: 2.4,
  fontFace: serif,
  color: colour("ink"),
  align: "left",
  valign: "top",
  margin: 0,
} as const;

function addSlide(
  deck: PptxGenJS,
  { title, kicker, message, picture: png, alternative, notes, address }: Slide,
  { credit }: DeckMeta,
): void {
  const slide = deck.addSlide({ masterName: "STEP" });
  const words = { fontFace: sans, margin: 0, valign: "top" } as const;
  slide.addText(kicker, { ...words, x: column.x, y: 0.35, w: column.w, h: 0.35, fontSize: 12, color: colour("soft") });
  slide.addText(title, { placeholder: "title", fontSize: title.length > 60 ? 24 : 30 });
  slide.addText(message, { ...words, x: column.x, y: 3.3, w: column.w, h: 2.6, fontSize: 18, color: colour("ink") });
  slide.addImage({ ...picture, data: `image/png;base64,${Buffer.from(png).toString("base64")}`, altText: alternative });
  slide.addText([{ text: credit, options: { hyperlink: { url: address } } }], {
    ...words,
    ...foot,
    fontSize: 11,
    color: colour("soft"),
  });
  slide.addNotes(notes);
}

/** What every file in a presentation is dated to. */
const fileDate = "2000-01-01T12:00:00";

/** The archive with its files in order and their days fixed: the library writes the time of the build. */
function settled(files: Readonly<Record<string, Uint8Array>>, asOf: string): Uint8Array<ArrayBuffer> {
  const names = Object.keys(files)
    .filter((name) => !name.endsWith("/"))
    .sort();
  const entries = names.map((name): [string, Zippable[string]] => {
    const bytes = files[name] ?? new Uint8Array();
    // A PNG is packed already.
    return name.endsWith(".png")
      ? [name, [bytes, { level: 0 }]]
      : [name, strToU8(settledText(name, strFromU8(bytes), asOf))];
  });
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: fileDate, level: 9 }));
}

function settledText(name: string, text: string, asOf: string): string {
  if (name === "docProps/core.xml") return text.replace(/(?<=W3CDTF">)[^<]+/g, `${asOf}T00:00:00Z`);
  if (!name.startsWith("ppt/notesSlides/notesSlide")) return text;
  // A paragraph of notes is one in the file too, not a break that programs take for a space.
  const between = '</a:t></a:r></a:p><a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>';
  return text.replace(/(?<=<a:t>)[^<]*(?=<\/a:t>)/g, (words) => words.split(/(?:\r?\n){2}/).join(between));
}
