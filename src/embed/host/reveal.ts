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
  const revealed = new Set<HTMLIFrameElement>();
  listen(window, {
    beforeprint: () => revealed.forEach((frame) => setRevealed(frame, false)),
    afterprint: () => revealed.forEach((frame) => setRevealed(frame, true)),
  });
  return {
    reveal(frame) {
      if (revealed.has(frame)) return;
      revealed.add(frame);
      setRevealed(frame, true);
    },
    cover(frame) {
      revealed.delete(frame);
      setRevealed(frame, false);
    },
    forget: (frame) => revealed.delete(frame),
  };
}

/** By opacity, since browsers do not run all of a frame that is hidden in another way; the picture keeps its width. */
function setRevealed(frame: HTMLIFrameElement, isRevealed: boolean): void {
  const picture = frame.previousElementSibling;
  if (!(picture instanceof HTMLElement) || picture.dataset["loopPicture"] === undefined) return;
  frame.inert = !isRevealed;
  setStyle(frame, { opacity: isRevealed ? "1" : "0", "pointer-events": isRevealed ? "auto" : "none" });
  setStyle(picture, { visibility: "hidden", height: "0", overflow: "hidden", "padding-block": "0" }, isRevealed);
}

/** Sets properties over whatever the host has written, or takes them away again. */
function setStyle({ style }: HTMLElement, properties: Readonly<Record<string, string>>, isSet = true): void {
  for (const [name, value] of Object.entries(properties)) {
    if (isSet) style.setProperty(name, value, "important");
    else style.removeProperty(name);
  }
}
