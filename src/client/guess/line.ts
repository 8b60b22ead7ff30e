import { writePercent } from "#text/read-percent.ts";
import { createSvgElement } from "../ui/create-element.ts";

/** A known percentage, and its words as the story has them. */
export interface KnownShare {
  readonly value: number;
  readonly words: string;
}

const style = { width: 320, margin: 6, line: 28, height: 54, guess: 14, fact: 48, dot: 6 };
const xOf = (share: number) => style.margin + (share / 100) * (style.width - 2 * style.margin);

/** Guess and fact on a number line from 0 to 100%: a ring for the guess, a full dot for the fact. */
export function drawNumberLine(guess: number | null, known: KnownShare): SVGSVGElement {
  const { line, dot } = style;
  const viewBox = `0 0 ${String(style.width)} ${String(style.height)}`;
  const chart = createSvgElement("svg", { class: "guess-line", viewBox, "aria-hidden": "true" });
  chart.append(stroke("whole", 0, 100), ...(guess === null ? [] : [stroke("gap", guess, known.value)]));
  for (const end of [0, 100]) {
    const x = String(xOf(end));
    chart.append(createSvgElement("line", { class: "end", x1: x, x2: x, y1: String(line - 5), y2: String(line + 5) }));
  }
  if (guess !== null) {
    chart.append(circle("ring", guess, dot), label(`your guess: ${writePercent(guess)}`, guess, style.guess));
  }
  chart.append(circle("dot", known.value, dot), label(known.words, known.value, style.fact));
  return chart;
}

function stroke(name: string, from: number, to: number): SVGElement {
  const y = String(style.line);
  return createSvgElement("line", { class: name, x1: String(xOf(from)), x2: String(xOf(to)), y1: y, y2: y });
}

function circle(name: string, share: number, radius: number): SVGElement {
  return createSvgElement("circle", { class: name, cx: String(xOf(share)), cy: String(style.line), r: String(radius) });
}

/** A label at its position on the line, kept inside the chart. */
function label(words: string, share: number, y: number): SVGElement {
  const anchor = share < 20 ? "start" : share > 80 ? "end" : "middle";
  const x = anchor === "start" ? 0 : anchor === "end" ? style.width : xOf(share);
  const text = createSvgElement("text", { x: String(x), y: String(y), "text-anchor": anchor });
  text.textContent = words;
  return text;
}
