import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, written } from "../shared/headline-and-footer.ts";
import { lines, straight, through } from "../shared/svg-helpers.ts";
import type { GainData } from "./data.ts";

/** Places in canvas units: the ten shares, the new one, the coin that pays for it, and what is said of both. */
const looks = {
  wide: {
    head: { y: 124, size: 18 },
    shares: { y: 146, side: 58, rim: 12, pitch: 96 },
    right: 576,
    coin: { y: 356, aside: 14 },
    gap: 10,
    wing: 7,
    count: { y: 574, size: 128, aside: 16 },
    says: { size: 18, row: 26 },
  },
  tall: {
    head: { y: 60, size: 12.5 },
    shares: { y: 72, side: 23, rim: 6, pitch: 41 },
    right: 254,
    coin: { y: 160, aside: 6 },
    gap: 5,
    wing: 4,
    count: { y: 270, size: 56, aside: 7 },
    says: { size: 12.5, row: 17 },
  },
} as const;

const across = 5;

/** One new share is paid for, and its price is written on the ten that a cloud holds. */
export function drawRound({ held, sold }: GainData, layout: Layout): Mark[] {
  const { head, right, shares } = looks[layout];
  const { margin } = frames[layout];
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
    ...heldShares(held, layout),
    ...sale(sold, layout),
    ...price(layout),
    {
      kind: "label",
      key: "price:says",
      x: margin,
      y: shares.y + shares.pitch + shares.side + 2 * shares.rim + head.size * 1.5,
      size: wide ? 16 : 12,
      money: "gain",
      text: wide ? "the same price, now written on all ten: a gain on paper" : "the same price, written on all ten",
    },
    ...count(held, "held", margin, ["marked up", "nobody paid for these"], layout),
    ...count(sold, "sold", right, ["paid for", "in cash"], layout),
  ];
}

function heldShares({ claim, value }: Figure, layout: Layout): Mark[] {
  const { y, side, rim, pitch } = looks[layout].shares;
  const left = frames[layout].margin;
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

/** The new share above, as large as its price, and below it the coin that goes up to pay for it. */
function sale({ claim, value }: Figure, layout: Layout): Mark[] {
  const { right: x, shares, coin, gap, wing } = looks[layout];
  const size = shares.side + 2 * shares.rim;
  const middle = x + size / 2;
  const top = shares.y + size + gap;
  const amount = { claim, value, scale: "share", measure: "count" } as const;
  const square = { kind: "note", x, width: size, height: size } as const;
  const head: [number, number][] = [-wing, 0, wing].map((side) => [middle + side, top + Math.abs(side) * 1.6]);
  const wide = layout === "wide";
  return [
    { ...square, key: "share:new", corner: 2, amount, y: shares.y },
    { kind: "arrow", key: "pays", money: "cash", path: straight(middle, coin.y - gap, middle, top) },
    { kind: "arrow", key: "pays:head", money: "cash", path: through(head) },
    // A coin is a note with round corners: discs have no clothes for cash.
    { ...square, key: "coin", money: "cash", corner: size / 2, y: coin.y },
    ...lines({
      key: "coin:says",
      x: x + size + coin.aside,
      y: coin.y + size / 2 - (wide ? 4 : 3),
      size: wide ? 16 : 12,
      money: "cash",
      texts: wide ? ["a new buyer", "pays the lab"] : ["a buyer", "pays"],
    }),
  ];
}

/** The dotted line that carries the price of the one to the ten. */
function price(layout: Layout): Mark[] {
  const { right, shares, gap, wing } = looks[layout];
  const { y, side, rim, pitch } = shares;
  const size = side + 2 * rim;
  const edge = frames[layout].margin + (across - 1) * pitch + size + gap;
  const middle = y + size / 2;
  const head: [number, number][] = [-wing, 0, wing].map((off) => [edge + Math.abs(off) * 1.6, middle + off]);
  const dress = { kind: "arrow", money: "gain" } as const;
  return [
    { ...dress, key: "price", certainty: "intent", path: straight(right - gap, middle, edge, middle) },
    { ...dress, key: "price:head", path: through(head) },
  ];
}

/** How many, as the largest thing, and what happened to them. */
function count(figure: Figure, key: string, x: number, says: readonly [string, string], layout: Layout): Mark[] {
  const { count: at, says: text } = looks[layout];
  const money = key === "held" ? "gain" : "cash";
  const base = { kind: "label", x: x + textWidth(figure.number, at.size, "bold") + at.aside, size: text.size } as const;
  return [
    {
      ...written(figure),
      kind: "label",
      key: `count:${key}`,
      money,
      x: x - at.size * 0.04,
      y: at.y,
      size: at.size,
      weight: "bold",
    },
    { ...base, key: `count:${key}:first`, y: at.y - text.row, weight: "bold", text: says[0] },
    { ...base, key: `count:${key}:second`, y: at.y, text: says[1] },
  ];
}
