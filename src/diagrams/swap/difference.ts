import type { Layout, Mark } from "#scene/scene.ts";
import { emblemLayouts } from "../loop/emblem-layout.ts";
import { drawLeaks } from "../loop/leaks.ts";
import { drawMeter, meterHeight } from "../loop/meter.ts";
import { drawPlates } from "../loop/plates.ts";
import { ringNote } from "../loop/ring.ts";
import { drawTrack } from "../loop/track.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { drawCable, drawSaleStub, ringLine } from "./cable.ts";
import { columnX, columnHead, type Side } from "./book-columns.ts";
import { numberedStub } from "./loop-today.ts";
import type { SwapData } from "./data.ts";

/** Rows below the two heads: their centres, where text begins, and type sizes. */
const metrics = {
  wide: { rows: [504, 570], words: 144, size: 17, small: 13, line: 20, over: 9 },
  tall: { rows: [234, 265], words: 74, size: 12, small: 12, line: 14, over: 4 },
} as const;

interface Fact {
  readonly side: Side;
  readonly row: 0 | 1;
  readonly says: Readonly<Record<Layout, readonly [string, string]>>;
}

const factsOf = ({ rejectedAt, rejectedIn }: SwapData): readonly Fact[] => [
  {
    side: "cloud",
    row: 0,
    says: {
      wide: ["the fibre stayed dark", "swaps hid how weak demand was"],
      tall: ["the fibre", "stayed dark"],
    },
  },
  {
    side: "cloud",
    row: 1,
    says: {
      wide: ["the SEC rejected the entry", `as revenue, ${rejectedAt}`],
      tall: ["rejected by", `the SEC, ${rejectedIn}`],
    },
  },
  {
    side: "lab",
    row: 0,
    says: {
      wide: ["the meter runs", "sellers say they lack capacity"],
      tall: ["the meter", "runs"],
    },
  },
  {
    side: "lab",
    row: 1,
    says: { wide: ["the rules allow the entry", "and more is disclosed"], tall: ["allowed, more", "is disclosed"] },
  },
];

/** Draws the ring of today over that of the swaps, and what differs. */
export function drawDifference(data: SwapData, layout: Layout): Mark[] {
  const { dollar, year } = data;
  const { note, stub: size } = emblemLayouts[layout];
  const { rows } = metrics[layout];
  const [use, law] = rows;
  const left = columnX("cloud", layout);
  const right = columnX("lab", layout);
  return [
    ...drawRingThen(layout),
    ...drawTrack("outside", layout),
    ...ringNote({ dollar, state: "outside", layout }),
    ...drawPlates(layout),
    ...drawLeaks(layout),
    ...drawMiddle(layout),
    ...columnHead({ side: "cloud", text: `Then: ${year}`, as: "difference" }, layout),
    ...columnHead({ side: "lab", text: "Today", as: "difference" }, layout),
    drawCable("fibre:out", { x: left + note.width / 2, y: use }, "ghost", layout),
    ...drawMeter("0001", { x: right, y: use - meterHeight(layout) / 2 }, layout),
    drawSaleStub("sale:a", { x: left + size.width / 2, y: law }, true, layout),
    numberedStub({ key: "stub:revenue", fill: "revenue", dollar, at: { x: right + size.width / 2, y: law } }, layout),
    ...factsOf(data).flatMap((fact) => drawFact(fact, layout)),
  ];
}

/** The ring of the carriers, faint and a little larger than today's. */
function drawRingThen(layout: Layout): Mark[] {
  const { cloud, lab, corner, track } = emblemLayouts[layout];
  const { over } = metrics[layout];
  const edge = track.width / 2 + over;
  const lines = (["out", "back"] as const).flatMap((half) =>
    [edge, edge + over * 0.7, edge + over * 1.4].map((out, index): Mark => ({
      kind: "line",
      key: `then:${half}:${String(index)}`,
      tone: "soft",
      path: ringLine(half, out, layout),
    })),
  );
  const plate = (key: string, { x, y, width, height }: typeof cloud): Mark => ({
    kind: "sheet",
    key: `then:${key}`,
    tone: "ghost",
    x: x - over,
    y: y - over,
    width: width + 2 * over,
    height: height + 2 * over,
    corner: corner + over,
  });
  return [markGroup("then:ring", lines), plate("cloud", cloud), plate("lab", lab)];
}

function drawMiddle(layout: Layout): Mark[] {
  const { ring } = emblemLayouts[layout];
  const wide = layout === "wide";
  const line = { kind: "label", x: ring.x, anchor: "middle" } as const;
  return [
    {
      ...line,
      key: "swap:shape",
      y: ring.y - (wide ? 2 : 1),
      size: wide ? 30 : 16,
      weight: "bold",
      text: "the same shape",
    },
    {
      ...line,
      key: "swap:unlike",
      y: ring.y + (wide ? 24 : 16),
      size: wide ? 16 : 12,
      tone: "soft",
      text: wide ? "another use, other rules" : "another use, other rules",
    },
  ];
}

function drawFact({ side, row, says: lines }: Fact, layout: Layout): Mark[] {
  const { rows, words, size, small, line } = metrics[layout];
  const wide = layout === "wide";
  const base = { kind: "label", x: columnX(side, layout) + words } as const;
  const key = `differs:${side}:${String(row)}`;
  const y = rows[row] + size * 0.36 - line / 2;
  const [first, second] = lines[layout];
  return [
    { ...base, key: `${key}:0`, y, size, weight: "bold", text: first },
    wide
      ? { ...base, key: `${key}:1`, y: y + line, size: small, tone: "soft", text: second }
      : { ...base, key: `${key}:1`, y: y + line, size, weight: "bold", text: second },
  ];
}
