import { activeIndex, readingLine } from "#client/reader/geometry.ts";
import type { Root } from "./find-frames.ts";
import { oncePerFrame } from "../once-a-frame.ts";

interface DriverOptions {
  readonly roots: Iterable<Root>;
  /** Our frames, in the order in which they were found. */
  readonly frames: () => readonly HTMLIFrameElement[];
  readonly show: (frame: HTMLIFrameElement, state: string) => void;
}

export interface Driver {
  /** Finds the reader's position again, before the next paint. */
  readonly look: () => void;
  /** Sends a frame its state again, after it has loaded again. */
  readonly repeat: (frame: HTMLIFrameElement) => void;
}

/** Shows in each frame the state that the host's own paragraph at the reading line names. */
export function createDriver({ roots, frames, show }: DriverOptions): Driver {
  const shown = new WeakMap<HTMLIFrameElement, string>();
  const look = oncePerFrame(() => {
    for (const [frame, paragraphs] of drivenBy(roots, frames())) {
      const state = stateAt(frame, paragraphs);
      if (state === undefined || state === shown.get(frame)) continue;
      shown.set(frame, state);
      show(frame, state);
    }
  });
  return {
    look,
    repeat(frame) {
      shown.delete(frame);
      look();
    },
  };
}

/** Each frame with the paragraphs that control it. */
function drivenBy(roots: Iterable<Root>, frames: readonly HTMLIFrameElement[]): Map<HTMLIFrameElement, HTMLElement[]> {
  const driven = new Map<HTMLIFrameElement, HTMLElement[]>();
  for (const root of roots) {
    for (const paragraph of root.querySelectorAll<HTMLElement>("[data-loop-state]")) {
      const frame = paragraph.getClientRects().length > 0 ? frameOf(paragraph, frames) : undefined;
      if (frame !== undefined) driven.set(frame, [...(driven.get(frame) ?? []), paragraph]);
    }
  }
  return driven;
}

/** The frame that a paragraph names, else the last one before it, else the first. */
function frameOf(paragraph: HTMLElement, frames: readonly HTMLIFrameElement[]): HTMLIFrameElement | undefined {
  const name = paragraph.dataset["loopFor"];
  if (name !== undefined && name !== "") return frames.find(({ id }) => id === name);
  const following = Node.DOCUMENT_POSITION_FOLLOWING;
  const inOrder = [...frames].sort((one, other) => (one.compareDocumentPosition(other) & following ? -1 : 1));
  return inOrder.findLast((frame) => frame.compareDocumentPosition(paragraph) & following) ?? inOrder[0];
}

function stateAt(frame: HTMLIFrameElement, paragraphs: readonly HTMLElement[]): string | undefined {
  const spans = paragraphs.map((paragraph) => paragraph.getBoundingClientRect());
  const [column] = spans;
  if (column === undefined) return undefined;
  const line = readingLine(innerHeight, staysInView(frame) ? frame.getBoundingClientRect() : null, column);
  return paragraphs[activeIndex(spans, line)]?.dataset["loopState"];
}

/** Whether a frame stays in view while the page scrolls, and so covers a part of it. */
function staysInView(frame: HTMLElement): boolean {
  for (let node: Node | null = frame; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && /sticky|fixed/.test(getComputedStyle(node).position)) return true;
  }
  return false;
}
