import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines, linePath, polylinePath } from "../shared/svg-helpers.ts";
import type { GainData } from "./data.ts";

/** Positions in canvas units: the ten shares, the new one, the coin that pays for it, and the text about both. */
const metrics = {
  wide: {
    head: { y: 124, size: 18 },
    shares: { y: 146, side: 58, rim: 12, pitch: 96 },
    right: 576,
    coin: { y: 356, aside: 14 },
    gap: 10,
    wing: 7,
    count: { y: 574, size: 128, aside: 16 },
    text: { size: 18, row: 26 },
  },
  tall: {
    head: { y: 60, size: 12.5 },
    shares: { y: 72, side: 23, rim: 6, pitch: 41 },
    right: 254,
    coin: { y: 160, aside: 6 },
    gap: 5,
    wing: 4,
    count: { y: 270, size: 56, aside: 7 },
    text: { size: 12.5, row: 17 },
  },
} as const;

const across = 5;

/** Draws one new share that is sold, and its price written on the ten shares that a cloud holds. */
export function drawShareSale({ held, sold }: GainData, layout: Layout): Mark[] {
  const { head, right, shares } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const wide = layout === "wide";
  const base = { kind: "label", y: head.y, size: head.size, weight: "bold" } as const;
  return [
    {
      ...base,
      key: "round:held",
      x: margin,
      text: wide ? "ten shares of a lab, held by a cloud" : "ten shares, held by a cloud",
    },
    { ...base, key: "round:new", x: right, text: wide ? "one new share" : "one new one" },
    ...drawHeldShares(held, layout),
    ...drawSale(sold, layout),
    ...drawPrice(layout),
    {
      kind: "label",
      key: "price:says",
      x: margin,
      y: shares.y + shares.pitch + shares.side + 2 * shares.rim + head.size * 1.5,
      size: wide ? 16 : 12,
      money: "gain",
      text: wide ? "the same price, now written on all ten: a gain on paper" : "the same price, written on all ten",
    },
    ...drawCount({ name: "held", figure: held, x: margin, lines: ["marked up", "nobody paid for these"] }, layout),
    ...drawCount({ name: "sold", figure: sold, x: right, lines: ["paid for", "in cash"] }, layout),
  ];
}

function drawHeldShares({ claim, value }: Figure, layout: Layout): Mark[] {
  const { y, side, rim, pitch } = metrics[layout].shares;
  const left = pageMetrics[layout].margin;
  return Array.from({ length: value }, (_, index): Mark => {
    const key = `share:${String(index)}`;
    const box = { kind: "note", corner: 2 } as const;
    return {
      kind: "group",
      key,
      x: left + (index % across) * pitch,
      y: y + Math.floor(index / across) * pitch,
      marks: [
        { ...box, key: `${key}:rim`, money: "gain", x: 0, y: 0, width: side + 2 * rim, height: side + 2 * rim },
        {
          ...box,
          key: `${key}:held`,
          amount: { claim, value: 1, scale: "share", measure: "count" },
          x: rim,
          y: rim,
          width: side,
          height: side,
        },
      ],
    };
  });
}

/** The new share, as large as its price, and below it the coin that pays for it. */
function drawSale({ claim, value }: Figure, layout: Layout): Mark[] {
  const { right: x, shares, coin, gap, wing } = metrics[layout];
  const size = shares.side + 2 * shares.rim;
  const middle = x + size / 2;
  const top = shares.y + size + gap;
  const amount = { claim, value, scale: "share", measure: "count" } as const;
  const square = { kind: "note", x, width: size, height: size } as const;
  const head: [number, number][] = [-wing, 0, wing].map((side) => [middle + side, top + Math.abs(side) * 1.6]);
  const wide = layout === "wide";
  return [
    { ...square, key: "share:new", corner: 2, amount, y: shares.y },
    { kind: "arrow", key: "pays", money: "cash", path: linePath(middle, coin.y - gap, middle, top) },
    { kind: "arrow", key: "pays:head", money: "cash", path: polylinePath(head) },
    // A coin is a note with round corners, because discs have no style for cash.
    { ...square, key: "coin", money: "cash", corner: size / 2, y: coin.y },
    ...textLines({
      key: "coin:says",
      x: x + size + coin.aside,
      y: coin.y + size / 2 - (wide ? 4 : 3),
      size: wide ? 16 : 12,
      money: "cash",
      texts: wide ? ["a new buyer", "pays the lab"] : ["a buyer", "pays"],
    }),
  ];
}

/** The dotted line from the new share to the ten, along which its price goes. */
function drawPrice(layout: Layout): Mark[] {
  const { right, shares, gap, wing } = metrics[layout];
  const { y, side, rim, pitch } = shares;
  const size = side + 2 * rim;
  const edge = pageMetrics[layout].margin + (across - 1) * pitch + size + gap;
  const middle = y + size / 2;
  const head: [number, number][] = [-wing, 0, wing].map((off) => [edge + Math.abs(off) * 1.6, middle + off]);
  const dress = { kind: "arrow", money: "gain" } as const;
  return [
    { ...dress, key: "price", certainty: "intent", path: linePath(right - gap, middle, edge, middle) },
    { ...dress, key: "price:head", path: polylinePath(head) },
  ];
}

interface Count {
  readonly name: "held" | "sold";
  readonly figure: Figure;
  readonly x: number;
  readonly lines: readonly [string, string];
}

/** A number of shares in large type, and what happened to them. */
function drawCount({ name, figure, x, lines }: Count, layout: Layout): Mark[] {
  const { count, text } = metrics[layout];
  const { size } = count;
  const key = `count:${name}`;
  const textX = x + textWidth(figure.number, size, "bold") + count.aside;
  const base = { kind: "label", x: textX, size: text.size } as const;
  const money = name === "held" ? "gain" : "cash";
  return [
    { ...writtenAmount(figure), kind: "label", key, money, x: x - size * 0.04, y: count.y, size, weight: "bold" },
    { ...base, key: `${key}:first`, y: count.y - text.row, weight: "bold", text: lines[0] },
    { ...base, key: `${key}:second`, y: count.y, text: lines[1] },
  ];
}
