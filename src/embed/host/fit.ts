import { listen } from "#client/ui/listen.ts";
import { onceAFrame } from "../once-a-frame.ts";

/** What stands between a frame and its height; a host's own rules may say otherwise, however strongly. */
const names = ["height", "min-height", "max-height"] as const;

type Written = readonly (readonly [name: string, value: string, priority: string])[];

/** Boxes of frames that follow their content. */
export interface Fitter {
  /** Gives a frame's content this height, with the next picture that the browser paints; the latest call wins. */
  readonly fit: (frame: HTMLIFrameElement, height: number) => void;
  readonly forget: (frame: HTMLIFrameElement) => void;
}

/** Fits frames to heights, none more often than the browser paints. */
export function createFitter(): Fitter {
  const wanted = new Map<HTMLIFrameElement, number>();
  const fitted = new Map<HTMLIFrameElement, { readonly height: number; readonly before: Written }>();
  const apply = onceAFrame(() => {
    for (const [frame, height] of wanted) {
      const before = fitted.get(frame)?.before ?? writtenOn(frame);
      fitted.set(frame, { height, before });
      setHeight(frame, height);
    }
    wanted.clear();
  });
  // Paper has another width: there what the host itself had written holds the frame.
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

function writtenOn({ style }: HTMLElement): Written {
  return names.map((name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)]);
}

function write({ style }: HTMLElement, written: Written): void {
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

/** What a border and padding take from the height, where the host counts them in. */
function edges(style: CSSStyleDeclaration): number {
  if (style.boxSizing !== "border-box") return 0;
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = style;
  return [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].reduce(
    (sum, width) => sum + (parseFloat(width) || 0),
    0,
  );
}
