import { createElement, createSvgElement } from "../ui/create-element.ts";
import { lineSize, type HistoryLine } from "./line.ts";

/** What a figure of class history-line holds: the picture, and its caption. */
export function lineParts({ marks, label, caption }: HistoryLine): readonly Element[] {
  const viewBox = `0 0 ${String(lineSize.width)} ${String(lineSize.height)}`;
  const svg = createSvgElement("svg", { viewBox, role: "img", "aria-label": label });
  svg.append(...marks.map(([name, attributes]) => createSvgElement(name, attributes)));
  return [svg, createElement("figcaption", {}, caption)];
}
