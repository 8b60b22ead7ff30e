import { SaxesParser } from "saxes";
import { FilingError } from "./filing-error.ts";
import type { ResolvePrefix } from "./qualified-name.ts";

/** An element as its handlers see it; attributes are read by namespace ("" for none) and local name. */
export interface XmlElement {
  readonly namespace: string;
  readonly local: string;
  readonly attribute: (local: string, namespace?: string) => string | undefined;
  readonly resolve: ResolvePrefix;
  readonly line: number;
}

export interface XmlHandler {
  readonly open?: (element: XmlElement) => void;
  readonly text?: (text: string) => void;
  readonly close?: (element: XmlElement) => void;
}

/** Named characters of XHTML that filings use; others are refused, as XML without a document type demands. */
const characters = {
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  hellip: "…",
  trade: "™",
  reg: "®",
  copy: "©",
  sect: "§",
  para: "¶",
  middot: "·",
};

const chunkSize = 65_536;

/**
 * Passes the elements and texts of an XML document to handlers, in the order of the document.
 * @throws FilingError where the document breaks off, is not well-formed, or has an unknown encoding.
 */
export function scanXml(name: string, bytes: Uint8Array, handlers: readonly XmlHandler[]): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  Object.assign(parser.ENTITIES, characters);
  let isComplete = false;
  parser.on("error", (error) => {
    throw new FilingError(isComplete ? brokenOffMessage(name, parser.line) : malformedMessage(name, error.message));
  });
  connect(parser, handlers);
  const decoder = decoderOf(name, bytes);
  for (let start = 0; start < bytes.length; start += chunkSize) {
    parser.write(decoder.decode(bytes.subarray(start, start + chunkSize), { stream: true }));
  }
  parser.write(decoder.decode());
  isComplete = true;
  parser.close();
}

function connect(parser: SaxesParser<{ xmlns: true }>, handlers: readonly XmlHandler[]): void {
  const resolve: ResolvePrefix = (prefix) => parser.resolve(prefix);
  const element = ({ uri, local, attributes }: NamespacedTag): XmlElement => ({
    namespace: uri,
    local,
    attribute: (wanted, namespace = "") =>
      Object.values(attributes).find((found) => found.local === wanted && found.uri === namespace)?.value,
    resolve,
    line: parser.line,
  });
  const text = (text: string) => {
    for (const handler of handlers) handler.text?.(text);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("opentag", (tag) => {
    const opened = element(tag);
    for (const handler of handlers) handler.open?.(opened);
  });
  parser.on("closetag", (tag) => {
    const closed = element(tag);
    for (const handler of handlers) handler.close?.(closed);
  });
}

interface NamespacedTag {
  readonly uri: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, { local: string; uri: string; value: string }>>;
}

/** The decoder for the encoding that the XML declaration names; UTF-8 where it names none. */
function decoderOf(name: string, bytes: Uint8Array): TextDecoder {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const label = /^[^<]*<\?xml[^>]*\bencoding=["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label);
  } catch {
    throw new FilingError(`${name} is written in the encoding "${label}", which cannot be read here.`);
  }
}

function brokenOffMessage(name: string, line: number): string {
  return `${name} breaks off at line ${line}, before its end. Download it again.`;
}

function malformedMessage(name: string, message: string): string {
  const [, line, column, what = message] = /(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const place = line === undefined ? "" : ` at line ${line}, column ${String(column)}`;
  return `${name} is not well-formed XML${place}: ${what.replace(/\.$/, "")}. Download it again, as EDGAR serves it.`;
}
