import { isInlineXbrl } from "./inline-xbrl.ts";
import { qualifiedName } from "./qualified-name.ts";
import type { XmlHandler } from "./scan-xml.ts";

/** What a document says of itself; its context is the period that it reports. */
export interface Cover {
  readonly form: string;
  readonly contextRef: string;
}

export interface CoverReading {
  readonly handler: XmlHandler;
  /** Null where the document does not name its form. */
  readonly cover: () => Cover | null;
}

/** Reads which form a document is, from the first dei:DocumentType, while it is scanned. */
export function coverReading(): CoverReading {
  let contextRef: string | null = null;
  let form = "";
  // How many non-numeric facts are open, counted from the form's own; 0 outside it.
  let depth = 0;
  return {
    handler: {
      open(element) {
        if (!isInlineXbrl(element, "nonNumeric")) return;
        const isForm = qualifiedName(element.attribute("name") ?? "", element.resolve) === "dei:DocumentType";
        if (isForm && contextRef === null) contextRef = element.attribute("contextRef") ?? "";
        else if (depth === 0) return;
        depth += 1;
      },
      text(text) {
        if (depth > 0) form += text;
      },
      close(element) {
        if (depth > 0 && isInlineXbrl(element, "nonNumeric")) depth -= 1;
      },
    },
    cover: () => (contextRef === null ? null : { form: form.trim(), contextRef }),
  };
}
