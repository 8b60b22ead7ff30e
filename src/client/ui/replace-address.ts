import { once } from "#text/once.ts";

/** Milliseconds between two writes: 75 in half a minute, where WebKit refuses the hundred and first. */
const interval = 400;
/** Milliseconds after which a refused write is tried again: all that the strictest engine counts is forgotten then. */
const retryDelay = 30_000;

/** An address when it is written; a later one takes its place. */
export type NextAddress = () => string | URL;

export interface AddressWriter {
  /** Writes an address once nobody has asked for another for `rest` milliseconds, and never sooner than the engine allows. */
  readonly write: (address: NextAddress, rest: number) => void;
  /** Writes at once what waits. */
  readonly flush: () => void;
  /** Forgets what waits. */
  readonly cancel: () => void;
}

/** Writes addresses by `replace`, which may throw. */
export function createAddressWriter(replace: (address: string | URL) => void): AddressWriter {
  let next: NextAddress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastWrite = -Infinity;
  const flush = () => {
    clearTimeout(timer);
    if (next === undefined) return;
    try {
      replace(next());
      next = undefined;
      lastWrite = performance.now();
    } catch {
      timer = setTimeout(flush, retryDelay);
    }
  };
  return {
    flush,
    write(address, rest) {
      next = address;
      clearTimeout(timer);
      const wait = Math.max(rest, lastWrite + interval - performance.now());
      if (wait <= 0) flush();
      else timer = setTimeout(flush, wait);
    },
    cancel() {
      clearTimeout(timer);
      next = undefined;
    },
  };
}

/** The writer of this page: what waits is written before the page is left, and forgotten where the reader goes elsewhere. */
const writer = once(() => {
  const created = createAddressWriter((address) => history.replaceState(history.state, "", address));
  addEventListener("pagehide", created.flush);
  addEventListener("popstate", created.cancel);
  return created;
});

/** Replaces the page's address, without an entry in the history, as soon as the engine allows. */
export function replaceAddress(address: NextAddress): void {
  writer().write(address, 0);
}

/** Replaces the page's address once the reader pauses: while they type, drag, or hold a key. */
export function replaceAddressAtRest(address: NextAddress): void {
  writer().write(address, interval);
}
