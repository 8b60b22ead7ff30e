import type { Report } from "../messages.ts";
import { createRevealer } from "./reveal.ts";

/** What is known of frames by what they have said. */
export interface Answers {
  readonly heard: (frame: HTMLIFrameElement, report: Report) => void;
  /** A frame has loaded: our page, or one that the browser shows in its place. */
  readonly loaded: (frame: HTMLIFrameElement) => void;
  readonly forget: (frame: HTMLIFrameElement) => void;
}

/** Decides by what a frame answers whether it or its picture is shown. */
export function createAnswers(greet: (frame: HTMLIFrameElement) => void): Answers {
  const revealer = createRevealer();
  /** Frames that have answered since they loaded last. */
  const fresh = new Set<HTMLIFrameElement>();
  const known = new Set<HTMLIFrameElement>();
  return {
    heard(frame, { type }) {
      if (type === "not-found") return;
      if (type === "ready" && !fresh.has(frame)) greet(frame);
      // A frame that loads again says so; any other word may be the last of the page before.
      if (type === "ready" || !known.has(frame)) fresh.add(frame);
      revealer.reveal(frame);
    },
    loaded(frame) {
      known.add(frame);
      // An error page of the browser loads too, and never answers.
      if (!fresh.delete(frame)) revealer.cover(frame);
      greet(frame);
    },
    forget(frame) {
      revealer.forget(frame);
      fresh.delete(frame);
      known.delete(frame);
    },
  };
}
