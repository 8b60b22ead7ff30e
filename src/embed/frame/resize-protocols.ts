/** Formats a height as a message that a certain host script understands. */
export type FormatHeight = (height: number, width: number) => unknown;

/** A protocol by its name, so that one that is asked for twice is answered once. */
export type ResizeProtocol = readonly [name: string, format: FormatHeight];

/** An id that a host gave: it is sent back unchanged, so it may contain no separator. */
const id = /^[\w.-]{1,100}$/;

/** The protocols that a frame's address asks for: Pym's query, AMP's and WordPress's hash. */
export function protocolsOfAddress(search: string, hash: string): ResizeProtocol[] {
  const query = new URLSearchParams(search);
  const child = query.get("childId") ?? "";
  const secret = wordpressSecret(hash);
  return [
    ...(query.has("initialWidth") && id.test(child) ? [pym(child)] : []),
    ...(/^#(?:.*&)?amp=1\b/.test(hash) ? [amp] : []),
    ...(secret === undefined ? [] : [wordpress(secret)]),
  ];
}

/** The word by which WordPress knows a frame; undefined where the host is another. */
export function wordpressSecret(hash: string): string | undefined {
  return /[?&]secret=(\w{1,100})/.exec(hash)?.[1];
}

/** The message by which WordPress lets a reader leave its sandbox, for an address of the frame's own site. */
export const wordpressLink = (secret: string, address: string) => ({ message: "link", value: address, secret });

/** The protocol of a host's message; undefined where it is in none of them. */
export function protocolOfMessage(data: unknown): ResizeProtocol | undefined {
  if (typeof data === "string") return protocolOfText(data);
  if (typeof data !== "object" || data === null) return undefined;
  const { type, sentinel, message, secret } = data as Readonly<Record<string, unknown>>;
  if (sentinel === "amp") return type === "frames-init" ? amp : undefined;
  if (type === "iframe-child-init" || type === "iframe-get-child-dimensions") return openResizer;
  if (message === "ready" && typeof secret === "string" && /^\w{1,100}$/.test(secret)) return wordpress(secret);
  return undefined;
}

const resizerMark = "[iFrameSizer]";

function protocolOfText(text: string): ResizeProtocol | undefined {
  const [child = ""] = text.slice(resizerMark.length, resizerMark.length + 200).split(":");
  return text.startsWith(resizerMark) && id.test(child) ? resizer(child) : undefined;
}

const pym = (child: string): ResizeProtocol => ["pym", (height) => `pymxPYMx${child}xPYMxheightxPYMx${height}`];

/** Used by AMP's amp-iframe, and by the frames of NPR and others. */
const amp: ResizeProtocol = ["amp", (height) => ({ sentinel: "amp", type: "embed-size", height })];

/** WordPress shows between 200 and 1000 pixels. */
const wordpress = (secret: string): ResizeProtocol => [
  "wordpress",
  (height) => ({ message: "height", value: Math.min(1000, Math.max(200, height)), secret }),
];

/** iframe-resizer up to version 4, whose first answer has a type of its own. */
function resizer(child: string): ResizeProtocol {
  let type = "init";
  return [
    "iframe-resizer",
    (height, width) => {
      const text = `${resizerMark}${child}:${height}:${width}:${type}`;
      type = "resizeObserver";
      return text;
    },
  ];
}

const openResizer: ResizeProtocol = [
  "open-iframe-resizer",
  (height, width) => ({ type: "iframe-resized", width, height }),
];
