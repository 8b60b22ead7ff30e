import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { textLines, linePath, polylinePath, markGroup } from "../shared/svg-helpers.ts";
import type { CoverageData, CoverageState } from "./data.ts";
import { fillFromLeft, drawOwnMoney, drawPromiseField } from "./promise-field.ts";
import { filledEnd, stripOf, type Strip } from "./strip.ts";
import { shareTexts } from "./coverage-text.ts";

/** The sources of the rest of the money. */
const outsideSources = ["customers", "lenders", "other investors"] as const;

type FieldState = Exclude<CoverageState, "timing" | "firm">;

/** Positions in canvas units: the large number and its text, the amounts above the strip, bracket and arrows below it. */
const metrics = {
  wide: {
    lead: 144,
    number: 330,
    size: 232,
    under: 396,
    says: 23,
    turn: 590,
    gap: 10,
    amounts: 18,
    bracket: [6, 14],
    arrow: 26,
  },
  tall: {
    lead: 62,
    number: 136,
    size: 92,
    under: 166,
    says: 12.5,
    turn: 336,
    gap: 5,
    amounts: 12.5,
    bracket: [3, 7],
    arrow: 11,
  },
} as const;

/** Draws the share of the promises that the clouds' money covers: as a number, and as a strip filled from the left. */
export function drawCoveredShare(data: CoverageData, state: FieldState, layout: Layout): Mark[] {
  const { figures } = data;
  const { value } = state === "paid" ? figures.paid : figures.ceiling;
  const strip = stripOf(data, layout);
  const end = filledEnd(value, strip, layout);
  const rest = end + grids[layout].pitch - grids[layout].side;
  return [
    ...drawPromiseField(data, strip, layout, (row, column) => {
      const order = column * strip.rows + row;
      return (order + 1) * data.worth <= value ? "ghost" : undefined;
    }),
    ...fillFromLeft(drawOwnMoney(data, strip, layout, state !== "paid"), strip.rows, layout),
    markGroup(`coverage:amounts:${state === "paid" ? "paid" : "ceiling"}`, drawAmounts(data, state, strip, layout)),
    markGroup(`coverage:words:${state}`, drawShare(data, state, layout)),
    state === "rest" ? drawBracket(rest, strip.right, strip, layout) : drawBracket(strip.x, end, strip, layout),
    ...(state === "rest" ? [markGroup("coverage:outside", drawOutsideMoney(rest, strip, layout))] : []),
  ];
}

/** The amounts of the two ends of the strip. */
function drawAmounts({ figures }: CoverageData, state: FieldState, { x, y, right }: Strip, layout: Layout): Mark[] {
  const { gap, amounts: size } = metrics[layout];
  const { paid, ceiling, all } = figures;
  const base = { kind: "label", y: y - gap, size, weight: "bold" } as const;
  const money =
    state === "paid" ? writtenAmount(paid, `${paid.number} paid`) : writtenAmount(ceiling, `${ceiling.number} at most`);
  const promised = writtenAmount(all, `${all.number} promised`);
  const least = x + textWidth(`${money.text} ${promised.text}`, size, "bold") + size;
  return [
    { ...base, ...money, key: "coverage:money", x, money: "cash" },
    { ...base, ...promised, key: "coverage:all", x: Math.max(right, least), anchor: "end" },
  ];
}

function drawShare({ figures }: CoverageData, state: FieldState, layout: Layout): Mark[] {
  const own = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const room = canvases[layout].width - 2 * x;
  const part = { paid: figures.paidShare, conditional: figures.ceilingShare, rest: figures.restShare }[state];
  const size = fontSizeToFit(part.number, own.size, room);
  const { lead, under } = shareTexts[state];
  return [
    { kind: "label", key: `coverage:lead:${state}`, x, y: own.lead, size: own.says, text: lead },
    {
      ...writtenAmount(part),
      kind: "label",
      key: `coverage:share:${state}`,
      x: x - size * 0.04,
      y: own.number,
      size,
      weight: "bold",
    },
    ...textLines({
      key: `coverage:under:${state}`,
      x,
      y: own.under,
      size: own.says,
      texts: wrap(under, own.turn, own.says),
    }),
  ];
}

/** A bracket below the part of the strip that the large number is about. */
function drawBracket(from: number, to: number, { foot }: Strip, layout: Layout): Mark {
  const [near, far] = metrics[layout].bracket.map((gap) => foot + gap) as [number, number];
  const path = polylinePath([
    [from, near],
    [from, far],
    [to, far],
    [to, near],
  ]);
  return { kind: "line", key: "coverage:bracket", path };
}

/** Arrows from below with the sources of the rest of the money. */
function drawOutsideMoney(from: number, { right, foot }: Strip, layout: Layout): Mark[] {
  const { arrow, amounts: size, bracket } = metrics[layout];
  const tip = foot + bracket[1] + bracket[0];
  const tail = tip + arrow;
  const wing = arrow * 0.3;
  const step = (right - from) / outsideSources.length;
  const isWide = outsideSources.every((text) => textWidth(text, size, "bold") < step);
  // One arrow for all where the strip is short.
  const sources = isWide ? outsideSources : [outsideSources.join(", ")];
  return sources.flatMap((text, index): Mark[] => {
    const x = from + ((index + 0.5) * (right - from)) / sources.length;
    const half = textWidth(text, size, "bold") / 2;
    const middle = Math.max(pageMetrics[layout].margin + half, Math.min(canvases[layout].width - 4 - half, x));
    const key = `coverage:outside:${String(index)}`;
    const head = polylinePath([
      [x - wing, tip + wing],
      [x, tip],
      [x + wing, tip + wing],
    ]);
    return [
      { kind: "arrow", key, money: "cash", path: linePath(x, tail, x, tip) + head },
      { kind: "label", key: `${key}:name`, x: middle, y: tail + size, size, weight: "bold", anchor: "middle", text },
    ];
  });
}
