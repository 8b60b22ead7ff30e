/** The messages between a host page and a frame, protocol 1. Everything is read with suspicion: anybody can send anything. */

/** What a host asks of a frame. */
export type Command = { readonly type: "hello" } | { readonly type: "show"; readonly state: string };

/** What a frame tells a host: that it has started, how high it is, what it shows. */
export type Report =
  | { readonly type: "ready" }
  | { readonly type: "height"; readonly height: number }
  | { readonly type: "state"; readonly diagram: string; readonly state: string; readonly states: readonly string[] };

type Message<Content> = Content & { readonly loop: 1 };

/** Heights that a host lets a frame have, in CSS pixels. */
export const heights = { least: 100, most: 5000 } as const;

/** A command or report as it travels. */
export function message<Content extends Command | Report>(content: Content): Message<Content> {
  return { loop: 1, ...content };
}

/** The command that a message holds; undefined where it holds none. */
export function readCommand(data: unknown): Command | undefined {
  const { type, state } = fields(data);
  if (type === "hello") return { type };
  return type === "show" && isName(state) ? { type, state } : undefined;
}

/** The report that a message holds, its height within bounds; undefined where it holds none. */
export function readReport(data: unknown): Report | undefined {
  const { type, height, diagram, state, states } = fields(data);
  if (type === "ready") return { type };
  if (type === "height" && typeof height === "number" && Number.isFinite(height) && height > 0)
    return { type, height: Math.min(heights.most, Math.max(heights.least, Math.ceil(height))) };
  if (type === "state" && isName(diagram) && isName(state) && Array.isArray(states) && states.length < 100)
    return { type, diagram, state, states: states.filter(isName) };
  return undefined;
}

/** The fields of a message of this protocol; none of any other's. */
function fields(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && "loop" in data && data.loop === 1 ? { ...data } : {};
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z0-9-]{0,63}$/.test(value);
}
