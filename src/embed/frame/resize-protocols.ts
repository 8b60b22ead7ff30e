/** A height in words that a certain host script understands. */
export type Dialect = (height: number, width: number) => unknown;

/** A dialect by its name, so that one which is asked for twice is spoken once. */
export type Asked = readonly [name: string, dialect: Dialect];

/** An id that a host gave: it is sent back as it came, so it holds nothing that would end it. */
const id = /^[\w.-]{1,100}$/;

/** The dialects that the address of a frame asks for: Pym's query, AMP's and WordPress's fragment. */
export function askedByAddress(search: string, hash: string): Asked[] {
  const query = new URLSearchParams(search);
  const child = query.get("childId") ?? "";
  const secret = /[?&]secret=(\w{1,100})/.exec(hash)?.[1];
  return [
    ...(query.has("initialWidth") && id.test(child) ? [pym(child)] : []),
    ...(/^#(?:.*&)?amp=1\b/.test(hash) ? [amp] : []),
    ...(secret === undefined ? [] : [wordpress(secret)]),
  ];
}

/** The dialect that a host's message is in; undefined where it is in none of them. */
export function askedByMessage(data: unknown): Asked | undefined {
  if (typeof data === "string") return askedByText(data);
  if (typeof data !== "object" || data === null) return undefined;
  const { type, sentinel, message, secret } = data as Readonly<Record<string, unknown>>;
  if (sentinel === "amp") return type === "frames-init" ? amp : undefined;
  if (type === "iframe-child-init" || type === "iframe-get-child-dimensions") return openResizer;
  if (message === "ready" && typeof secret === "string" && /^\w{1,100}$/.test(secret)) return wordpress(secret);
  return undefined;
}

const resizerMark = "[iFrameSizer]";

function askedByText(text: string): Asked | undefined {
  const [child = ""] = text.slice(resizerMark.length, resizerMark.length + 200).split(":");
  return text.startsWith(resizerMark) && id.test(child) ? resizer(child) : undefined;
}

const pym = (child: string): Asked => ["pym", (height) => `pymxPYMx${child}xPYMxheightxPYMx${height}`];

/** Spoken by AMP's amp-iframe and by NPR's and others' frames. */
const amp: Asked = ["amp", (height) => ({ sentinel: "amp", type: "embed-size", height })];

/** WordPress shows between 200 and 1000 pixels. */
const wordpress = (secret: string): Asked => [
  "wordpress",
  (height) => ({ message: "height", value: Math.min(1000, Math.max(200, height)), secret }),
];

/** iframe-resizer up to version 4, which wants its first answer marked. */
function resizer(child: string): Asked {
  let type = "init";
  return [
    "iframe-resizer",
    (height, width) => {
      const said = `${resizerMark}${child}:${height}:${width}:${type}`;
      type = "resizeObserver";
      return said;
    },
  ];
}

const openResizer: Asked = ["open-iframe-resizer", (height, width) => ({ type: "iframe-resized", width, height })];
