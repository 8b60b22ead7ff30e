import type { TextBlock } from "./document.ts";
import { isInlineXbrl } from "./inline-xbrl.ts";
import type { XmlHandler } from "./scan-xml.ts";

const blocks = new Set("body div p li h1 h2 h3 h4 h5 h6 table tr td th caption hr".split(" "));

export interface TextFlow {
  readonly handler: XmlHandler;
  /** The block and the place in it that the scan has reached; null in the hidden header. */
  readonly place: () => { block: TextBlock; offset: number } | null;
}

/** Gathers the running text of a document into paragraphs and rows of tables, white space collapsed, while it is scanned. */
export function textFlow(): TextFlow {
  let block = { text: "" };
  let rows = 0;
  let headers = 0;
  // Page numbers and headings of pages within a note.
  let excluded = 0;
  const append = (text: string) => {
    const collapsed = text.replace(/\s+/g, " ");
    block.text += block.text === "" || block.text.endsWith(" ") ? collapsed.trimStart() : collapsed;
  };
  const boundary = (local: string) => {
    if (!blocks.has(local)) return;
    // A row is read as one: the cells beside a fact say what it is.
    if (rows > 0 && local !== "tr") append(" ");
    else if (block.text !== "") block = { text: "" };
  };
  return {
    handler: {
      open(element) {
        if (isInlineXbrl(element, "header")) headers += 1;
        if (isInlineXbrl(element, "exclude")) excluded += 1;
        if (element.local === "br") append(" ");
        boundary(element.local);
        if (element.local === "tr") rows += 1;
      },
      text(text) {
        if (headers === 0 && excluded === 0) append(text);
      },
      close(element) {
        if (isInlineXbrl(element, "header")) headers -= 1;
        if (isInlineXbrl(element, "exclude")) excluded -= 1;
        boundary(element.local);
        if (element.local === "tr") rows -= 1;
      },
    },
    place: () => (headers > 0 ? null : { block, offset: block.text.length }),
  };
}
