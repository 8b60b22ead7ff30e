import type { Layout, Mark, Point } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { outsideCash } from "./map-details.ts";
import { curve, mapLayouts, pointAlong, pointsBetween, travelPath, type Curve } from "./map-layout.ts";
import { drawCloudAndLab, mapArrow } from "./map-parts.ts";
import { drawMapNote } from "./numbered-note.ts";

/** A source of outside money: who pays, and the numbers of the notes, none of which was in the loop before. */
interface Lane {
  readonly id: string;
  readonly name: Readonly<Record<Layout, string>>;
  readonly numbers: readonly string[];
}

const lanes: readonly Lane[] = [
  { id: "users", name: { wide: "Users", tall: "users" }, numbers: ["0214", "0563", "0877", "1340"] },
  {
    id: "investors",
    name: { wide: "Other investors", tall: "investors" },
    numbers: ["2208", "3175", "4092", "4651"],
  },
];

interface OutsideMetrics {
  readonly paths: Readonly<Record<string, Curve>>;
  /** Positions of notes at rest, in sixteenths of the path, so that all animations take the same time. */
  readonly restPositions: Readonly<Record<string, readonly number[]>>;
  readonly name: number;
  readonly large: { readonly y: number; readonly size: number; readonly lineHeight: number };
  readonly small: { readonly y: number; readonly size: number; readonly lineHeight: number };
}

const metrics: Readonly<Record<Layout, OutsideMetrics>> = {
  wide: {
    paths: {
      users: curve(712, 588, 712, 500, 712, 410, 706, 314),
      investors: curve(556, 588, 556, 480, 560, 370, 623, 299),
    },
    restPositions: { users: [3, 6, 9, 12], investors: [3, 6, 9, 12] },
    name: 18,
    large: { y: 478, size: 34, lineHeight: 40 },
    small: { y: 552, size: 16, lineHeight: 22 },
  },
  tall: {
    paths: {
      users: curve(315, 273, 315, 230, 315, 190, 315, 152),
      investors: curve(224, 273, 224, 235, 222, 190, 284, 144),
    },
    restPositions: { users: [3, 7, 11], investors: [3, 7, 11] },
    name: 12,
    large: { y: 213, size: 16, lineHeight: 19 },
    small: { y: 252, size: 12, lineHeight: 14 },
  },
};

const texts: Readonly<Record<Layout, { readonly large: readonly string[]; readonly small: readonly string[] }>> = {
  wide: {
    large: ["Part of the money", "comes from outside"],
    small: ["These notes have not been round the ring.", "Who pays how much is only partly disclosed."],
  },
  tall: { large: ["Part of the money", "comes from outside"], small: ["These notes have not", "been round the ring."] },
};

/** The subtitle of the picture. */
export const outsideSub: Readonly<Record<Layout, string>> = {
  wide: "an example: each note is one dollar; how many there are says nothing about shares",
  tall: "an example; each note is one dollar",
};

/** Draws the loop faintly, and beside it, in large, the money that was never in it. */
export function drawOutside(dollar: Figure, layout: Layout): Mark[] {
  const { out, back, chips } = mapLayouts[layout];
  const { paths } = metrics[layout];
  return [
    ...mapArrow("out", out, { tone: "ghost" }, layout),
    ...mapArrow("back", back, { tone: "ghost" }, layout),
    ...mapArrow("chips", chips, { money: "cost", tone: "plain" }, layout),
    ...lanes.flatMap(({ id }) => {
      const path = paths[id];
      return path === undefined ? [] : mapArrow(id, path, { money: "cash", tone: "strong" }, layout);
    }),
    drawMapNote({ key: "note:1", dollar, fill: "torn", at: pointAlong(out, 0.5), scale: "note" }, layout),
    ...lanes.flatMap((lane) => laneNotes(lane, dollar, layout)),
    ...drawCloudAndLab(layout),
    ...outsideCash(layout).filter(({ key }) => key.startsWith("chips")),
    ...drawText(layout),
  ];
}

/** The notes of one lane; they start behind its name and end behind the lab. */
function laneNotes({ id, name, numbers }: Lane, dollar: Figure, layout: Layout): Mark[] {
  const { paths, restPositions, name: size } = metrics[layout];
  const path = paths[id];
  if (path === undefined) return [];
  const [{ x, y }] = path;
  const label = { kind: "label", size, weight: "bold", anchor: "middle" } as const;
  return [
    ...(restPositions[id] ?? []).map((sixteenth, index) => {
      const number = numbers[index] ?? id;
      const key = `note:${number}`;
      const share = sixteenth / 16;
      const at = pointAlong(path, share);
      const travel = notePath(path, share, layout);
      return drawMapNote({ key, dollar, fill: "cash", at, scale: key, number: `No. ${number}`, travel }, layout);
    }),
    hideStart(`lane:${id}:cover`, { x, y }, layout),
    { ...label, key: `lane:${id}`, x, y: y + size * 0.36, text: name[layout] },
  ];
}

/** A sheet in the background colour that hides where the notes of a lane start. */
function hideStart(key: string, { x, y }: Point, layout: Layout): Mark {
  const { note } = mapLayouts[layout];
  const width = note.width + 6;
  return { kind: "sheet", key, tone: "plain", x: x - width / 2, y: y - note.height / 2, width, height: note.height };
}

function notePath(path: Curve, share: number, layout: Layout): string {
  const { lab } = mapLayouts[layout];
  const legs = [[...pointsBetween(path, share, 1), lab], pointsBetween(path, 0, share)];
  return travelPath(pointAlong(path, share), legs);
}

function drawText(layout: Layout): Mark[] {
  const { large, small } = metrics[layout];
  const x = pageMetrics[layout].margin;
  const lines = texts[layout];
  return [
    ...textLines({ key: "outside:says", x, ...large, weight: "bold", money: "cash", texts: lines.large }),
    ...textLines({ key: "outside:more", x, ...small, tone: "soft", texts: lines.small }),
  ];
}
