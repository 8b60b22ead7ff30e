import type { FilingDocument } from "./document.ts";
import { FilingError } from "./filing-error.ts";
import { contextReading } from "./read-contexts.ts";
import { coverReading } from "./read-cover.ts";
import { factReading } from "./read-facts.ts";
import { scanXml } from "./scan-xml.ts";
import { textFlow } from "./text-flow.ts";

/**
 * Reads the numeric facts of an inline XBRL document, as EDGAR serves it.
 * @throws FilingError where it is empty, is no inline XBRL, breaks off, or does not say which period it reports.
 */
export function readDocument(name: string, bytes: Uint8Array): FilingDocument {
  refuseOther(name, bytes);
  const flow = textFlow();
  const cover = coverReading();
  const { contexts, units, handler: contextHandler } = contextReading();
  const { facts, handler: factHandler } = factReading(name, flow);
  scanXml(name, bytes, [flow.handler, contextHandler, factHandler, cover.handler]);
  const self = cover.cover();
  const period = contexts.get(self?.contextRef ?? "")?.period;
  if (self === null || period === undefined) {
    throw new FilingError(`${name} does not say which period it reports: it lacks the fact dei:DocumentType.`);
  }
  return { name, facts, contexts, units, form: self.form === "" ? null : self.form, period };
}

function refuseOther(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FilingError(`${name} is empty.`);
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("inlineXBRL")) return;
  const advice =
    "Take the main document of a 10-K or 10-Q, filed since 2019, not an exhibit, a PDF or a copy from elsewhere.";
  throw new FilingError(`${name} is not an inline XBRL document. ${advice}`);
}
