import { activeIndex, readingLine } from "#client/reader/geometry.ts";
import type { Root } from "./find-frames.ts";
import { onceAFrame } from "../once-a-frame.ts";

interface Parts {
  readonly roots: Iterable<Root>;
  /** Our frames, in the order in which they were found. */
  readonly frames: () => readonly HTMLIFrameElement[];
  readonly show: (frame: HTMLIFrameElement, state: string) => void;
}

export interface Driver {
  /** Looks where the reader is, with the next picture that the browser paints. */
  readonly look: () => void;
  /** Sends the state again that a frame should show: it has started anew. */
  readonly repeat: (frame: HTMLIFrameElement) => void;
}

/** Moves frames to the states that the host's own paragraphs name, as the reader scrolls. */
export function createDriver({ roots, frames, show }: Parts): Driver {
  const shown = new WeakMap<HTMLIFrameElement, string>();
  const look = onceAFrame(() => {
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

/** Each frame with the paragraphs that drive it. */
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
