import type { Layout, Mark } from "#scene/scene.ts";
import { mapLayouts, type Curve } from "../loop/map-layout.ts";
import { mapArrow } from "../loop/map-parts.ts";
import { meter } from "../loop/map-details.ts";
import { drawCable, drawSaleStub } from "./cable.ts";
import { columnX, columnHead, type Side } from "./book-columns.ts";
import { numberedStub, todaysRing } from "./loop-today.ts";
import type { SwapData } from "./data.ts";

/** Rows below the two heads: their centres, where text begins, and type sizes. */
const metrics = {
  wide: { rows: [498, 568], words: 134, size: 17, small: 14, line: 21, over: 9 },
  tall: { rows: [226, 258], words: 74, size: 12, small: 12, line: 14, over: 5 },
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
  const { note, stub: size } = mapLayouts[layout];
  const { rows } = metrics[layout];
  const [use, law] = rows;
  const left = columnX("cloud", layout);
  const right = columnX("lab", layout);
  return [
    ...drawRingThen(layout),
    ...todaysRing(dollar, layout),
    ...drawMiddle(layout),
    ...columnHead({ side: "cloud", text: `Then: ${year}`, as: "difference" }, layout),
    ...columnHead({ side: "lab", text: "Today", as: "difference" }, layout),
    drawCable("fibre:out", { x: left + note.width / 2, y: use }, "ghost", layout),
    ...drawMeter(right, use, layout),
    drawSaleStub("sale:a", { x: left + size.width / 2, y: law }, true, layout),
    numberedStub({ key: "stub:revenue", fill: "revenue", dollar, at: { x: right + size.width / 2, y: law } }, layout),
    ...factsOf(data).flatMap((fact) => drawFact(fact, layout)),
  ];
}

/** The ring of the carriers, faint and a little larger than today's. */
function drawRingThen(layout: Layout): Mark[] {
  const { out, back, cloud, lab, radius } = mapLayouts[layout];
  const { over } = metrics[layout];
  const lift = (curve: Curve, by: number): Curve => {
    const [a, b, c, d] = curve;
    const up = (point: typeof a) => ({ ...point, y: point.y + by });
    return [up(a), up(b), up(c), up(d)];
  };
  const disc = (key: string, { x, y }: typeof cloud): Mark => ({
    kind: "disc",
    key: `then:${key}`,
    tone: "ghost",
    x,
    y,
    radius: radius + over,
  });
  return [
    ...mapArrow("then:out", lift(out, -over), { tone: "ghost" }, layout),
    ...mapArrow("then:back", lift(back, over), { tone: "ghost" }, layout),
    disc("cloud", cloud),
    disc("lab", lab),
  ];
}

function drawMiddle(layout: Layout): Mark[] {
  const { market, cloud } = mapLayouts[layout];
  const wide = layout === "wide";
  const line = { kind: "label", x: market.x, anchor: "middle" } as const;
  return [
    { ...line, key: "swap:shape", y: cloud.y, size: wide ? 30 : 16, weight: "bold", text: "the same shape" },
    {
      ...line,
      key: "swap:unlike",
      y: cloud.y + (wide ? 26 : 17),
      size: wide ? 16 : 12,
      tone: "soft",
      text: wide ? "another use, other rules" : "another use, other rules",
    },
  ];
}

/** The servers' meter, moved from the ring into its column. */
function drawMeter(x: number, y: number, layout: Layout): Mark[] {
  const marks = meter("revenue", layout).filter((mark) => mark.kind !== "group");
  const boxes = marks.flatMap((mark) => (mark.kind === "sheet" ? [mark] : []));
  const left = Math.min(...boxes.map((box) => box.x));
  const middle = (boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0) / 2;
  return marks.flatMap((mark) =>
    mark.kind === "sheet" || mark.kind === "label" ? [{ ...mark, x: mark.x - left + x, y: mark.y - middle + y }] : [],
  );
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
