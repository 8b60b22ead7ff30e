import scrollama from "scrollama";

interface Watch {
  readonly steps: readonly HTMLElement[];
  /** Where the line lies, in CSS pixels from the top of the view. */
  readonly line: () => number;
}

/** scrollama takes offsets in pixels as well as shares; its own types do not say so. */
interface PixelOptions {
  readonly step: HTMLElement[];
  readonly offset: `${number}px`;
}

/**
 * Calls `crossed` whenever a step's edge crosses the line, and says no more than that.
 * `reset` follows a line that has moved; `stop` ends it.
 */
export function watchCrossings({ steps, line }: Watch, crossed: () => void): { reset: () => void; stop: () => void } {
  let scroller: ReturnType<typeof scrollama> | undefined;
  const start = () => {
    scroller?.destroy();
    scroller = scrollama();
    const setup = scroller.setup as unknown as (options: PixelOptions) => ReturnType<typeof scrollama>;
    setup({ step: [...steps], offset: `${Math.round(line())}px` })
      .onStepEnter(crossed)
      .onStepExit(crossed);
  };
  start();
  return { reset: start, stop: () => scroller?.destroy() };
}
