interface Places {
  readonly canvas: SVGSVGElement;
  readonly figure: HTMLElement;
  /** The cover's own picture, and the window that shows a part of it. */
  readonly image: HTMLElement;
  readonly window: HTMLElement;
  /** Scroll position at which the picture has come to rest on the stage. */
  readonly until: () => number;
  /** Whether the way may be shown; else the picture is at its start, then at its end. */
  readonly glides: () => boolean;
}

const between = (from: number, to: number, share: number) => from + (to - from) * share;
/** The window opens at the end of the way, when the page's own headline has gone. */
const opened = (share: number) => Math.max(0, (share - 0.6) / 0.4);
const ease = (share: number) => share * share * (3 - 2 * share);

/**
 * Lays the stage's canvas over the cover's picture, and shrinks it into the stage as the reader scrolls.
 * `place` follows the page's scroll position; `stop` leaves the canvas on the stage.
 */
export function flyFromCover({ canvas, figure, image, window, until, glides }: Places): {
  place(): void;
  stop(): void;
} {
  const rest = () => {
    canvas.style.removeProperty("transform");
    canvas.style.removeProperty("clip-path");
    figure.removeAttribute("data-flying");
  };
  const place = () => {
    const way = Math.min(1, Math.max(0, scrollY / Math.max(1, until())));
    const share = glides() ? ease(way) : Number(way > 0.5);
    if (share === 1) {
      if (figure.hasAttribute("data-flying")) rest();
      return;
    }
    figure.dataset["flying"] = "";
    const from = image.getBoundingClientRect();
    const to = homeOf(canvas, figure);
    const scale = between(from.width, to.width, share) / to.width;
    const x = between(from.left, to.left, share) - to.left;
    const y = between(from.top, to.top, share) - to.top;
    canvas.style.transform = `translate(${String(x)}px,${String(y)}px) scale(${String(scale)})`;
    canvas.style.clipPath = clip(window.getBoundingClientRect(), from, opened(share));
  };
  return { place, stop: rest };
}

/** Where the canvas stands in the figure when nothing moves it: in its middle. */
function homeOf(canvas: SVGSVGElement, figure: HTMLElement): { left: number; top: number; width: number } {
  const frame = figure.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = canvas;
  return { left: frame.left + (frame.width - width) / 2, top: frame.top + (frame.height - height) / 2, width };
}

/** The window's cut of the picture, opened by `share`. */
function clip(window: DOMRect, picture: DOMRect, share: number): string {
  const inset = (pixels: number, size: number) => `${String(between((pixels / size) * 100, 0, share))}%`;
  return `inset(${[
    inset(window.top - picture.top, picture.height),
    inset(picture.right - window.right, picture.width),
    inset(picture.bottom - window.bottom, picture.height),
    inset(window.left - picture.left, picture.width),
  ].join(" ")})`;
}
