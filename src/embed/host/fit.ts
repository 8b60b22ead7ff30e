import { listen } from "#client/ui/listen.ts";
import { oncePerFrame } from "../once-a-frame.ts";

/** Properties that decide a frame's height; a host's own rules may set them, with any priority. */
const names = ["height", "min-height", "max-height"] as const;

type StyleEntries = readonly (readonly [name: string, value: string, priority: string])[];

/** Sets the heights of frames. */
export interface Fitter {
  /** Gives a frame's content this height before the next paint; the latest call wins. */
  readonly fit: (frame: HTMLIFrameElement, height: number) => void;
  readonly forget: (frame: HTMLIFrameElement) => void;
}

/** Fits frames to heights, each at most once per paint. */
export function createFitter(): Fitter {
  const wanted = new Map<HTMLIFrameElement, number>();
  const fitted = new Map<HTMLIFrameElement, { readonly height: number; readonly before: StyleEntries }>();
  const apply = oncePerFrame(() => {
    for (const [frame, height] of wanted) {
      const before = fitted.get(frame)?.before ?? writtenOn(frame);
      fitted.set(frame, { height, before });
      setHeight(frame, height);
    }
    wanted.clear();
  });
  // Paper has another width, so that in print the host's own height applies.
  listen(window, {
    beforeprint: () => fitted.forEach(({ before }, frame) => write(frame, before)),
    afterprint: () => fitted.forEach(({ height }, frame) => setHeight(frame, height)),
  });
  return {
    fit(frame, height) {
      wanted.set(frame, height);
      apply();
    },
    forget(frame) {
      wanted.delete(frame);
      fitted.delete(frame);
    },
  };
}

function writtenOn({ style }: HTMLElement): StyleEntries {
  return names.map((name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)]);
}

function write({ style }: HTMLElement, written: StyleEntries): void {
  for (const [name, value, priority] of written) style.setProperty(name, value, priority);
}

function setHeight(frame: HTMLIFrameElement, height: number): void {
  const total = `${height + edges(getComputedStyle(frame))}px`;
  write(frame, [
    ["height", total, "important"],
    ["min-height", "0", "important"],
    ["max-height", "none", "important"],
  ]);
}

/** Pixels of border and padding, where the box's height includes them. */
function edges(style: CSSStyleDeclaration): number {
  if (style.boxSizing !== "border-box") return 0;
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = style;
  return [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].reduce(
    (sum, width) => sum + (parseFloat(width) || 0),
    0,
  );
}
