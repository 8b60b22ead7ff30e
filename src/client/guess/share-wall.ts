import { writePercent } from "#text/read-percent.ts";
import { createElement, createSvgElement } from "../ui/create-element.ts";
import { onPaint, type Point } from "./on-paint.ts";

/** A known percentage, and its words as the story has them. */
export interface KnownShare {
  readonly value: number;
  readonly words: string;
}

/** One hundred squares that are painted from the left, column by column; lengths in the units of its view box. */
const grid = { columns: 20, rows: 5, pitch: 16, side: 13 };
const size = { width: grid.columns * grid.pitch - (grid.pitch - grid.side), above: 18, below: 18 };
const fieldHeight = grid.rows * grid.pitch - (grid.pitch - grid.side);

export interface ShareWall {
  readonly element: HTMLElement;
  /** Paints a share in percent; null leaves every square empty. */
  readonly paint: (share: number | null) => void;
}

/** An empty wall of a hundred squares on which a share is painted; `onShare` gets what a pointer paints, in percent. */
export function createShareWall(onShare: (share: number) => void): ShareWall {
  const squares = createSquares();
  const viewBox = `0 0 ${String(size.width)} ${String(fieldHeight)}`;
  const picture = createSvgElement("svg", { viewBox, "aria-hidden": "true" });
  picture.append(...squares);
  onPaint(picture, (point) => onShare(shareAt(point, picture.getBoundingClientRect())));
  return {
    element: createElement("div", { class: "share-wall" }, picture),
    paint: (share) => paintSquares(squares, (order) => paintOf(order + 0.5, share, share)),
  };
}

/** Guess and fact on one wall: what both have is full, and the difference between them is hatched. */
export function drawComparedWall(guess: number | null, known: KnownShare): SVGSVGElement {
  const squares = createSquares();
  paintSquares(squares, (order) => paintOf(order + 0.5, guess, known.value));
  const height = size.above + fieldHeight + size.below;
  const viewBox = `0 ${String(-size.above)} ${String(size.width)} ${String(height)}`;
  const picture = createSvgElement("svg", { class: "compared-wall", viewBox, "aria-hidden": "true" });
  picture.append(...squares);
  if (guess !== null) {
    picture.append(tick(guess, -5, -1), label(`your guess: ${writePercent(guess)}`, guess, -8));
  }
  picture.append(
    tick(known.value, fieldHeight + 1, fieldHeight + 5),
    label(known.words, known.value, fieldHeight + 16),
  );
  return picture;
}

/** How a square is painted: `yes` where guess and fact agree that it belongs to the share, `difference` where only one of them does. */
export type Paint = "yes" | "difference" | null;

/** The paint at a position in percent, by a guess and a fact; without a guess the fact alone counts. */
export function paintOf(position: number, guess: number | null, known: number | null): Paint {
  const [low, high] = [Math.min(guess ?? known ?? 0, known ?? 0), Math.max(guess ?? known ?? 0, known ?? 0)];
  if (position <= low) return "yes";
  return position <= high ? "difference" : null;
}

function paintSquares(squares: readonly Element[], at: (order: number) => Paint): void {
  squares.forEach((square, order) => setPaint(square, at(order)));
}

/** Marks an element as painted, for the style sheet. */
export function setPaint(element: Element, paint: Paint): void {
  if (paint === null) element.removeAttribute("data-paint");
  else element.setAttribute("data-paint", paint);
}

function createSquares(): SVGElement[] {
  const side = String(grid.side);
  return Array.from({ length: grid.columns * grid.rows }, (_, order) => {
    const x = String(Math.floor(order / grid.rows) * grid.pitch);
    const y = String((order % grid.rows) * grid.pitch);
    return createSvgElement("rect", { x, y, width: side, height: side });
  });
}

/** The hatching of squares on which guess and fact differ; the style sheet fills squares of every wall on the page with it. */
export function createHatching(): SVGSVGElement {
  const attributes = { id: "guess-hatch", width: "4", height: "4", patternUnits: "userSpaceOnUse" };
  const pattern = createSvgElement("pattern", { ...attributes, patternTransform: "rotate(45)" });
  pattern.append(createSvgElement("path", { d: "M0 0V4" }));
  // Not hidden by `display`, which would take the pattern away in some browsers.
  const holder = createSvgElement("svg", { class: "hatching", width: "0", height: "0", "aria-hidden": "true" });
  holder.append(pattern);
  return holder;
}

const xOf = (share: number) => (share / 100) * size.width;

/** A short line across the edge of the wall, where a share ends. */
function tick(share: number, from: number, to: number): SVGElement {
  const x = String(xOf(share));
  return createSvgElement("line", { x1: x, x2: x, y1: String(from), y2: String(to) });
}

/** A label at its position beside the wall, kept inside it. */
function label(words: string, share: number, y: number): SVGElement {
  const anchor = share < 20 ? "start" : share > 80 ? "end" : "middle";
  const x = anchor === "start" ? 0 : anchor === "end" ? size.width : xOf(share);
  const text = createSvgElement("text", { x: String(x), y: String(y), "text-anchor": anchor });
  text.textContent = words;
  return text;
}

/** The share in percent at a point of a wall's box: whole columns to its left, and the part of its own column above it. */
export function shareAt({ x, y }: Point, { left, top, width, height }: DOMRect): number {
  const across = ((x - left) / width) * grid.columns;
  if (across <= 0) return 0;
  if (across >= grid.columns) return 100;
  const down = Math.min(1, Math.max(0, (y - top) / height));
  return Math.floor(across) * grid.rows + Math.ceil(down * grid.rows);
}
