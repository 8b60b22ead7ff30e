import { percent } from "./share.ts";

/** A known share: its value, and its words as the story has them. */
export interface Known {
  readonly value: number;
  readonly words: string;
}

const space = "http://www.w3.org/2000/svg";
const look = { width: 320, margin: 6, line: 28, height: 54, guess: 14, fact: 48, dot: 6 };
const placeOf = (share: number) => look.margin + (share / 100) * (look.width - 2 * look.margin);

/** Guess and fact on one line from nothing to all: a ring for the guess, a full dot for what is known. */
export function drawLine(guess: number | null, known: Known): SVGSVGElement {
  const { line, dot } = look;
  const size = `0 0 ${String(look.width)} ${String(look.height)}`;
  const chart = shape("svg", { class: "guess-line", viewBox: size, "aria-hidden": "true" });
  chart.append(stroke("whole", 0, 100), ...(guess === null ? [] : [stroke("gap", guess, known.value)]));
  for (const end of [0, 100]) {
    const x = String(placeOf(end));
    chart.append(shape("line", { class: "end", x1: x, x2: x, y1: String(line - 5), y2: String(line + 5) }));
  }
  if (guess !== null) {
    chart.append(circle("ring", guess, dot), label(`your guess: ${percent(guess)}`, guess, look.guess));
  }
  chart.append(circle("dot", known.value, dot), label(known.words, known.value, look.fact));
  return chart;
}

function stroke(name: string, from: number, to: number): SVGElement {
  const y = String(look.line);
  return shape("line", { class: name, x1: String(placeOf(from)), x2: String(placeOf(to)), y1: y, y2: y });
}

function circle(name: string, share: number, radius: number): SVGElement {
  return shape("circle", { class: name, cx: String(placeOf(share)), cy: String(look.line), r: String(radius) });
}

/** Words at their share of the line, kept inside the chart. */
function label(words: string, share: number, y: number): SVGElement {
  const anchor = share < 20 ? "start" : share > 80 ? "end" : "middle";
  const x = anchor === "start" ? 0 : anchor === "end" ? look.width : placeOf(share);
  const text = shape("text", { x: String(x), y: String(y), "text-anchor": anchor });
  text.textContent = words;
  return text;
}

function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
