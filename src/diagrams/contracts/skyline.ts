import { range, sum } from "d3-array";
import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { grids } from "../shared/tiles.ts";
import { caption, drawCaptions, sharedCaption } from "./captions.ts";
import type { Contract, ContractsData } from "./data.ts";
import { layersOf, type Layer } from "./skyline-layers.ts";
import { hasUnknownLength, drawUnknownLength, drawUnknownLengthTitle } from "./unknown-length.ts";

/** The most years that have room, and the least for which the skyline is laid out. */
export const mostYears = 15;
const leastYears = 12;

const metrics = {
  wide: { x: 332, right: 788, pitch: 38, ground: 570, seam: 5, number: 154, bracket: 176, figure: 64 },
  tall: { x: 142, right: 358, pitch: 18, ground: 261, seam: 3.5, number: 68, bracket: 76, figure: 26 },
} as const;

type Years = ContractsData["years"];

/** The left edge of a year; columns are closer where there are many. */
function column(year: number, { first, last }: Years, layout: Layout): number {
  const { x, right, pitch } = metrics[layout];
  const step = Math.min(pitch, (right - x) / Math.max(leastYears, last - first + 1));
  return x + (year - first) * step;
}

/** Draws orders spread over their years: one column per year, as high as the dollars of that year. */
export function drawSkyline(data: ContractsData, layout: Layout): Mark[] {
  const { ground, seam } = metrics[layout];
  const layers = layersOf(
    data.contracts.filter(({ amount }) => amount.value > 0),
    { ground, seam, column: (year) => column(year, data.years, layout), layout },
  );
  const aside = data.contracts.filter(hasUnknownLength);
  return [
    ...layers.map(({ contract, towers }) => orderGroup(contract, towers)),
    ...aside.map((contract, index) => orderGroup(contract, drawUnknownLength(contract, index, layout))),
    ...(aside.length === 0 ? [] : [drawUnknownLengthTitle(layout)]),
    ...captions(layers, layout),
    drawAxis(data.years, layout),
    drawYearly(data, layout),
  ];
}

function orderGroup({ id }: Contract, marks: readonly Mark[]): Mark {
  return markGroup(`contract:${id}`, marks);
}

/** A caption for each order; thin orders share one. */
function captions(layers: readonly Layer[], layout: Layout): Mark[] {
  const own = layers.filter(({ thin }) => !thin).map(({ contract, anchor }) => caption(contract, anchor, layout));
  const thin = layers.filter((layer) => layer.thin);
  const orders = thin.map(({ contract }) => contract);
  const top = thin.at(-1);
  return drawCaptions(top === undefined ? own : [...own, sharedCaption(orders, top.anchor, layout)], layout);
}

function drawAxis(shown: Years, layout: Layout): Mark {
  const { ground } = metrics[layout];
  const { side } = grids[layout];
  const { small } = pageMetrics[layout];
  const wide = layout === "wide";
  const size = wide ? 13 : small;
  const { first, last } = shown;
  const years = range(first, Math.max(last, first + leastYears - 1) + 1);
  const line = ground + (wide ? 5 : 2);
  const end = years.at(-1) ?? last;
  const [from, to] = [column(first, shown, layout) - 4, column(end, shown, layout) + side + 4];
  return {
    kind: "group",
    key: "by-year:axis",
    x: 0,
    y: line,
    marks: [
      { kind: "line", key: "by-year:ground", tone: "soft", path: `M${from} 0L${to} 0` },
      ...years
        .filter((year) => (years.length <= leastYears && wide) || (year - first) % 2 === 0)
        .map((year): Mark => ({
          kind: "label",
          key: `by-year:${String(year)}`,
          x: column(year, shown, layout) + side / 2,
          y: size * 1.15,
          size,
          anchor: "middle",
          tone: "soft",
          text: String(year),
        })),
    ],
  };
}

/** The large number, with a bracket over the years that it is about. */
function drawYearly({ yearly: figure, plateau, years }: ContractsData, layout: Layout): Mark {
  const { number: y, bracket, figure: size } = metrics[layout];
  const { side } = grids[layout];
  const wide = layout === "wide";
  const small = wide ? 20 : 12;
  const [from, to] = [column(plateau.from, years, layout), column(plateau.to, years, layout) + side];
  const drop = bracket + (wide ? 8 : 4);
  const path = `M${from} ${drop}L${from} ${bracket}L${to} ${bracket}L${to} ${drop}`;
  const parts = [
    { text: "about ", size: small, weight: "regular" as const },
    { ...writtenAmount(figure), size, weight: "bold" as const },
    { text: "billion a year", size: small, weight: "regular" as const },
  ];
  const room = canvases[layout].width - pageMetrics[layout].margin / 2;
  const width = sum(parts, (part) => textWidth(part.text, part.size, part.weight) + part.size * 0.28);
  const words = inlineLabels({ key: "by-year:yearly", x: Math.min(from, room - width), y, parts });
  return markGroup("by-year:number", [{ kind: "line", key: "by-year:plateau", path }, ...words]);
}
