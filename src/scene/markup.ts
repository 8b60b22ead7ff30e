import { attributesOf, tagOf, type Attributes } from "./attributes.ts";
import { escaped } from "./escaped.ts";
import type { Mark } from "./scene.ts";

type AttributesOf = (mark: Mark) => Attributes;

/** Marks as SVG text: with `indent` one per line, so that version control shows changed marks; without it all on one line. */
export function markup(marks: readonly Mark[], indent?: string, attributes: AttributesOf = attributesOf): string {
  return marks.map((mark) => markupOf(mark, indent, attributes)).join(indent === undefined ? "" : "\n");
}

function markupOf(mark: Mark, indent: string | undefined, attributes: AttributesOf): string {
  const tag = tagOf(mark);
  const written = attributes(mark)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  return `${indent ?? ""}<${tag}${written}>${insideOf(mark, indent, attributes)}</${tag}>`;
}

function insideOf(mark: Mark, indent: string | undefined, attributes: AttributesOf): string {
  if (mark.kind === "label") return escaped(mark.text);
  if (mark.kind !== "group") return "";
  const inside = markup(mark.marks, indent === undefined ? undefined : `${indent}  `, attributes);
  return indent === undefined ? inside : `\n${inside}\n${indent}`;
}
