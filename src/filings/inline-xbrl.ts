import type { XmlElement } from "./scan-xml.ts";

const namespaces = new Set(["http://www.xbrl.org/2013/inlineXBRL", "http://www.xbrl.org/2008/inlineXBRL"]);

/** Whether an element is this one of inline XBRL, whatever its prefix. */
export function isInlineXbrl({ namespace, local }: XmlElement, wanted: string): boolean {
  return local === wanted && namespaces.has(namespace);
}
