import { sum } from "d3-array";
import { onPaint, type Point } from "./on-paint.ts";
import { paintOf, setPaint } from "./share-wall.ts";

/** A guess and what is known, in percent; null for what is not there, or not told yet. */
export interface Shown {
  readonly guess: number | null;
  readonly known: number | null;
}

interface Options {
  readonly figure: HTMLElement;
  /** The picture whose squares are painted, as in `data-show`. */
  readonly picture: string;
  /** What all squares of the picture stand for; where they add up to something else, they are not painted. */
  readonly whole: number;
  /** Gets the share that the reader paints, in percent. */
  readonly onShare: (share: number) => void;
}

export interface StageWall {
  readonly show: (shown: Shown) => void;
}

/** A square of the picture, where it stands in the window, and the share that ends with it, in percent. */
interface Square {
  readonly element: Element;
  readonly box: DOMRect;
  readonly share: number;
}

/** How far the squares may miss the whole, as a part of it. */
const tolerance = 0.01;

/** Lets the reader paint a share on the squares of the stage, from the left, while the picture stands there. */
export function createStageWall({ figure, picture, whole, onShare }: Options): StageWall {
  let shown: Shown = { guess: null, known: null };
  let squares: readonly Square[] = [];
  const repaint = () => {
    let from = 0;
    for (const { element, share } of squares) {
      setPaint(element, paintOf((from + share) / 2, shown.guess, shown.known ?? shown.guess));
      from = share;
    }
  };
  const clear = () => {
    // Other questions have pictures of their own: what this one has not painted stays.
    if (squares.length > 0) figure.removeAttribute("data-paintable");
    for (const { element } of squares) setPaint(element, null);
  };
  const refresh = () => {
    clear();
    const isThere = figure.dataset["show"] === picture && figure.dataset["moving"] === undefined;
    squares = isThere ? findSquares(figure, whole) : [];
    if (squares.length > 0 && shown.known === null) figure.setAttribute("data-paintable", "");
    repaint();
  };
  onPaint(figure, (point) => {
    if (squares.length === 0 || shown.known !== null) return;
    const share = shareAt(point, findSquares(figure, whole));
    if (share !== null) onShare(share);
  });
  new MutationObserver(refresh).observe(figure, { attributeFilter: ["data-show", "data-moving"] });
  refresh();
  return {
    show(next) {
      const isAnswered = next.known !== shown.known;
      shown = next;
      if (isAnswered) refresh();
      else repaint();
    },
  };
}

/** The squares from left to right, and in each column from above; none where they do not add up to the whole. */
function findSquares(figure: HTMLElement, whole: number): Square[] {
  const boxes = [...figure.querySelectorAll<SVGElement>('rect[data-scale="tile"]')].map((element) => ({
    element,
    box: element.getBoundingClientRect(),
    value: Number(element.dataset["value"]),
  }));
  const all = sum(boxes, ({ value }) => value);
  if (Math.abs(all - whole) > tolerance * whole) return [];
  // Columns of different blocks may differ by a fraction of a pixel.
  boxes.sort((a, b) => Math.round(a.box.x - b.box.x) || a.box.y - b.box.y);
  let total = 0;
  return boxes.map(({ element, box, value }) => ({ element, box, share: ((total += value) / all) * 100 }));
}

/** The share that is painted up to a point; null where it lies above or below every square. */
function shareAt({ x, y }: Point, squares: readonly Square[]): number | null {
  const [top, bottom] = [
    Math.min(...squares.map(({ box }) => box.top)),
    Math.max(...squares.map(({ box }) => box.bottom)),
  ];
  if (y < top || y > bottom) return null;
  const last = squares.findLast(({ box }) => box.right < x || (box.left <= x && box.top <= y));
  return last === undefined ? 0 : Math.round(last.share);
}
