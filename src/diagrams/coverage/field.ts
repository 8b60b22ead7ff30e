import type { Layout, Mark } from "../../scene/scene.ts";
import { textWidth, wrap } from "../../scene/text-width.ts";
import { frames, phrase, written } from "../frame.ts";
import { grids, tileWorth } from "../tiles.ts";
import { together } from "../write.ts";
import type { CoverageData } from "./data.ts";
import { across, fieldRows, ownMoney, promiseField } from "./promises.ts";
import { said, type CoverageState } from "./words.ts";

/** Places in canvas units: the field, the large number with its words, and where outside money comes from. */
const look = {
  wide: {
    x: 452,
    y: 258,
    lead: 226,
    number: 352,
    under: 402,
    size: 144,
    leadSize: 24,
    underSize: 20,
    wrap: 350,
    head: 12,
  },
  tall: {
    x: 204,
    y: 96,
    lead: 90,
    number: 142,
    under: 166,
    size: 58,
    leadSize: 12.5,
    underSize: 12.5,
    wrap: 170,
    head: 6,
  },
} as const;

/** The field with the clouds' money on it, and how large a part that is. */
export function drawField(data: CoverageData, state: Exclude<CoverageState, "timing">, layout: Layout): Mark[] {
  const { x, y } = look[layout];
  const rest = state === "rest";
  const money = state === "paid" ? data.figures.paid : data.figures.ceiling;
  const covered = Math.floor(money.value / tileWorth);
  return [
    ...promiseField(data, { x, y }, layout, {
      covered,
      boldFrom: rest ? Math.ceil(money.value / tileWorth) : Infinity,
    }),
    ownMoney(data, { x, y }, layout, state !== "paid"),
    together(`coverage:head:${state === "paid" ? "paid" : "ceiling"}`, head(data, state, layout)),
    together(`coverage:words:${state}`, share(data, state, layout)),
    bracket(rest, fieldRows(data), layout),
    ...(rest ? [together("coverage:outside", outside(fieldRows(data), layout))] : []),
  ];
}

function head({ figures: { paid, ceiling, all } }: CoverageData, state: CoverageState, layout: Layout): Mark[] {
  const { x, y, head } = look[layout];
  const { label, small } = frames[layout];
  const wide = layout === "wide";
  const so = state === "paid";
  const weight = "bold" as const;
  const size = wide ? label : small;
  return phrase({
    key: "coverage:head",
    x,
    y: y - head,
    parts: [
      {
        ...written(so ? paid : ceiling, so ? `${paid.number} paid` : `${ceiling.number} at most`),
        size,
        weight,
        money: "cash",
      },
      { text: "of", size, tone: "soft" },
      { ...written(all), size, weight },
      ...(wide ? [{ text: "promised", size, tone: "soft" as const }] : []),
    ],
  });
}

function share({ figures }: CoverageData, state: Exclude<CoverageState, "timing">, layout: Layout): Mark[] {
  const place = look[layout];
  const { margin: x } = frames[layout];
  const { lead, under } = said[state];
  const part = { paid: figures.paidShare, conditional: figures.ceilingShare, rest: figures.restShare }[state];
  return [
    { kind: "label", key: `coverage:lead:${state}`, x, y: place.lead, size: place.leadSize, text: lead },
    {
      kind: "label",
      key: `coverage:share:${state}`,
      x: x - place.size * 0.04,
      y: place.number,
      size: place.size,
      weight: "bold",
      ...written(part),
    },
    ...wrap(under, place.wrap, place.underSize).map((text, line): Mark => ({
      kind: "label",
      key: `coverage:under:${state}:${String(line)}`,
      x,
      y: place.under + line * place.underSize * 1.3,
      size: place.underSize,
      text,
    })),
  ];
}

/** A bracket left of the rows that the large number speaks of. */
function bracket(rest: boolean, rows: number, layout: Layout): Mark {
  const { x, y } = look[layout];
  const { pitch, side } = grids[layout];
  const wide = layout === "wide";
  const [far, near] = [x - (wide ? 16 : 8), x - (wide ? 8 : 4)];
  const top = y + (rest ? pitch : 0);
  const foot = y + side + (rest ? (rows - 1) * pitch : 0);
  const points = [
    [near, top],
    [far, top],
    [far, foot],
    [near, foot],
  ];
  return { kind: "line", key: "coverage:bracket", path: `M${points.map((point) => point.join(" ")).join("L")}` };
}

/** Money of others, from below: who must bring the rest. */
function outside(rows: number, layout: Layout): Mark[] {
  const { x, y } = look[layout];
  const { pitch, side } = grids[layout];
  const { small, label } = frames[layout];
  const wide = layout === "wide";
  const size = wide ? label : small;
  const tip = y + (rows - 1) * pitch + side + (wide ? 12 : 6);
  const tail = tip + (wide ? 52 : 20);
  const head = wide ? 10 : 5;
  const names = ["customers", "lenders", "other investors"];
  const widths = names.map((text) => textWidth(text, size, "bold"));
  const room = across * pitch - (pitch - side);
  const gap = wide ? (room - widths.reduce((sum, width) => sum + width, 0)) / (names.length - 1) : 0;
  return names.flatMap((text, index): Mark[] => {
    const left = wide ? x + widths.slice(0, index).reduce((sum, width) => sum + width + gap, 0) : x;
    const middle = wide ? left + (widths[index] ?? 0) / 2 : x + ((index + 0.5) * room) / names.length;
    const line = wide ? 0 : index * size * 1.25;
    const key = `coverage:outside:${String(index)}`;
    const path = `M${middle} ${tail}L${middle} ${tip}M${middle - head / 2} ${tip + head * 0.9}L${middle} ${tip}L${middle + head / 2} ${tip + head * 0.9}`;
    return [
      { kind: "arrow", key, money: "cash", path },
      { kind: "label", key: `${key}:name`, x: left, y: tail + size * 1.25 + line, size, weight: "bold", text },
    ];
  });
}
