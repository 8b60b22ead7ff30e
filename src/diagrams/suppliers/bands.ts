import { range } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { textWidth } from "#scene/text-width.ts";
import { polylinePath } from "../shared/svg-helpers.ts";
import { shownFlows, type Flow, type SuppliersData, type SuppliersState } from "./data.ts";
import { bandMetrics, placeBands, type Band } from "./band-layout.ts";
import { drawPlates } from "./plates.ts";
import { kindWords } from "./suppliers-text.ts";

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
