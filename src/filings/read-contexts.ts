import type { Context, Dimension } from "./document.ts";
import { qualifiedName } from "./qualified-name.ts";
import type { XmlElement, XmlHandler } from "./scan-xml.ts";

const xbrli = "http://www.xbrl.org/2003/instance";
const xbrldi = "http://xbrl.org/2006/xbrldi";

export interface ContextReading {
  readonly handler: XmlHandler;
  readonly contexts: ReadonlyMap<string, Context>;
  /** The measure of each unit; one with a divisor is written "a / b". */
  readonly units: ReadonlyMap<string, string>;
}

interface Draft {
  identifier: string;
  dimensions: Dimension[];
  start: string | null;
  end: string;
}

/** Reads the contexts and units of a document while it is scanned. */
export function contextReading(): ContextReading {
  const contexts = new Map<string, Context>();
  const units = new Map<string, string>();
  let id = "";
  let draft: Draft = emptyDraft();
  let measures: string[] = [];
  let text = "";
  let isInside = false;
  const open = (element: XmlElement) => {
    const { namespace } = element;
    if (namespace === xbrli || namespace === xbrldi) text = "";
    if (!isContextOrUnit(element)) return;
    isInside = true;
    id = element.attribute("id") ?? "";
    draft = emptyDraft();
    measures = [];
  };
  const close = (element: XmlElement) => {
    if (element.namespace === xbrldi) draft.dimensions.push(...dimensionOf(element, text.trim()));
    if (element.namespace !== xbrli) return;
    if (element.local === "measure") measures.push(qualifiedName(text, element.resolve));
    else if (element.local === "context") contexts.set(id, contextOf(draft));
    else if (element.local === "unit") units.set(id, measures.join(" / "));
    else addToDraft(draft, element.local, text.trim());
    if (isContextOrUnit(element)) isInside = false;
  };
  const read = (more: string) => {
    if (isInside) text += more;
  };
  return { handler: { open, close, text: read }, contexts, units };
}

function isContextOrUnit({ namespace, local }: XmlElement): boolean {
  return namespace === xbrli && (local === "context" || local === "unit");
}

function emptyDraft(): Draft {
  return { identifier: "", dimensions: [], start: null, end: "" };
}

function addToDraft(draft: Draft, local: string, text: string): void {
  // A time may be written after the day; the day is all that counts here.
  const day = text.slice(0, "2026-03-31".length);
  if (local === "identifier") draft.identifier = text;
  else if (local === "startDate") draft.start = day;
  else if (local === "endDate" || local === "instant") draft.end = day;
}

function dimensionOf(element: XmlElement, text: string): Dimension[] {
  const axis = qualifiedName(element.attribute("dimension") ?? "", element.resolve);
  if (element.local === "typedMember") return [{ axis, value: text, isTyped: true }];
  if (element.local !== "explicitMember") return [];
  return [{ axis, value: qualifiedName(text, element.resolve), isTyped: false }];
}

function contextOf({ identifier, dimensions, start, end }: Draft): Context {
  const cik = /^\d{1,10}$/.test(identifier) ? Number(identifier) : null;
  return { cik, dimensions, period: { start, end } };
}
