import { message, type Theme } from "../messages.ts";
import { listenToHost } from "./host-requests.ts";
import { createLoopGuard } from "./resize-loop-guard.ts";
import { protocolsOfAddress, wordpressLink, wordpressSecret, type FormatHeight } from "./resize-protocols.ts";

declare global {
  interface Window {
    /** Of the CSS working group's draft; where a browser knows it, its host may size frames without any script. */
    readonly requestResize?: () => void;
  }
}

interface Connection {
  /** The one element that is measured; it contains the whole page and no style sets its height. */
  readonly wrapper: HTMLElement;
  /** A host has said hello, for the first time or again. */
  readonly onHello: () => void;
  readonly onShow: (state: string) => void;
  readonly onTheme: (theme: Theme) => void;
}

/** Milliseconds after which a frame without a size is measured again for a host that has asked. */
const retryDelay = 400;

/** Sends a message to the host. A sandboxed frame cannot know the host's origin, and has nothing to hide. */
export function post(data: unknown): void {
  parent.postMessage(data, "*");
}

/** Answers the host in the protocols that it uses: the height now and whenever it changes, and the state that it asks for. */
export function connectToHost({ wrapper, onHello, onShow, onTheme }: Connection): void {
  if (parent === window) return;
  const protocols = new Map<string, FormatHeight>(protocolsOfAddress(location.search, location.hash));
  const size = () => [Math.ceil(wrapper.getBoundingClientRect().height), innerWidth] as const;
  const report = createReport(protocols, size);
  listenToHost(protocols, ({ names, state, theme }) => {
    report(names);
    if (names.has("loop")) onHello();
    if (state !== undefined) onShow(state);
    if (theme !== undefined) onTheme(theme);
  });
  const shouldReport = createLoopGuard();
  new ResizeObserver(() => {
    if (!shouldReport(...size())) return;
    requestResize();
    report(protocols.keys());
  }).observe(wrapper);
  post(message({ type: "ready" }));
  // A host's own question may have come before this page; a frame that is hidden is not observed.
  report(protocols.keys());
  addEventListener("load", () => report(protocols.keys()));
  sendLinksToWordPress(wrapper);
}

/** Reports the height in some protocols at once, or as soon as the frame has a size. */
function createReport(protocols: ReadonlyMap<string, FormatHeight>, size: () => readonly [number, number]) {
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (names: Iterable<string>) => {
    for (const name of names) asked.add(name);
    clearTimeout(timer);
    if (asked.size === 0) return;
    const [height, width] = size();
    if (height === 0 || width === 0) {
      timer = setTimeout(() => report([]), retryDelay);
      return;
    }
    for (const name of asked) post(protocols.get(name)?.(height, width));
    asked.clear();
  };
  return report;
}

/** WordPress's sandbox opens no windows, but its page follows the links of its embeds when it is told of them. */
function sendLinksToWordPress(wrapper: HTMLElement): void {
  const secret = wordpressSecret(location.hash);
  if (secret === undefined) return;
  wrapper.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null) return;
    event.preventDefault();
    post(wordpressLink(secret, link.href));
  });
}

/** Asks the browser itself to size the frame again; it may refuse. */
function requestResize(): void {
  try {
    window.requestResize?.();
  } catch {
    // The host sizes its frames in another way.
  }
}
