import { canvases } from "#scene/scene.ts";
import { layoutFor, wideQuery } from "../ui/media.ts";

interface Options {
  readonly canvas: SVGSVGElement;
  readonly figure: HTMLElement;
  /** The cover's own picture, and the window that shows a part of it. */
  readonly image: HTMLElement;
  readonly window: HTMLElement;
  /** Scroll position at which the picture has reached the stage. */
  readonly until: () => number;
  /** Whether movement is welcome; else the picture is at its start, then at its end. */
  readonly isAnimated: () => boolean;
}

interface CoverAnimation {
  /** Follows the page's scroll position. */
  update: () => void;
  /** Leaves the canvas on the stage. */
  stop: () => void;
}

const interpolate = (from: number, to: number, share: number) => from + (to - from) * share;
const ease = (share: number) => share * share * (3 - 2 * share);
/** The window opens at the end of the movement, when the page's headline has left the view. */
const opened = (share: number) => Math.max(0, (share - 0.6) / 0.4);

/** Lays the stage's canvas over the cover's picture, and shrinks it into the stage as the reader scrolls. */
export function createCoverAnimation({ canvas, figure, image, window, until, isAnimated }: Options): CoverAnimation {
  const reset = () => {
    canvas.style.removeProperty("transform");
    canvas.style.removeProperty("clip-path");
    figure.removeAttribute("data-flying");
  };
  const update = () => {
    const progress = Math.min(1, Math.max(0, scrollY / Math.max(1, until())));
    const share = isAnimated() ? ease(progress) : Number(progress > 0.5);
    if (share === 1) {
      if (figure.hasAttribute("data-flying")) reset();
      return;
    }
    figure.dataset["flying"] = "";
    const from = shownPart(image.getBoundingClientRect(), canvas.viewBox.baseVal);
    const to = finalBox(canvas, figure);
    const scale = interpolate(from.width, to.width, share) / to.width;
    const x = interpolate(from.left, to.left, share) - to.left;
    const y = interpolate(from.top, to.top, share) - to.top;
    canvas.style.transform = `translate(${String(x)}px,${String(y)}px) scale(${String(scale)})`;
    canvas.style.clipPath = clipPath(window.getBoundingClientRect(), from, opened(share));
  };
  return { update, stop: reset };
}

/** The box of that part of the cover's picture, a whole canvas, that the stage's canvas shows. */
function shownPart(image: DOMRect, { x, y, width, height }: DOMRectReadOnly): DOMRect {
  const unit = image.width / canvases[layoutFor(wideQuery)()].width;
  return new DOMRect(image.left + x * unit, image.top + y * unit, width * unit, height * unit);
}

/** The canvas's box without a transform: in the middle of the figure. */
function finalBox(canvas: SVGSVGElement, figure: HTMLElement): { left: number; top: number; width: number } {
  const frame = figure.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = canvas;
  return { left: frame.left + (frame.width - width) / 2, top: frame.top + (frame.height - height) / 2, width };
}

/** The part of the picture that the window shows, opened by `share`. */
function clipPath(window: DOMRect, picture: DOMRect, share: number): string {
  const inset = (pixels: number, size: number) => `${String(interpolate((pixels / size) * 100, 0, share))}%`;
  return `inset(${[
    inset(window.top - picture.top, picture.height),
    inset(picture.right - window.right, picture.width),
    inset(picture.bottom - window.bottom, picture.height),
    inset(window.left - picture.left, picture.width),
  ].join(" ")})`;
}
