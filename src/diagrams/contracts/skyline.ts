import { range, sum } from "d3-array";
import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { linePath, markGroup } from "../shared/svg-helpers.ts";
import { type Band, bandsOf, peakOf } from "./bands.ts";
import { caption, type CaptionAnchor, drawCaptions } from "./captions.ts";
import { type ContractsData, isUnsure } from "./data.ts";
import { hasUnknownLength, drawUnknownLength, drawUnknownLengthTitle } from "./unknown-length.ts";

/** The most years that have room, and the least for which the skyline is laid out. */
export const mostYears = 15;
const leastYears = 12;

const metrics = {
  wide: { x: 304, right: 772, ground: 572, top: 190, number: 158, bracket: 178, figure: 72 },
  tall: { x: 128, right: 350, ground: 262, top: 78, number: 66, bracket: 73, figure: 30 },
} as const;

type Years = ContractsData["years"];

/** Where a time is on the axis; years are narrower where there are many. */
function timeX(time: number, { first, last }: Years, layout: Layout): number {
  const { x, right } = metrics[layout];
  return x + ((time - first) * (right - x)) / Math.max(leastYears, last - first + 1);
}

/** Draws orders spread evenly over their years: as wide as they last, and as high as their dollars a year. */
export function drawSkyline(data: ContractsData, layout: Layout): Mark[] {
  const bands = bandsOf(data.contracts);
  const { ground, top } = metrics[layout];
  const unit = (ground - top) / Math.max(peakOf(bands), 1e-6);
  const aside = data.contracts.filter(hasUnknownLength);
  const captions = bands.map((band) => caption(band.contract, anchorOf(band, unit, data.years, layout), layout));
  return [
    ...bands.map((band) => drawBand(band, unit, data.years, layout)),
    ...aside.map((contract, index) => markGroup(`contract:${contract.id}`, drawUnknownLength(contract, index, layout))),
    ...(aside.length === 0 ? [] : [drawUnknownLengthTitle(layout)]),
    ...drawCaptions(captions, layout),
    drawAxis(data.years, layout),
    drawYearly(data, layout),
  ];
}

/** Draws an order as a band whose area is its amount. */
function drawBand({ contract, rate, parts }: Band, unit: number, years: Years, layout: Layout): Mark {
  const { ground } = metrics[layout];
  const { id, amount, tint } = contract;
  const marks = parts.map(({ from, to, base }, index): Mark => ({
    kind: "tile",
    key: `band:${id}:${String(index)}`,
    money: "promise",
    ...(tint === null ? {} : { tint }),
    ...(isUnsure(contract) ? { certainty: "conditional" as const } : {}),
    amount: { claim: amount.claim, value: rate * (to - from), scale: "skyline", measure: "area" },
    x: timeX(from, years, layout),
    y: ground - (base + rate) * unit,
    width: timeX(to, years, layout) - timeX(from, years, layout),
    height: rate * unit,
  }));
  return markGroup(`contract:${id}`, marks);
}

/** Where the line of a caption ends: at the left edge of the band, halfway up. */
function anchorOf({ rate, parts: [first] }: Band, unit: number, years: Years, layout: Layout): CaptionAnchor {
  const { ground } = metrics[layout];
  const x = timeX(first?.from ?? years.first, years, layout);
  return { x, y: ground - ((first?.base ?? 0) + rate / 2) * unit, left: metrics[layout].x };
}

function drawAxis(shown: Years, layout: Layout): Mark {
  const { ground } = metrics[layout];
  const { small } = pageMetrics[layout];
  const wide = layout === "wide";
  const size = wide ? 13 : small;
  const { first, last } = shown;
  const years = range(first, Math.max(last, first + leastYears - 1) + 1);
  const end = (years.at(-1) ?? last) + 1;
  const every = wide && years.length <= leastYears ? 1 : 2;
  return {
    kind: "group",
    key: "by-year:axis",
    x: 0,
    y: ground,
    marks: [
      {
        kind: "line",
        key: "by-year:ground",
        tone: "soft",
        path: linePath(timeX(first, shown, layout), 0, timeX(end, shown, layout), 0),
      },
      ...years
        .filter((year) => (year - first) % every === 0)
        .map((year): Mark => ({
          kind: "label",
          key: `by-year:${String(year)}`,
          x: timeX(year + 0.5, shown, layout),
          y: size * 1.3,
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
  const wide = layout === "wide";
  const small = wide ? 20 : 12;
  const [from, to] = [timeX(plateau.from, years, layout), timeX(plateau.to + 1, years, layout)];
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
