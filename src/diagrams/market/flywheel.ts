import type { Certainty, Group, Label, Layout, Mark, Money, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { markGroup, textLines } from "../shared/svg-helpers.ts";
import { wheelCells, wheelPiece, wheelPoint, wheels } from "./wheel.ts";

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
  { id: "index", name: "index", whose: "the market", at: 360 },
  { id: "savings", name: "savers’ money", whose: "from outside", at: 424, money: "cash" },
];

interface Link {
  /** Between this station and the next one. */
  readonly certainty: Certainty;
  readonly says: readonly string[];
}

const argued: Link = { certainty: "conditional", says: ["argued"] };
/** What leads from each station to the next, in the order of the stations. */
const links: readonly Link[] = [
  { certainty: "sure", says: ["in the", "accounts"] },
  argued,
  { certainty: "sure", says: ["published", "weights"] },
  argued,
  argued,
];

const metrics = {
  wide: {
    name: 25,
    whose: 14,
    height: 62,
    pad: 18,
    corner: 14,
    clear: 7,
    says: 16,
    gap: 28,
    hub: 78,
    hubWords: 19,
    hubLine: 27,
  },
  tall: {
    name: 13.5,
    whose: 12,
    height: 25,
    pad: 7,
    corner: 7,
    clear: 3,
    says: 12,
    gap: 12,
    hub: 36,
    hubWords: 12,
    hubLine: 14.5,
  },
} as const;

/** Draws how a gain may come back as money: five stations on a wheel, whose links are whole where they are on record. */
export function drawFlywheel(layout: Layout): Mark[] {
  return [
    ...links.flatMap((link, index) => drawLink(link, index, layout)),
    ...stations.map((station) => drawStation(station, layout)),
    ...drawHub(layout),
  ];
}

function boxOf({ name, whose, at }: Station, layout: Layout) {
  const { name: size, whose: small, height, pad } = metrics[layout];
  const inner = Math.max(textWidth(name, size, "bold"), layout === "wide" ? textWidth(whose, small) : 0);
  const { x, y } = wheelPoint(at, layout);
  const width = inner + 2 * pad;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** A plate on the wheel with the name of a station; the gain is the note of the loop, in its dotted style. */
function drawStation(station: Station, layout: Layout): Group {
  const { id, name, whose, money } = station;
  const { name: size, whose: small, corner } = metrics[layout];
  const { x, y, width, height } = boxOf(station, layout);
  const isGain = money === "gain";
  const key = isGain ? "note:1" : `station:${id}`;
  const wide = layout === "wide";
  const label = { kind: "label", x: width / 2, anchor: "middle" } as const;
  const box = { x: 0, y: 0, width, height, corner } as const;
  return {
    kind: "group",
    key,
    x,
    y,
    marks: [
      isGain ? { kind: "note", key: `${key}:gain`, money, ...box } : { kind: "sheet", key: `${key}:plate`, ...box },
      {
        ...label,
        key: `${key}:name`,
        y: wide ? height * 0.5 : height / 2 + size * 0.36,
        size,
        weight: "bold",
        ...(money === undefined ? {} : { money }),
        text: name,
      },
      ...(wide
        ? [
            {
              ...label,
              key: `${key}:whose`,
              y: height * 0.5 + small * 1.35,
              size: small,
              tone: "soft",
              text: whose,
            } as const,
          ]
        : []),
    ],
  };
}

/** The first angle from a station on, in steps of `step`, at which the track is clear of its plate. */
function clearAngle(station: Station, start: number, step: number, layout: Layout): number {
  const { clear } = metrics[layout];
  const { width } = wheels[layout];
  const { x, y, width: across, height } = boxOf(station, layout);
  const covers = ({ x: px, y: py }: Point) =>
    px > x - clear && px < x + across + clear && py > y - clear && py < y + height + clear;
  const isCovered = (at: number) => [-width / 2, 0, width / 2].some((out) => covers(wheelPoint(at, layout, out)));
  let degrees = start;
  while (isCovered(degrees) && Math.abs(degrees - start) < 90) degrees += step;
  return degrees;
}

/** A link as cells of the track: filled where it is on record, dashed where it is argued. */
function drawLink({ certainty, says }: Link, index: number, layout: Layout): Mark[] {
  const [start, end] = [stations[index], stations[(index + 1) % stations.length]];
  if (start === undefined || end === undefined) return [];
  const stop = end.at > start.at ? end.at : end.at + 360;
  const first = clearAngle(start, start.at, 0.5, layout);
  const last = clearAngle({ ...end, at: stop }, stop, -0.5, layout);
  const key = `link:${start.id}:${end.id}`;
  const isSure = certainty === "sure";
  const look = isSure ? ({ tone: "strong" } as const) : ({ certainty } as const);
  const paths = isSure ? wheelCells(first, last, layout) : [wheelPiece(first, last, layout)];
  return [
    markGroup(
      key,
      paths.map((path, cell) => ({ kind: "area", key: `${key}:${String(cell)}`, ...look, path })),
    ),
    ...(layout === "wide" ? linkText(key, says, (first + last) / 2, layout) : []),
  ];
}

/** The basis of a link, written outside the wheel. */
function linkText(key: string, lines: readonly string[], degrees: number, layout: Layout): Label[] {
  const { says: size, gap } = metrics[layout];
  const { x, y } = wheelPoint(degrees, layout, gap);
  const middle = wheelPoint(degrees, layout);
  const sideways = (x - middle.x) / gap;
  const anchor = sideways > 0.35 ? "start" : sideways < -0.35 ? "end" : "middle";
  const line = size * 1.25;
  const isAbove = y < middle.y;
  const top = anchor === "middle" ? (isAbove ? y : y + size * 0.7) : y + size * 0.36 - ((lines.length - 1) * line) / 2;
  return textLines({ key: `${key}:says`, x, y: top, size, tone: "soft", anchor, lineHeight: line, texts: lines });
}

/** How many of the links are on record, in the middle of the wheel. */
function drawHub(layout: Layout): Mark[] {
  const { hub: size, hubWords, hubLine } = metrics[layout];
  const { x, y } = wheels[layout];
  const known = links.filter(({ certainty }) => certainty === "sure").length;
  const line = { kind: "label", x, anchor: "middle" } as const;
  const count = `${String(known)} of ${String(links.length)}`;
  return [
    { ...line, key: "hub:count", y: y + size * 0.1, size, weight: "bold", text: count },
    { ...line, key: "hub:says", y: y + size * 0.1 + hubLine * 1.2, size: hubWords, text: "links are on record" },
    {
      ...line,
      key: "hub:rest",
      y: y + size * 0.1 + hubLine * 2.2,
      size: hubWords,
      tone: "soft",
      text: "the others are argued",
    },
  ];
}
