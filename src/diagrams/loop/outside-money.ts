import type { Label, Layout, Mark, Point } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames } from "../shared/headline-and-footer.ts";
import { slip } from "./numbered-note.ts";
import { mapArrow, party } from "./map-parts.ts";
import { along, places, stations, travel, type Curve } from "./map-layout.ts";
import { outsiders } from "./map-details.ts";

/** One way in: who pays, the way to the lab, and the numbers on the notes, none of which has been round. */
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

interface Look {
  readonly ways: Readonly<Record<string, Curve>>;
  /** Where notes rest, in sixteenths of the way, so that all are equally long on the move. */
  readonly rests: Readonly<Record<string, readonly number[]>>;
  readonly name: number;
  readonly says: { readonly y: number; readonly size: number; readonly line: number };
  readonly more: { readonly y: number; readonly size: number; readonly line: number };
}

const curve = (...p: readonly [number, number, number, number, number, number, number, number]): Curve => [
  { x: p[0], y: p[1] },
  { x: p[2], y: p[3] },
  { x: p[4], y: p[5] },
  { x: p[6], y: p[7] },
];

const looks: Readonly<Record<Layout, Look>> = {
  wide: {
    ways: {
      users: curve(712, 588, 712, 500, 712, 410, 706, 314),
      investors: curve(556, 588, 556, 480, 560, 370, 623, 299),
    },
    rests: { users: [3, 6, 9, 12], investors: [3, 6, 9, 12] },
    name: 18,
    says: { y: 478, size: 34, line: 40 },
    more: { y: 552, size: 16, line: 22 },
  },
  tall: {
    ways: {
      users: curve(315, 273, 315, 230, 315, 190, 315, 152),
      investors: curve(224, 273, 224, 235, 222, 190, 284, 144),
    },
    rests: { users: [3, 7, 11], investors: [3, 7, 11] },
    name: 12,
    says: { y: 213, size: 16, line: 19 },
    more: { y: 252, size: 12, line: 14 },
  },
};

const says: Readonly<Record<Layout, { readonly large: readonly string[]; readonly small: readonly string[] }>> = {
  wide: {
    large: ["Part of the money", "comes from outside"],
    small: ["These notes have not been round the ring.", "Who pays how much is only partly disclosed."],
  },
  tall: { large: ["Part of the money", "comes from outside"], small: ["These notes have not", "been round the ring."] },
};

/** What the picture is an example of. */
export const outsideSub: Readonly<Record<Layout, string>> = {
  wide: "an example: each note is one dollar; how many there are says nothing about shares",
  tall: "an example; each note is one dollar",
};

/** The loop, faint, and large beside it the money that never went round it. */
export function drawOutside(dollar: Figure, layout: Layout): Mark[] {
  const { out, back, chips, note } = places[layout];
  const { ways } = looks[layout];
  return [
    ...mapArrow("out", out, { tone: "ghost" }, layout),
    ...mapArrow("back", back, { tone: "ghost" }, layout),
    ...mapArrow("chips", chips, { money: "cost", tone: "plain" }, layout),
    ...lanes.flatMap(({ id }) => {
      const way = ways[id];
      return way === undefined ? [] : mapArrow(id, way, { money: "cash", tone: "strong" }, layout);
    }),
    slip({
      key: "note:1",
      dollar,
      wear: "torn",
      at: along(out, 0.5),
      size: note,
      type: layout === "wide" ? 15 : 12,
      scale: "note",
    }),
    ...lanes.flatMap((lane) => laneNotes(lane, dollar, layout)),
    ...party({ at: "cloud", name: "Cloud", has: layout === "wide" ? "servers, a stake" : "servers" }, layout),
    ...party({ at: "lab", name: "AI lab", has: layout === "wide" ? "needs computing" : "models" }, layout),
    ...outsiders(layout).filter(({ key }) => key.startsWith("chips")),
    ...words(layout),
  ];
}

/** The notes of one lane; they start behind its name and end behind the lab. */
function laneNotes({ id, name, numbers }: Lane, dollar: Figure, layout: Layout): Mark[] {
  const { ways, rests, name: size } = looks[layout];
  const way = ways[id];
  if (way === undefined) return [];
  const { note } = places[layout];
  const [{ x, y }] = way;
  return [
    ...(rests[id] ?? []).map((sixteenth, index) => {
      const number = numbers[index] ?? id;
      const share = sixteenth / 16;
      const rest = along(way, share);
      return slip({
        key: `note:${number}`,
        dollar,
        wear: "cash",
        at: rest,
        size: note,
        type: layout === "wide" ? 15 : 12,
        scale: `note:${number}`,
        number: `No. ${number}`,
        travel: journey(way, share, rest, layout),
      });
    }),
    cover(`lane:${id}:cover`, { x, y }, layout),
    {
      kind: "label",
      key: `lane:${id}`,
      x,
      y: y + size * 0.36,
      size,
      weight: "bold",
      anchor: "middle",
      text: name[layout],
    },
  ];
}

/** A piece of paper that hides where a note comes from. */
function cover(key: string, { x, y }: Point, layout: Layout): Mark {
  const { note } = places[layout];
  const width = note.width + 6;
  return { kind: "sheet", key, tone: "plain", x: x - width / 2, y: y - note.height / 2, width, height: note.height };
}

function journey(way: Curve, share: number, rest: Point, layout: Layout): string {
  const { lab } = places[layout];
  return travel(rest, [[...stations(way, share, 1), lab], stations(way, 0, share)]);
}

function words(layout: Layout): Mark[] {
  const { says: first, more } = looks[layout];
  const { large, small } = says[layout];
  const x = frames[layout].margin;
  const line = (key: string, look: typeof first, index: number): Pick<Label, "kind" | "key" | "x" | "y" | "size"> => ({
    kind: "label",
    key: `${key}:${String(index)}`,
    x,
    y: look.y + index * look.line,
    size: look.size,
  });
  return [
    ...large.map((text, index): Mark => ({
      ...line("outside:says", first, index),
      weight: "bold",
      money: "cash",
      text,
    })),
    ...small.map((text, index): Mark => ({ ...line("outside:more", more, index), tone: "soft", text })),
  ];
}
