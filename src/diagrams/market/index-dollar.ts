import type { Group, Layout, Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { exact } from "../shared/tiles.ts";
import type { MarketData } from "./market-text.ts";

/** Cents of a dollar. */
const whole = 100;

/** A cent's step, width and height in canvas units, and the gap that the cut leaves; a strip is as wide as the page. */
const cents = {
  wide: { pitch: 7.15, width: 5.4, height: 40, gap: 16 },
  tall: { pitch: 3.29, width: 2, height: 18, gap: 8 },
} as const;

/** A saved dollar in cents, its upper edge at `y`: the ten largest companies' piece, and behind the cut the rest. */
export function strip(name: string, largest: Figure, y: number, layout: Layout): Group[] {
  const { gap } = cents[layout];
  const { margin } = frames[layout];
  return [
    piece(name, 0, largest.value, margin, y, layout, largest.claim),
    piece(name, largest.value, whole - largest.value, margin + gap, y, layout),
  ];
}

/** A stretch of the dollar cut where cents end; a cent that the cut divides stands on both sides of it. */
function centsOf(first: number, count: number): { readonly from: number; readonly value: number }[] {
  const end = exact(first + Math.max(0, count));
  const starts = [
    first,
    ...Array.from({ length: whole }, (_, cent) => cent).filter((cent) => cent > first && cent < end),
  ];
  return starts
    .map((from, index) => ({ from, value: exact((starts[index + 1] ?? end) - from) }))
    .filter(({ value }) => value > 0);
}

/** Cents that go elsewhere are there to be counted, and say no more. */
const elsewhere = { tone: "ghost" } as const;

function piece(
  name: string,
  first: number,
  count: number,
  x: number,
  y: number,
  layout: Layout,
  claim?: string,
): Group {
  const { pitch, width, height } = cents[layout];
  const marks = centsOf(first, count).map(({ from, value }): Mark => ({
    kind: "tile",
    key: `cent:${name}:${String(claim === undefined ? Math.ceil(from) : Math.floor(from))}`,
    money: "cash",
    ...(claim === undefined ? elsewhere : { amount: { claim, value, scale: "cent", measure: "width" as const } }),
    x: (from - first) * pitch,
    y: 0,
    width: width * value,
    height,
  }));
  return {
    kind: "group",
    key: `cents:${name}:${claim === undefined ? "rest" : "largest"}`,
    x: x + first * pitch,
    y,
    marks,
  };
}

/** Places in canvas units: the strip of 2000 under its words, and today's under the number to remember. */
const looks = {
  wide: {
    old: 168,
    oldBase: 152,
    oldSize: 46,
    now: 466,
    base: 430,
    figure: 168,
    words: 24,
    line: 31,
    label: 18,
    says: 372,
  },
  tall: {
    old: 80,
    oldBase: 74,
    oldSize: 20,
    now: 220,
    base: 204,
    figure: 78,
    words: 12.5,
    line: 16,
    label: 12,
    says: 172,
  },
} as const;

/** A saved dollar, cut where the ten largest companies end: in 2000, and now. */
export function drawDollar({ before, now, then, lately }: MarketData, layout: Layout): Mark[] {
  const look = looks[layout];
  const { height, pitch, gap } = cents[layout];
  const { margin } = frames[layout];
  const cut = ({ value }: Figure) => margin + value * pitch + gap / 2 - (pitch - cents[layout].width) / 2;
  const [from, to] = [cut(before), cut(now)];
  const clear = layout === "wide" ? 8 : 4;
  return [
    ...strip("then", before, look.old, layout),
    ...strip("now", now, look.now, layout),
    {
      kind: "arrow",
      key: "cut:moves",
      tone: "soft",
      path: `M${from} ${look.old - clear}L${from} ${look.old + height + clear}L${to} ${look.now - clear}L${to} ${look.now + height + clear}`,
    },
    ...phrase({
      key: "cut:before",
      x: margin,
      y: look.oldBase,
      parts: [
        { ...written(before, inCents(before)), size: look.oldSize, weight: "bold" },
        { text: `cents in ${then}`, size: look.label, tone: "soft" },
      ],
    }),
    ...large(now, lately, layout),
    rest("then", look.old + height, layout),
    rest("now", look.now + height, layout),
  ];
}

/** A share of a dollar as cents: "41" for 41%. */
export function inCents({ number }: Figure): string {
  return number.replace("%", "");
}

/** The number to remember, with the words that say what it is. */
function large(now: Figure, lately: string, layout: Layout): Mark[] {
  const { figure: size, base, words, line, says } = looks[layout];
  const lines = ["cents now go to the", "ten largest companies", `(${lately})`];
  return [
    {
      kind: "label",
      key: "cents:now",
      x: frames[layout].margin - size * 0.04,
      y: base,
      size,
      weight: "bold",
      money: "cash",
      ...written(now, inCents(now)),
    },
    ...lines.map((text, index): Mark => ({
      kind: "label",
      key: `cents:says:${String(index)}`,
      x: says,
      y: base + (index - lines.length + 1) * line,
      size: words,
      ...(index === lines.length - 1 ? { tone: "soft" } : {}),
      text,
    })),
  ];
}

function rest(name: string, y: number, layout: Layout): Mark {
  const { label: size } = looks[layout];
  const { pitch, gap } = cents[layout];
  const x = frames[layout].margin + whole * pitch + gap - (pitch - cents[layout].width);
  return {
    kind: "label",
    key: `rest:${name}`,
    x,
    y: y + size * 1.35,
    size,
    tone: "soft",
    anchor: "end",
    text: "all other companies",
  };
}
