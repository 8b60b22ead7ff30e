import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { fitted } from "../shared/font-size.ts";
import { frames, written } from "../shared/headline-and-footer.ts";
import { grids, tileWorth } from "../shared/tiles.ts";
import { lines, straight, through, together } from "../shared/svg-helpers.ts";
import type { CoverageData } from "./data.ts";
import { filledFromLeft, ownMoney, promiseField } from "./promise-field.ts";
import { reach, stripOf, type Strip } from "./strip.ts";
import { outsiders, said, type CoverageState } from "./coverage-text.ts";

type FieldState = Exclude<CoverageState, "timing">;

/** Places in canvas units: the large number with its words; over the strip its amounts, and under it bracket and arrows. */
const look = {
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

/** How large a part of the promises the clouds' money is: in one number, and in a strip that it fills from the left. */
export function drawField(data: CoverageData, state: FieldState, layout: Layout): Mark[] {
  const { figures } = data;
  const { value } = state === "paid" ? figures.paid : figures.ceiling;
  const strip = stripOf(data, layout);
  const end = reach(value, strip, layout);
  const rest = end + grids[layout].pitch - grids[layout].side;
  return [
    ...promiseField(data, strip, layout, (row, column) => {
      const order = column * strip.rows + row;
      if ((order + 1) * tileWorth <= value) return "ghost";
      return state === "rest" && order * tileWorth >= value ? "strong" : undefined;
    }),
    ...filledFromLeft(ownMoney(data, strip, layout, state !== "paid"), strip.rows, layout),
    together(`coverage:amounts:${state === "paid" ? "paid" : "ceiling"}`, amounts(data, state, strip, layout)),
    together(`coverage:words:${state}`, share(data, state, layout)),
    state === "rest" ? bracket(rest, strip.right, strip, layout) : bracket(strip.x, end, strip, layout),
    ...(state === "rest" ? [together("coverage:outside", outside(rest, strip, layout))] : []),
  ];
}

/** What the two ends of the strip stand for. */
function amounts({ figures }: CoverageData, state: FieldState, { x, y, right }: Strip, layout: Layout): Mark[] {
  const { gap, amounts: size } = look[layout];
  const { paid, ceiling, all } = figures;
  const base = { kind: "label", y: y - gap, size, weight: "bold" } as const;
  const money = state === "paid" ? written(paid, `${paid.number} paid`) : written(ceiling, `${ceiling.number} at most`);
  return [
    { ...base, ...money, key: "coverage:money", x, money: "cash" },
    { ...base, ...written(all, `${all.number} promised`), key: "coverage:all", x: right, anchor: "end" },
  ];
}

function share({ figures }: CoverageData, state: FieldState, layout: Layout): Mark[] {
  const place = look[layout];
  const { margin: x } = frames[layout];
  const room = canvases[layout].width - 2 * x;
  const part = { paid: figures.paidShare, conditional: figures.ceilingShare, rest: figures.restShare }[state];
  const size = fitted(part.number, place.size, room);
  const { lead, under } = said[state];
  return [
    { kind: "label", key: `coverage:lead:${state}`, x, y: place.lead, size: place.says, text: lead },
    {
      ...written(part),
      kind: "label",
      key: `coverage:share:${state}`,
      x: x - size * 0.04,
      y: place.number,
      size,
      weight: "bold",
    },
    ...lines({
      key: `coverage:under:${state}`,
      x,
      y: place.under,
      size: place.says,
      texts: wrap(under, place.turn, place.says),
    }),
  ];
}

/** A bracket under the part of the strip that the large number speaks of. */
function bracket(from: number, to: number, { foot }: Strip, layout: Layout): Mark {
  const [near, far] = look[layout].bracket.map((gap) => foot + gap) as [number, number];
  const path = through([
    [from, near],
    [from, far],
    [to, far],
    [to, near],
  ]);
  return { kind: "line", key: "coverage:bracket", path };
}

/** Money of others, from below: who must bring the rest. */
function outside(from: number, { right, foot }: Strip, layout: Layout): Mark[] {
  const { arrow, amounts: size, bracket } = look[layout];
  const tip = foot + bracket[1] + bracket[0];
  const tail = tip + arrow;
  const wing = arrow * 0.3;
  return outsiders.flatMap((text, index): Mark[] => {
    const x = from + ((index + 0.5) * (right - from)) / outsiders.length;
    const key = `coverage:outside:${String(index)}`;
    const head = through([
      [x - wing, tip + wing],
      [x, tip],
      [x + wing, tip + wing],
    ]);
    return [
      { kind: "arrow", key, money: "cash", path: straight(x, tail, x, tip) + head },
      { kind: "label", key: `${key}:name`, x, y: tail + size, size, weight: "bold", anchor: "middle", text },
    ];
  });
}
