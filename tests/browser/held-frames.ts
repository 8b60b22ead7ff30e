/** Frames that come when a test lets them. */
export interface HeldFrames {
  /** One frame at each of these times, in milliseconds. */
  pass(times: readonly number[]): void;
  /** How many calls wait for the next frame. */
  waiting(): number;
  /** Gives the frames back to the browser. */
  release(): void;
}

/** Takes the page's frames into the test's hand; runs in the browser. */
export function holdFrames(): HeldFrames {
  const ask = window.requestAnimationFrame.bind(window);
  const cancel = window.cancelAnimationFrame.bind(window);
  const waiting = new Map<number, FrameRequestCallback>();
  let last = 0;
  window.requestAnimationFrame = (callback) => {
    waiting.set(++last, callback);
    return last;
  };
  window.cancelAnimationFrame = (handle) => waiting.delete(handle);
  return {
    pass(times) {
      for (const time of times) {
        const due = [...waiting.values()];
        waiting.clear();
        for (const callback of due) callback(time);
      }
    },
    waiting: () => waiting.size,
    release: () => Object.assign(window, { requestAnimationFrame: ask, cancelAnimationFrame: cancel }),
  };
}
