/** The frames that the script controls. */
export interface Frames {
  readonly all: () => readonly HTMLIFrameElement[];
  readonly add: (frame: HTMLIFrameElement) => void;
  /** Forgets the frames that were removed from the page. */
  readonly tidy: () => void;
}

interface FrameListeners {
  /** A frame is new. */
  readonly found: (frame: HTMLIFrameElement) => void;
  /** A frame has loaded; nobody knows yet what. */
  readonly loaded: (frame: HTMLIFrameElement) => void;
  readonly gone: (frame: HTMLIFrameElement) => void;
}

/** Keeps a set of frames, and listens to them. */
export function createFrames({ found, loaded, gone }: FrameListeners): Frames {
  const frames = new Set<HTMLIFrameElement>();
  const onLoad = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLIFrameElement) loaded(currentTarget);
  };
  return {
    all: () => [...frames],
    add(frame) {
      if (frames.has(frame)) return;
      frames.add(frame);
      frame.addEventListener("load", onLoad);
      found(frame);
    },
    tidy() {
      for (const frame of frames) {
        if (frame.isConnected) continue;
        frames.delete(frame);
        frame.removeEventListener("load", onLoad);
        gone(frame);
      }
    },
  };
}
