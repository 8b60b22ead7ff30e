import scrollama from "scrollama";

interface Options {
  readonly steps: readonly HTMLElement[];
  /** The line's position, in CSS pixels from the top of the window. */
  readonly line: () => number;
}

/** scrollama takes offsets in pixels as well as shares; its own types do not say so. */
interface PixelOptions {
  readonly step: HTMLElement[];
  readonly offset: `${number}px`;
}

interface ScrollObserver {
  /** Reads the line's position again. */
  reset: () => void;
  stop: () => void;
}

/** Calls `onCross` whenever a step's edge crosses the line; it does not say which. */
export function observeScroll({ steps, line }: Options, onCross: () => void): ScrollObserver {
  let scroller: ReturnType<typeof scrollama> | undefined;
  const start = () => {
    scroller?.destroy();
    scroller = scrollama();
    const setup = scroller.setup as unknown as (options: PixelOptions) => ReturnType<typeof scrollama>;
    setup({ step: [...steps], offset: `${Math.round(line())}px` })
      .onStepEnter(onCross)
      .onStepExit(onCross);
  };
  start();
  return { reset: start, stop: () => scroller?.destroy() };
}
