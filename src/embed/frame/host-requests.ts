import { message, readCommand, type Command, type Theme } from "../messages.ts";
import { protocolOfMessage, type FormatHeight, type ResizeProtocol } from "./resize-protocols.ts";

declare global {
  interface Window {
    /** Ends the keeping of messages in the page's head, and hands over those that came before this script. */
    readonly takeEarlyMessages?: () => MessageEvent<unknown>[];
  }
}

/** What the host's latest messages ask for: the height in some protocols, the last state, the last theme. */
export interface HostRequest {
  readonly names: ReadonlySet<string>;
  readonly state: string | undefined;
  readonly theme: Theme | undefined;
}

/** Listens to the host and adds its protocols; a flood of messages is handled once. */
export function listenToHost(protocols: Map<string, FormatHeight>, handle: (request: HostRequest) => void): void {
  const names = new Set<string>();
  let state: string | undefined;
  let theme: Theme | undefined;
  let isWaiting = false;
  const flush = () => {
    const request = { names: new Set(names), state, theme };
    names.clear();
    state = theme = undefined;
    isWaiting = false;
    handle(request);
  };
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const command = readCommand(data);
    const [name, format] = protocolOf(command, data) ?? [];
    if (name !== undefined && format !== undefined) {
      if (!protocols.has(name)) protocols.set(name, format);
      names.add(name);
    }
    if (command?.type === "show") ({ state } = command);
    if (command?.type === "theme") ({ theme } = command);
    if (isWaiting || (name === undefined && state === undefined && theme === undefined)) return;
    isWaiting = true;
    setTimeout(flush);
  };
  addEventListener("message", hear);
  window.takeEarlyMessages?.().forEach(hear);
}

/** The protocol that a message asks for: our own, or another's. */
function protocolOf(command: Command | undefined, data: unknown): ResizeProtocol | undefined {
  if (command === undefined) return protocolOfMessage(data);
  return command.type === "hello" ? ["loop", (height) => message({ type: "height", height })] : undefined;
}
