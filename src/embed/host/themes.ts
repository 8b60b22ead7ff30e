import { themes, type Theme } from "../messages.ts";

interface Options {
  readonly frames: () => readonly HTMLIFrameElement[];
  readonly send: (frame: HTMLIFrameElement, theme: Theme) => void;
}

/** Sends frames the theme that the host's page names for them. */
export interface ThemeSync {
  /** Sends what has changed. */
  readonly update: () => void;
  /** Sends a frame its theme again, after it has loaded again. */
  readonly repeat: (frame: HTMLIFrameElement) => void;
}

/** Follows `data-loop-theme` on a frame, or on any element around it. */
export function createThemeSync({ frames, send }: Options): ThemeSync {
  const sent = new WeakMap<HTMLIFrameElement, Theme>();
  const updateOne = (frame: HTMLIFrameElement) => {
    const before = sent.get(frame);
    // Where the host names none any more, the reader's own holds; where it never did, that of the frame's address.
    const theme = themeAround(frame) ?? (before === undefined ? undefined : "auto");
    if (theme === undefined || theme === before) return;
    sent.set(frame, theme);
    send(frame, theme);
  };
  return {
    update: () => frames().forEach(updateOne),
    repeat(frame) {
      sent.delete(frame);
      updateOne(frame);
    },
  };
}

/** The nearest theme around a frame, out of shadow roots too; a word that is no theme names none. */
function themeAround(frame: HTMLElement): Theme | undefined {
  for (let node: Node | null = frame; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const written = node instanceof HTMLElement ? node.dataset["loopTheme"] : undefined;
    const theme = themes.find((one) => one === written);
    if (theme !== undefined) return theme;
  }
  return undefined;
}
