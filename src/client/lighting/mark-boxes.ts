import type { Area } from "./mark-label.ts";

/** A mark that stands for a number, and where it is in the window. */
interface MarkBox {
  readonly claim: string;
  readonly box: DOMRect;
}

export interface MarkBoxes {
  /** The claim of the mark at a point, or of the nearest one within reach; null where there is none. */
  readonly claimAt: (x: number, y: number) => string | null;
  /** The area that all marks of a claim cover; null where the picture has none. */
  readonly areaOf: (claim: string) => Area | null;
  readonly figure: Area;
}

/** Half of the least size of a target, in pixels. */
const reach = 12;

/** Measures a figure's marks once, for every move of a pointer until the picture or the page moves. */
export function measureMarks(figure: HTMLElement): MarkBoxes {
  const boxes: MarkBox[] = [...figure.querySelectorAll<SVGElement>("svg [data-claim]")].map((mark) => ({
    claim: mark.dataset["claim"] ?? "",
    box: mark.getBoundingClientRect(),
  }));
  return {
    figure: figure.getBoundingClientRect(),
    claimAt(x, y) {
      let [nearest, least, size]: [string | null, number, number] = [null, reach, Infinity];
      for (const { claim, box } of boxes) {
        const away = Math.hypot(beyond(x, box.left, box.right), beyond(y, box.top, box.bottom));
        // Of marks that lie over each other the smaller one is meant.
        const area = box.width * box.height;
        if (away < least || (away === least && area < size)) [nearest, least, size] = [claim, away, area];
      }
      return nearest;
    },
    areaOf(claim) {
      const own = boxes.filter((one) => one.claim === claim).map(({ box }) => box);
      if (own.length === 0) return null;
      return {
        left: Math.min(...own.map(({ left }) => left)),
        right: Math.max(...own.map(({ right }) => right)),
        top: Math.min(...own.map(({ top }) => top)),
        bottom: Math.max(...own.map(({ bottom }) => bottom)),
      };
    },
  };
}

/** How far a coordinate lies outside a span; 0 inside it. */
function beyond(at: number, from: number, to: number): number {
  return Math.max(from - at, 0, at - to);
}
