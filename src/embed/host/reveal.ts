import { listen } from "#client/ui/listen.ts";

/** Shows frames in the place of their pictures. */
export interface Revealer {
  /** A frame has answered: it takes the place of its picture. */
  readonly reveal: (frame: HTMLIFrameElement) => void;
  /** Nobody has answered yet: the picture is shown. A frame that has no picture stays as it is. */
  readonly cover: (frame: HTMLIFrameElement) => void;
  readonly forget: (frame: HTMLIFrameElement) => void;
}

/** Shows each frame once it has answered, and its picture until then and on paper. */
export function createRevealer(): Revealer {
  const shown = new Map<HTMLIFrameElement, Shown>();
  const setShown = (frame: HTMLIFrameElement, now: Shown) => {
    if (shown.get(frame) === now) return;
    shown.set(frame, now);
    show(frame, now);
  };
  listen(window, {
    beforeprint: () => shown.forEach((_, frame) => show(frame, "paper")),
    afterprint: () => shown.forEach((now, frame) => show(frame, now)),
  });
  return {
    reveal: (frame) => setShown(frame, "frame"),
    cover: (frame) => setShown(frame, "picture"),
    forget: (frame) => shown.delete(frame),
  };
}

/** What is shown of a picture and its frame; on paper the picture takes no more room than it needs. */
type Shown = "frame" | "picture" | "paper";

/** By opacity, since browsers do not run all of a frame that is hidden in another way; the picture keeps its width. */
function show(frame: HTMLIFrameElement, shown: Shown): void {
  const picture = frame.previousElementSibling;
  if (!(picture instanceof HTMLElement) || picture.dataset["loopPicture"] === undefined) return;
  const isFrame = shown === "frame";
  frame.inert = !isFrame;
  setStyle(frame, {
    opacity: isFrame ? "1" : "0",
    "pointer-events": isFrame ? "auto" : "none",
    display: shown === "paper" ? "none" : null,
  });
  setStyle(picture, {
    visibility: isFrame ? "hidden" : null,
    height: isFrame ? "0" : null,
    overflow: isFrame ? "hidden" : null,
    // The room for the frame's words, which is written as another property and so comes back.
    "padding-block": shown === "picture" ? null : "0",
  });
}

/** Sets properties over whatever the host has written; null takes them away again. */
function setStyle({ style }: HTMLElement, properties: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(properties))
    style.setProperty(name, value, value === null ? "" : "important");
}
