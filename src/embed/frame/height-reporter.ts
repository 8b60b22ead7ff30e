import { askedByAddress, askedByMessage, type Asked, type Dialect } from "./resize-protocols.ts";
import { message, readCommand, type Command } from "../messages.ts";
import { createJudge } from "./resize-loop-guard.ts";

declare global {
  interface Window {
    /** Of the CSS working group's draft; where a browser knows it, its host may size frames without any script. */
    readonly requestResize?: () => void;
  }
}

interface Parts {
  /** The one element that is measured; it holds all of the page and is never sized by it. */
  readonly wrapper: HTMLElement;
  /** A host has said hello, for the first time or again. */
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
  hear(({ names, state }) => {
    report(names);
    if (names.has("loop")) greeted();
    if (state !== undefined) show(state);
  }, dialects);
  new ResizeObserver(() => {
    if (!isWorthTelling(...size())) return;
    askForRoom();
    report(dialects.keys());
  }).observe(wrapper);
  tell(message({ type: "ready" }));
}

/** What the host's messages of a moment come to: who wants to know the height, and the last state it wants. */
interface Heard {
  readonly names: ReadonlySet<string>;
  readonly state: string | undefined;
}

/** Hears the host, and adds its dialects; a flood of messages is acted on once. */
function hear(act: (heard: Heard) => void, dialects: Map<string, Dialect>): void {
  const names = new Set<string>();
  let state: string | undefined;
  let waits = false;
  const settle = () => {
    const heard = { names: new Set(names), state };
    names.clear();
    [state, waits] = [undefined, false];
    act(heard);
  };
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const command = source === parent ? readCommand(data) : undefined;
    const [name, dialect] = (source === parent ? asked(command, data) : undefined) ?? [];
    if (name !== undefined && dialect !== undefined) {
      if (!dialects.has(name)) dialects.set(name, dialect);
      names.add(name);
    }
    if (command?.type === "show") ({ state } = command);
    if (waits || (name === undefined && state === undefined)) return;
    waits = true;
    setTimeout(settle);
  });
}

/** The dialect that a message asks for: our own, or another's. */
function asked(command: Command | undefined, data: unknown): Asked | undefined {
  if (command === undefined) return askedByMessage(data);
  return command.type === "hello" ? ["loop", (height) => message({ type: "height", height })] : undefined;
}

/** Asks the browser itself to size the frame again; it may refuse. */
function askForRoom(): void {
  try {
    window.requestResize?.();
  } catch {
    // The host sizes its frames in another way.
  }
}
