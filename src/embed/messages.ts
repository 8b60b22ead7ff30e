/** The messages between a host page and a frame, protocol 1. Every field is checked, since any window can send anything. */

/** Colours of a frame; `auto` follows the reader's system. */
export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What a host asks of a frame. */
export type Command =
  | { readonly type: "hello" }
  | { readonly type: "show"; readonly state: string }
  | { readonly type: "theme"; readonly theme: Theme };

/** What a frame reports to a host: that it has started, its height, what it shows; or that its address names no frame, in words. */
export type Report =
  | { readonly type: "ready" }
  | { readonly type: "height"; readonly height: number }
  | { readonly type: "state"; readonly diagram: string; readonly state: string; readonly states: readonly string[] }
  | { readonly type: "not-found"; readonly words: string };

type Message<Content> = Content & { readonly loop: 1 };

/** Heights that a host lets a frame have, in CSS pixels. */
export const heightLimits = { least: 100, most: 5000 } as const;

/** Characters of a report in words that a host shows. */
const longestWords = 400;

/** A command or report as it is sent. */
export function message<Content extends Command | Report>(content: Content): Message<Content> {
  return { loop: 1, ...content };
}

/** The command in a message; undefined where there is none. */
export function readCommand(data: unknown): Command | undefined {
  const { type, state, theme } = fields(data);
  if (type === "hello") return { type };
  const known = themes.find((one) => one === theme);
  if (type === "theme" && known !== undefined) return { type, theme: known };
  return type === "show" && isName(state) ? { type, state } : undefined;
}

/** The report in a message, its height clamped; undefined where there is none. */
export function readReport(data: unknown): Report | undefined {
  const { type, height, diagram, state, states, words } = fields(data);
  if (type === "ready") return { type };
  if (type === "not-found" && typeof words === "string") return { type, words: words.slice(0, longestWords) };
  if (type === "height" && typeof height === "number" && Number.isFinite(height) && height > 0)
    return { type, height: Math.min(heightLimits.most, Math.max(heightLimits.least, Math.ceil(height))) };
  if (type === "state" && isName(diagram) && isName(state) && Array.isArray(states) && states.length < 100)
    return { type, diagram, state, states: states.filter(isName) };
  return undefined;
}

/** The fields of a message of this protocol; empty for any other. */
function fields(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && "loop" in data && data.loop === 1 ? { ...data } : {};
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z0-9-]{0,63}$/.test(value);
}
