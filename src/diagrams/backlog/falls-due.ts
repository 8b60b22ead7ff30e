import { max } from "d3-array";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { pageMetrics, pageWidth, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import type { BacklogKit } from "./cloud-block.ts";
import type { Cloud } from "./data.ts";

/** Positions below the field: the distance to the heading, and of each bar; a bar is as long as its backlog. */
const metrics = {
  wide: { head: 16, size: 15, row: 29, least: 19, bar: 15, names: 116, words: 262, foot: 606 },
  tall: { head: 14, size: 12, row: 17, least: 14, bar: 8, names: 82, words: 132, foot: 285 },
} as const;

interface Place {
  /** The lower edge of the field. */
  readonly y: number;
  /** The month that the backlogs are of. */
  readonly month: string;
}

/** Draws below the field how soon each backlog falls due, as far as its cloud says: a bold part of a bar. */
export function drawFallsDue({ data, layout }: BacklogKit, { y, month }: Place): Mark[] {
  const { head, row, least, foot } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const size = metrics[layout].size;
  const top = y + head + size * 0.9;
  const known = data.clouds.filter(({ due }) => due.share !== null && due.share.unknown !== true);
  const others = data.clouds.filter((cloud) => !known.includes(cloud));
  if (known.length === 0) return [];
  const room = Math.floor((foot - top) / least);
  const shown = [...known, ...others].slice(0, Math.max(0, room));
  const rows = data.clouds.filter((cloud) => shown.includes(cloud));
  const step = Math.min(row, (foot - top) / Math.max(1, rows.length));
  const longest = max(rows, ({ total }) => total.value) ?? 0;
  if (rows.length === 0) return [];
  return [
    { kind: "label", key: "due:head", x, y: y + head, size, weight: "bold", text: "How soon it falls due" },
    ...rows.flatMap((cloud, index) => {
      const at = top + index * step + step / 2;
      return drawRow(cloud, { at, longest: Math.max(longest, 1e-9), month }, layout);
    }),
  ];
}

interface RowPlace {
  /** The middle of the row, and the backlog that the longest bar stands for. */
  readonly at: number;
  readonly longest: number;
  readonly month: string;
}

function drawRow(cloud: Cloud, { at, longest, month }: RowPlace, layout: Layout): Mark[] {
  const { size, names, words } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const { id, name, short, total } = cloud;
  const most = pageWidth(layout) - names - words - size;
  const whole = (most * Math.max(0, total.value)) / longest;
  const x = margin + names;
  const y = at + size * 0.35;
  const text = fitting([name, short], names - size / 2, size);
  return [
    markGroup(`due:${id}`, drawBar(cloud, { x, y: at, width: whole }, layout)),
    { kind: "label", key: `due:${id}:name`, x: margin, y, size, text },
    ...drawWords(cloud, { x: x + whole + size * 0.6, y, room: words, month }, layout),
  ];
}

interface BarPlace extends Point {
  readonly width: number;
}

/** A backlog as a faint bar, and the part of it that falls due soon as a bold one. */
function drawBar({ id, total, due: { share } }: Cloud, { x, y, width }: BarPlace, layout: Layout): Mark[] {
  const { bar: height } = metrics[layout];
  const box = { kind: "tile", money: "promise", x, y: y - height / 2, height } as const;
  const whole = { claim: total.claim, value: total.value, scale: "due", measure: "width" } as const;
  const all: Mark = { ...box, key: `due:${id}:all`, tone: "soft", amount: whole, width };
  if (share === null || share.unknown === true || share.value <= 0) return [all];
  const part = { claim: share.claim, value: share.value, scale: `due:${id}`, measure: "width" } as const;
  return [all, { ...box, key: `due:${id}:part`, tone: "strong", amount: part, width: (width * share.value) / 100 }];
}

interface WordsPlace extends Point {
  readonly room: number;
  readonly month: string;
}

/** The share and its time, or how long the backlog runs on average. */
function drawWords({ id, due }: Cloud, { x, y, room, month }: WordsPlace, layout: Layout): Mark[] {
  const { size } = metrics[layout];
  const { share, within, life } = due;
  const own = due.month === month || due.month === "" ? "" : `, ${due.month.split(" ")[0] ?? ""}`;
  const base = { kind: "label", key: `due:${id}:words`, x, y, size } as const;
  const isKnown = share !== null && share.unknown !== true;
  if (isKnown) {
    const long = `${share.words} within ${within}`;
    const text = [long + own, long, `${share.number} in ${within}`].find((one) => textWidth(one, size) <= room);
    return [{ ...base, ...writtenAmount(share, text ?? share.number) }];
  }
  if (life === null || life.unknown === true) return [{ ...base, tone: "soft", text: "not in our sources" }];
  const text = fitting([`share not disclosed; ${life.words} on average`, `${life.words} on average`], room, size);
  return [{ ...base, tone: "soft", ...writtenAmount(life, text) }];
}
