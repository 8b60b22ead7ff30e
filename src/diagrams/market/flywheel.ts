import type { Certainty, Group, Label, Layout, Mark, Money, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { arcPath, arrowHeadAt, ellipses, pointAt } from "./ellipse.ts";

interface Station {
  readonly id: string;
  readonly name: string;
  readonly whose: string;
  /** Degrees round the wheel, clockwise from the right. */
  readonly at: number;
  readonly money?: Money;
}

/** Clouds are left, the market at the top, outside money bottom right, as on all maps. */
const stations: readonly Station[] = [
  { id: "gain", name: "gain on paper", whose: "a cloud’s stake", at: 180, money: "gain" },
  { id: "profit", name: "profit", whose: "the cloud’s accounts", at: 238 },
  { id: "price", name: "share price", whose: "the market", at: 302 },
  { id: "index", name: "index", whose: "the market", at: 0 },
  { id: "savings", name: "savers’ money", whose: "from outside", at: 62, money: "cash" },
];

interface Link {
  readonly from: string;
  readonly to: string;
  readonly certainty: Certainty;
  readonly says: readonly string[];
}

const argued = ["argument,", "not measured"];
const links: readonly Link[] = [
  { from: "gain", to: "profit", certainty: "sure", says: ["in the", "accounts"] },
  { from: "profit", to: "price", certainty: "conditional", says: ["argument, not measured"] },
  { from: "price", to: "index", certainty: "sure", says: ["published", "weights"] },
  { from: "index", to: "savings", certainty: "conditional", says: argued },
  { from: "savings", to: "gain", certainty: "conditional", says: argued },
];

/** Type sizes, and the gap between links and the text of a station. */
const metrics = {
  wide: { name: 27, whose: 15, gap: 14, hub: 38, hubLine: 46, says: 15 },
  tall: { name: 15, whose: 12, gap: 6, hub: 18, hubLine: 22, says: 12 },
} as const;

/** Draws how a gain may come back as money: five stations on a wheel. */
export function drawFlywheel(layout: Layout): Mark[] {
  return [
    ...links.flatMap((link) => drawLink(link, layout)),
    ...stations.map((station) => drawStation(station, layout)).filter(({ marks }) => marks.length > 0),
    ...stations.filter(({ money }) => money === "gain").map((station) => gainNote(station, layout)),
    ...drawHub(layout),
  ];
}

/** A station's name, and below it whose it is; the name of the gain is on the note. */
function drawStation(station: Station, layout: Layout): Group {
  const { id, name, whose, at, money } = station;
  const { name: size, whose: small } = metrics[layout];
  const wide = layout === "wide";
  const boxed = money === "gain";
  const key = `station:${id}`;
  const base = { kind: "label", x: 0, anchor: "middle" } as const;
  const baseline = wide && !boxed ? 0 : size * 0.36;
  const under = baseline + (boxed ? size * 0.85 + small * 0.6 : small * 1.35);
  return {
    kind: "group",
    key,
    ...pointAt(at, layout),
    marks: [
      ...(boxed
        ? []
        : [
            {
              ...base,
              key: `${key}:name`,
              y: baseline,
              size,
              weight: "bold",
              text: name,
              ...(money === undefined ? {} : { money }),
            } as const,
          ]),
      ...(wide ? [{ ...base, key: `${key}:whose`, y: under, size: small, tone: "soft", text: whose } as const] : []),
    ],
  };
}

/** The note of the loop, in the dotted style of the gain. */
function gainNote({ name, at }: Station, layout: Layout): Group {
  const { name: size } = metrics[layout];
  const width = textWidth(name, size, "bold") + size * 0.9;
  const height = size * 1.7;
  const { x, y } = pointAt(at, layout);
  const middle = { x: width / 2, y: height / 2 + size * 0.36, anchor: "middle" } as const;
  return {
    kind: "group",
    key: "note:1",
    x: x - width / 2,
    y: y - height / 2,
    marks: [
      { kind: "note", key: "note:1:gain", money: "gain", x: 0, y: 0, width, height, corner: 2 },
      { kind: "label", key: "note:1:name", ...middle, size, weight: "bold", money: "gain", text: name },
    ],
  };
}

/** Half the width and height of a station's text, with the gap around it. */
function halfSize({ name, money }: Station, layout: Layout): { readonly width: number; readonly height: number } {
  const { name: size, gap } = metrics[layout];
  const lines = layout === "tall" ? 0.6 : money === "gain" ? 1.55 : 1.1;
  return {
    width: textWidth(name, size, "bold") / 2 + gap,
    height: size * (layout === "tall" && money === "gain" ? 0.85 : lines) + gap,
  };
}

/** The first angle from `start` on, in steps of `step`, whose point is outside the station's text. */
function clearAngle(station: Station, start: number, step: number, layout: Layout): number {
  const middle = pointAt(station.at, layout);
  const { width, height } = halfSize(station, layout);
  let degrees = start;
  const covered = (at: Point) => Math.abs(at.x - middle.x) < width && Math.abs(at.y - middle.y) < height;
  while (covered(pointAt(degrees, layout))) degrees += step;
  return degrees;
}

function drawLink({ from, to, certainty, says }: Link, layout: Layout): Mark[] {
  const start = stations.find(({ id }) => id === from);
  const end = stations.find(({ id }) => id === to);
  if (start === undefined || end === undefined) return [];
  const stop = end.at > start.at ? end.at : end.at + 360;
  const first = clearAngle(start, start.at, 1, layout);
  const last = clearAngle(end, stop, -1, layout);
  const key = `link:${from}:${to}`;
  const arrow = { kind: "arrow", tone: certainty === "sure" ? "strong" : "plain" } as const;
  return [
    { ...arrow, key, certainty, path: arcPath(first, last, layout) },
    { ...arrow, key: `${key}:head`, path: arrowHeadAt(last, layout) },
    ...(layout === "wide" ? linkText(key, says, (first + last) / 2, layout) : []),
  ];
}

/** The basis of a link, written outside the wheel. */
function linkText(key: string, lines: readonly string[], degrees: number, layout: Layout): Label[] {
  const { says: size, gap } = metrics[layout];
  const { x, y } = pointAt(degrees, layout);
  const angle = (degrees * Math.PI) / 180;
  const sideways = Math.cos(angle);
  const anchor = sideways > 0.3 ? "start" : sideways < -0.3 ? "end" : "middle";
  const line = size * 1.25;
  const top = y + Math.sin(angle) * gap + (anchor === "middle" ? 0 : size * 0.36 - ((lines.length - 1) * line) / 2);
  return lines.map((text, index) => ({
    kind: "label",
    key: `${key}:says:${String(index)}`,
    x: x + Math.sign(sideways) * (anchor === "middle" ? 0 : gap),
    y: top + index * line,
    size,
    tone: "soft",
    anchor,
    text,
  }));
}

function drawHub(layout: Layout): Mark[] {
  const { hub: size, hubLine } = metrics[layout];
  const { x, y } = ellipses[layout];
  const wide = layout === "wide";
  const line = { kind: "label", x, anchor: "middle" } as const;
  return [
    { ...line, key: "hub:0", y: y - hubLine * 0.15, size, weight: "bold", text: "a flywheel," },
    { ...line, key: "hub:1", y: y + hubLine * 0.85, size, weight: "bold", text: "if it turns" },
    ...(wide
      ? [
          {
            ...line,
            key: "hub:2",
            y: y + hubLine * 1.5,
            size: 16,
            tone: "soft",
            text: "and it could turn backwards",
          } as const,
        ]
      : []),
  ];
}
