import { attributesOf, tagOf } from "./attributes.ts";
import { escaped } from "./escaped.ts";
import type { Mark } from "./scene.ts";

/** Marks as SVG text: with `indent` one per line, so that version control shows changed marks; without it all on one line. */
export function markup(marks: readonly Mark[], indent?: string): string {
  return marks.map((mark) => markupOf(mark, indent)).join(indent === undefined ? "" : "\n");
}

function markupOf(mark: Mark, indent: string | undefined): string {
  const tag = tagOf(mark);
  const attributes = attributesOf(mark)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  return `${indent ?? ""}<${tag}${attributes}>${insideOf(mark, indent)}</${tag}>`;
}

function insideOf(mark: Mark, indent: string | undefined): string {
  if (mark.kind === "label") return escaped(mark.text);
  if (mark.kind !== "group") return "";
  return indent === undefined ? markup(mark.marks) : `\n${markup(mark.marks, `${indent}  `)}\n${indent}`;
}
