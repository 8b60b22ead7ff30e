import { message, readCommand, type Command } from "../messages.ts";
import { createLoopGuard } from "./resize-loop-guard.ts";
import { protocolOfMessage, protocolsOfAddress, type FormatHeight, type ResizeProtocol } from "./resize-protocols.ts";

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
}

/** Sends a message to the host. A sandboxed frame cannot know the host's origin, and has nothing to hide. */
export function post(data: unknown): void {
  parent.postMessage(data, "*");
}

/** Answers the host in the protocols that it uses: the height now and whenever it changes, and the state that it asks for. */
export function connectToHost({ wrapper, onHello, onShow }: Connection): void {
  if (parent === window) return;
  const protocols = new Map<string, FormatHeight>(protocolsOfAddress(location.search, location.hash));
  const shouldReport = createLoopGuard();
  const size = () => [Math.ceil(wrapper.getBoundingClientRect().height), innerWidth] as const;
  const report = (names: Iterable<string>) => {
    const [height, width] = size();
    if (height === 0 || width === 0) return;
    for (const name of names) post(protocols.get(name)?.(height, width));
  };
  onMessages(protocols, ({ names, state }) => {
    report(names);
    if (names.has("loop")) onHello();
    if (state !== undefined) onShow(state);
  });
  new ResizeObserver(() => {
    if (!shouldReport(...size())) return;
    requestResize();
    report(protocols.keys());
  }).observe(wrapper);
  post(message({ type: "ready" }));
}

/** What the host's latest messages ask for: the height in some protocols, and the last state. */
interface HostRequest {
  readonly names: ReadonlySet<string>;
  readonly state: string | undefined;
}

/** Listens to the host and adds its protocols; a flood of messages is handled once. */
function onMessages(protocols: Map<string, FormatHeight>, handle: (request: HostRequest) => void): void {
  const names = new Set<string>();
  let state: string | undefined;
  let isWaiting = false;
  const flush = () => {
    const request = { names: new Set(names), state };
    names.clear();
    [state, isWaiting] = [undefined, false];
    handle(request);
  };
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const command = source === parent ? readCommand(data) : undefined;
    const [name, format] = (source === parent ? protocolOf(command, data) : undefined) ?? [];
    if (name !== undefined && format !== undefined) {
      if (!protocols.has(name)) protocols.set(name, format);
      names.add(name);
    }
    if (command?.type === "show") ({ state } = command);
    if (isWaiting || (name === undefined && state === undefined)) return;
    isWaiting = true;
    setTimeout(flush);
  });
}

/** The protocol that a message asks for: our own, or another's. */
function protocolOf(command: Command | undefined, data: unknown): ResizeProtocol | undefined {
  if (command === undefined) return protocolOfMessage(data);
  return command.type === "hello" ? ["loop", (height) => message({ type: "height", height })] : undefined;
}

/** Asks the browser itself to size the frame again; it may refuse. */
function requestResize(): void {
  try {
    window.requestResize?.();
  } catch {
    // The host sizes its frames in another way.
  }
}
