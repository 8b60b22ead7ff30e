import type { Fact } from "./document.ts";
import { isInlineXbrl } from "./inline-xbrl.ts";
import { qualifiedName } from "./qualified-name.ts";
import type { XmlElement, XmlHandler } from "./scan-xml.ts";
import type { TextFlow } from "./text-flow.ts";

const xsi = "http://www.w3.org/2001/XMLSchema-instance";

export interface FactReading {
  readonly handler: XmlHandler;
  readonly facts: readonly Fact[];
}

/** Reads the numeric facts of a document while it is scanned; a fact within a fact has its text as well. */
export function factReading(name: string, flow: TextFlow): FactReading {
  const facts: Fact[] = [];
  const open: { fact: Omit<Fact, "text">; text: string }[] = [];
  return {
    facts,
    handler: {
      open(element) {
        if (isInlineXbrl(element, "nonFraction"))
          open.push({ fact: { ...factOf(element, flow), document: name }, text: "" });
      },
      text(text) {
        for (const one of open) one.text += text;
      },
      close(element) {
        const closed = isInlineXbrl(element, "nonFraction") ? open.pop() : undefined;
        // A fact with a target is meant for another report than the company's own.
        if (closed !== undefined && element.attribute("target") === undefined) {
          facts.push({ ...closed.fact, text: closed.text.trim() });
        }
      },
    },
  };
}

function factOf(element: XmlElement, flow: TextFlow): Omit<Fact, "text" | "document"> {
  const { attribute, resolve, line } = element;
  const place = flow.place();
  return {
    concept: qualifiedName(attribute("name") ?? "", resolve),
    contextRef: attribute("contextRef") ?? "",
    unitRef: attribute("unitRef") ?? "",
    format: formatName(attribute("format")),
    scale: attribute("scale") ?? "0",
    decimals: attribute("decimals") ?? "",
    isNegative: attribute("sign") === "-",
    isNil: ["true", "1"].includes(attribute("nil", xsi) ?? ""),
    line,
    block: place?.block ?? null,
    offset: place?.offset ?? 0,
  };
}

/** The registries differ in hyphens only: "ixt:num-dot-decimal" and "ixt:numdotdecimal" are one. */
function formatName(format: string | undefined): string | null {
  return format === undefined ? null : format.replace(/^.*:/, "").replaceAll("-", "");
}
