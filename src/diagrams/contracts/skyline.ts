import type { Layout, Mark } from "#scene/scene.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { caption, drawCaptions, sharedCaption } from "./captions.ts";
import type { Contract, ContractsData } from "./data.ts";
import { layersOf, type Layer } from "./skyline-layers.ts";
import { stacksOf } from "./year-stacks.ts";
import { isTorn, torn, tornTitle } from "./unknown-length.ts";

export const firstYear = 2025;
const last = 2036;
export const yearsShown = last - firstYear + 1;

/** How many years these orders reach over. */
export function yearsNeeded(contracts: readonly Contract[]): number {
  const ends = contracts.flatMap((one) => stacksOf(one).map(({ year }) => year));
  return Math.max(firstYear, ...ends) - firstYear + 1;
}

/** Years in which all orders of known length run together. */
const plateau = [2027, 2031] as const;

const look = {
  wide: { x: 332, pitch: 38, ground: 570, seam: 5, number: 154, bracket: 176, figure: 64 },
  tall: { x: 142, pitch: 18, ground: 261, seam: 3.5, number: 68, bracket: 76, figure: 26 },
} as const;

const column = (year: number, layout: Layout) => look[layout].x + (year - firstYear) * look[layout].pitch;

/** Orders laid over their years: a column a year, as high as the dollars of that year. */
export function drawSkyline(data: ContractsData, layout: Layout): Mark[] {
  const { ground, seam } = look[layout];
  const place = { ground, seam, column: (year: number) => column(year, layout) };
  const layers = layersOf(data.contracts, place, layout);
  const aside = data.contracts.filter(isTorn);
  return [
    ...layers.map(({ contract, towers }) => container(contract, towers)),
    ...aside.map((contract, index) => container(contract, torn(contract, index, layout))),
    ...(aside.length === 0 ? [] : [tornTitle(layout)]),
    ...captions(layers, layout),
    axis(layout),
    yearly(data, layout),
  ];
}

function container({ id }: Contract, marks: readonly Mark[]): Mark {
  return { kind: "group", key: `contract:${id}`, x: 0, y: 0, marks };
}

/** A caption for each order; the thin ones at the top share one. */
function captions(layers: readonly Layer[], layout: Layout): Mark[] {
  const own = layers.filter(({ thin }) => !thin).map(({ contract, edge }) => caption(contract, edge, layout));
  const thin = layers.filter((layer) => layer.thin);
  const orders = thin.map(({ contract }) => contract);
  const top = thin.at(-1);
  return drawCaptions(top === undefined ? own : [...own, sharedCaption(orders, top.edge, layout)], layout);
}

function axis(layout: Layout): Mark {
  const { ground } = look[layout];
  const { side } = grids[layout];
  const { small } = frames[layout];
  const wide = layout === "wide";
  const size = wide ? 13 : small;
  const years = Array.from({ length: yearsShown }, (_, index) => firstYear + index);
  const line = ground + (wide ? 5 : 2);
  const [from, to] = [column(firstYear, layout) - 4, column(last, layout) + side + 4];
  return {
    kind: "group",
    key: "by-year:axis",
    x: 0,
    y: line,
    marks: [
      { kind: "line", key: "by-year:ground", tone: "soft", path: `M${from} 0L${to} 0` },
      ...years
        .filter((year) => wide || year % 2 === 1)
        .map((year): Mark => ({
          kind: "label",
          key: `by-year:${String(year)}`,
          x: column(year, layout) + side / 2,
          y: size * 1.15,
          size,
          anchor: "middle",
          tone: "soft",
          text: String(year),
        })),
    ],
  };
}

/** The number to remember, over the years that it speaks of. */
function yearly({ yearly: figure }: ContractsData, layout: Layout): Mark {
  const { number: y, bracket, figure: size } = look[layout];
  const { side } = grids[layout];
  const wide = layout === "wide";
  const small = wide ? 20 : 12;
  const [from, to] = [column(plateau[0], layout), column(plateau[1], layout) + side];
  const drop = bracket + (wide ? 8 : 4);
  const path = `M${from} ${drop}L${from} ${bracket}L${to} ${bracket}L${to} ${drop}`;
  const parts = [
    { text: "about ", size: small },
    { ...written(figure), size, weight: "bold" as const },
    { text: "billion a year", size: small },
  ];
  const words = phrase({ key: "by-year:yearly", x: from, y, parts });
  return {
    kind: "group",
    key: "by-year:number",
    x: 0,
    y: 0,
    marks: [{ kind: "line", key: "by-year:plateau", path }, ...words],
  };
}
