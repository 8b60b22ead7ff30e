import { askedByAddress, askedByMessage, type Dialect } from "./dialects.ts";
import { message, readCommand } from "./messages.ts";
import { createJudge } from "./worth-telling.ts";

declare global {
  interface Window {
    /** Of the CSS working group's draft; where a browser knows it, its host may size frames without any script. */
    readonly requestResize?: () => void;
  }
}

interface Parts {
  /** The one element that is measured; it holds all of the page and is never sized by it. */
  readonly wrapper: HTMLElement;
  /** A host has introduced itself. */
  readonly greeted: () => void;
  readonly show: (state: string) => void;
}

/** Sends a message to the host. Who it is, a sandboxed frame cannot know; there is nothing in it to hide. */
export function tell(data: unknown): void {
  parent.postMessage(data, "*");
}

/** Answers the host, in the dialects that it speaks: its height now and whenever it changes, and the state it wants. */
export function listenToHost({ wrapper, greeted, show }: Parts): void {
  if (parent === window) return;
  const dialects = new Map<string, Dialect>(askedByAddress(location.search, location.hash));
  const isWorthTelling = createJudge();
  const size = () => [Math.ceil(wrapper.getBoundingClientRect().height), innerWidth] as const;
  const report = (names: Iterable<string>) => {
    const [height, width] = size();
    if (height === 0 || width === 0) return;
    for (const name of names) tell(dialects.get(name)?.(height, width));
  };
  const answer = soon(report);
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const command = readCommand(data);
    if (command?.type === "show") show(command.state);
    if (command?.type === "hello") {
      greeted();
      dialects.set("loop", (height) => message({ type: "height", height }));
      answer("loop");
    }
    const [name, dialect] = askedByMessage(data) ?? [];
    if (name === undefined || dialect === undefined) return;
    if (!dialects.has(name)) dialects.set(name, dialect);
    answer(name);
  });
  new ResizeObserver(() => {
    if (!isWorthTelling(...size())) return;
    askForRoom();
    report(dialects.keys());
  }).observe(wrapper);
  tell(message({ type: "ready" }));
}

/** Asks the browser itself to size the frame again; it may refuse. */
function askForRoom(): void {
  try {
    window.requestResize?.();
  } catch {
    // The host sizes its frames in another way.
  }
}

/** Gathers names until the messages at hand are read, so that a flood of questions gets one answer. */
function soon(act: (names: Iterable<string>) => void): (name: string) => void {
  const names = new Set<string>();
  return (name) => {
    if (names.size === 0) {
      setTimeout(() => {
        act([...names]);
        names.clear();
      });
    }
    names.add(name);
  };
}
