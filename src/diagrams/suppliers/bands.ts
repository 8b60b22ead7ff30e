import { range, sum } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { textWidth } from "#scene/text-width.ts";
import { polylinePath } from "../shared/svg-helpers.ts";
import { shownFlows, type Flow, type SuppliersData, type SuppliersState } from "./data.ts";
import { drawPlates } from "./plates.ts";
import { kindWords } from "./suppliers-text.ts";

/** Positions in canvas units: the area of the bands, the plates beside it, and the line of words above each band. */
export const bandMetrics = {
  wide: { top: 104, bottom: 590, plate: 132, tip: 12, gap: 20, words: 17, number: 30, line: 34, most: 4.6, rung: 11 },
  tall: { top: 46, bottom: 276, plate: 74, tip: 6, gap: 6, words: 12, number: 16, line: 18, most: 2.2, rung: 6 },
} as const;

/** A flow with the place of its band. */
export interface Band {
  readonly flow: Flow;
  /** The upper edge of the words above the band, and of the band itself. */
  readonly top: number;
  readonly y: number;
  readonly height: number;
}

/** Bands below each other, as high as their amounts on one scale, and as high together as there is room. */
export function placeBands(flows: readonly Flow[], layout: Layout): Band[] {
  const { top, bottom, gap, line, most } = bandMetrics[layout];
  const room = bottom - top - flows.length * line - (flows.length - 1) * gap;
  const total = sum(flows, ({ amount }) => Math.max(0, amount.value));
  const unit = Math.min(most, Math.max(0, room) / Math.max(total, 1e-9));
  const used = flows.length * line + (flows.length - 1) * gap + total * unit;
  let y = top + (bottom - top - used) / 2;
  return flows.map((flow) => {
    const height = Math.max(0, flow.amount.value) * unit;
    const band = { flow, top: y, y: y + line, height };
    y += line + height + gap;
    return band;
  });
}

/** Draws what suppliers do for labs as bands from plate to plate. */
export function drawBands(data: SuppliersData, state: SuppliersState, layout: Layout): Mark[] {
  const bands = placeBands(shownFlows(data, state), layout);
  return [
    ...bands.flatMap((band) => drawBand(band, layout)),
    ...drawPlates(bands, data, layout),
    ...bands.flatMap((band) => drawWords(band, layout)),
  ];
}

const keyOf = ({ supplier, lab, kind }: Flow) => `${supplier}-${lab}-${kind}`;

/** From the supplier's plate nearly to the lab's. */
function span(layout: Layout): { readonly left: number; readonly right: number } {
  const { plate, tip } = bandMetrics[layout];
  const { margin } = pageMetrics[layout];
  return { left: margin + plate + 3, right: (layout === "wide" ? 800 : 360) - margin - plate - tip };
}

function drawBand({ flow, y, height }: Band, layout: Layout): Mark[] {
  const { left, right } = span(layout);
  const { claim, value } = flow.amount;
  const key = keyOf(flow);
  const box = { kind: "tile", x: left, y, width: right - left, height } as const;
  const amount = { claim, value, scale: "band", measure: "height" } as const;
  const looks = {
    paid: { money: "cash" },
    promised: { money: "cash", certainty: "conditional" },
    guarantee: { money: "promise", certainty: "conditional" },
    loan: { money: "cash", tone: "frame" },
  } as const;
  return [
    { ...box, ...looks[flow.kind], key: `band:${key}`, amount },
    ...(flow.kind === "loan" ? [rungs(key, y, height, layout)] : []),
    { kind: "line", key: `tip:${key}`, ...tipLook(flow), path: tipPath(y + height / 2, height, layout) },
  ];
}

function tipLook({ kind }: Flow) {
  return kind === "guarantee" ? ({ tone: "strong" } as const) : ({ money: "cash", tone: "strong" } as const);
}

/** The point of an arrow beside the lab's plate. */
function tipPath(middle: number, height: number, layout: Layout): string {
  const { tip } = bandMetrics[layout];
  const { right } = span(layout);
  const half = Math.min(Math.max(height / 2, tip * 0.7), tip * 1.4);
  return polylinePath([
    [right + 2, middle - half],
    [right + tip - 2, middle],
    [right + 2, middle + half],
  ]);
}

/** Upright lines over a band: money that must be paid back. */
function rungs(key: string, y: number, height: number, layout: Layout): Mark {
  const { left, right } = span(layout);
  const { rung } = bandMetrics[layout];
  const at = range(left + rung, right, rung);
  const path = at
    .map((x) =>
      polylinePath([
        [x, y],
        [x, y + height],
      ]),
    )
    .join("");
  return { kind: "line", key: `rungs:${key}`, money: "cash", path };
}

/** The amount and what it is, above the band. */
function drawWords({ flow, top }: Band, layout: Layout): Mark[] {
  const { number, words, line } = bandMetrics[layout];
  const { left, right } = span(layout);
  const money = flow.kind === "guarantee" ? {} : ({ money: "cash" } as const);
  const written = flow.amount.words.startsWith("up to")
    ? `up to ${flow.amount.number.replace(/^up to /, "")}`
    : flow.amount.number;
  const size = number;
  const room = right - left - textWidth(written, size, "bold") - size * 0.28;
  return inlineLabels({
    key: `words:${keyOf(flow)}`,
    x: left,
    y: top + line - number * 0.3,
    parts: [
      { ...writtenAmount(flow.amount, written), size, weight: "bold", ...money },
      { text: fitting(kindWords(flow), room, words), size: words },
    ],
  });
}
