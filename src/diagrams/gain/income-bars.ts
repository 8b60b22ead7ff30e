import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { assertNotNegative } from "../shared/tiles.ts";
import { textLines } from "../shared/svg-helpers.ts";
import type { GainData, GainState, Quarter } from "./data.ts";
import { captions } from "./gain-text.ts";

/** Positions and sizes of the two bars of one company and of their labels. */
interface CompanyMetrics {
  readonly name: { readonly y: number; readonly size: number };
  readonly operating: BarMetrics;
  readonly gain: BarMetrics;
  /** Baseline of the first note; absent if there is no room for notes. */
  readonly notes?: number;
}

interface BarMetrics {
  readonly y: number;
  readonly height: number;
  readonly number: number;
  /** Whether the caption is over the bar, or behind it for a bar that is folded flat. */
  readonly caption: "over" | "behind" | "none";
}

type BarState = Exclude<GainState, "round">;

/** Width left after the longest bar for its number. */
const numberRoom = { wide: 164, tall: 82 } as const;

/** Canvas units per billion dollars, the same in all these pictures of a layout. */
function unitsPerBillion({ quarters }: GainData, layout: Layout): number {
  const room = canvases[layout].width - 2 * pageMetrics[layout].margin - numberRoom[layout];
  return room / Math.max(1, ...quarters.flatMap(({ operating, gain }) => [operating.value, gain.value]));
}

const companyMetrics: Readonly<
  Record<Layout, Readonly<Record<BarState, Readonly<Partial<Record<Quarter["id"], CompanyMetrics>>>>>>
> = {
  wide: {
    alphabet: {
      alphabet: {
        name: { y: 136, size: 26 },
        operating: { y: 188, height: 84, number: 54, caption: "over" },
        gain: { y: 332, height: 84, number: 76, caption: "over" },
        notes: 468,
      },
    },
    amazon: {
      alphabet: {
        name: { y: 122, size: 18 },
        operating: { y: 136, height: 40, number: 28, caption: "none" },
        gain: { y: 190, height: 40, number: 28, caption: "none" },
      },
      amazon: {
        name: { y: 302, size: 26 },
        operating: { y: 348, height: 72, number: 54, caption: "over" },
        gain: { y: 468, height: 72, number: 88, caption: "over" },
        notes: 578,
      },
    },
    without: {
      alphabet: {
        name: { y: 136, size: 26 },
        operating: { y: 182, height: 84, number: 68, caption: "over" },
        gain: { y: 286, height: 5, number: 16, caption: "behind" },
      },
      amazon: {
        name: { y: 376, size: 26 },
        operating: { y: 422, height: 84, number: 68, caption: "over" },
        gain: { y: 526, height: 5, number: 16, caption: "behind" },
      },
    },
  },
  tall: {
    alphabet: {
      alphabet: {
        name: { y: 60, size: 15 },
        operating: { y: 84, height: 34, number: 24, caption: "over" },
        gain: { y: 146, height: 34, number: 32, caption: "over" },
        notes: 208,
      },
    },
    amazon: {
      alphabet: {
        name: { y: 56, size: 12.5 },
        operating: { y: 62, height: 13, number: 13, caption: "none" },
        gain: { y: 80, height: 13, number: 13, caption: "none" },
      },
      amazon: {
        name: { y: 122, size: 15 },
        operating: { y: 144, height: 30, number: 24, caption: "over" },
        gain: { y: 202, height: 30, number: 38, caption: "over" },
        notes: 262,
      },
    },
    without: {
      alphabet: {
        name: { y: 60, size: 15 },
        operating: { y: 84, height: 40, number: 34, caption: "over" },
        gain: { y: 136, height: 3, number: 12, caption: "behind" },
      },
      amazon: {
        name: { y: 176, size: 15 },
        operating: { y: 200, height: 40, number: 34, caption: "over" },
        gain: { y: 252, height: 3, number: 12, caption: "behind" },
      },
    },
  },
};

/** Draws operating income above the gain on paper, for each company. */
export function drawIncomeBars(data: GainData, state: BarState, layout: Layout): Mark[] {
  const kit = { unit: unitsPerBillion(data, layout), state, layout };
  return data.quarters.flatMap((quarter) => {
    const own = companyMetrics[layout][state][quarter.id];
    return own === undefined ? [] : drawCompany(quarter, own, kit);
  });
}

/** What the drawing functions of the bars need. */
interface BarKit {
  readonly unit: number;
  readonly state: BarState;
  readonly layout: Layout;
}

function drawCompany(quarter: Quarter, own: CompanyMetrics, kit: BarKit): Mark[] {
  const { state, layout } = kit;
  const { id, operating, gain } = quarter;
  const caption = captions[layout][id];
  const folded = layout === "wide" ? "folded away" : "folded";
  const gainCaption = state === "without" ? folded : caption.gain;
  const notes = {
    key: `notes:${id}`,
    x: pageMetrics[layout].margin,
    ...(layout === "wide" ? { size: 16, lineHeight: 16 * 1.4 } : { size: 12, lineHeight: 12 * 1.4 }),
    tone: "soft",
    texts: caption.notes,
  } as const;
  return [
    ...drawTitle(quarter, own, layout),
    ...drawBar({ key: `operating:${id}`, figure: operating, caption: caption.operating, own: own.operating }, kit),
    ...drawBar({ key: `gain:${id}`, figure: gain, caption: gainCaption, own: own.gain, isGain: true }, kit),
    ...(own.notes === undefined ? [] : textLines({ ...notes, y: own.notes })),
  ];
}

/** The name of a company, followed by the captions of its bars if these have none. */
function drawTitle({ id, name }: Quarter, { name: { y, size }, operating }: CompanyMetrics, layout: Layout): Mark[] {
  const { margin: x, small } = pageMetrics[layout];
  const both = { text: "operating income and other income", size: small, tone: "soft" } as const;
  const parts = [{ text: name, size, weight: "bold" } as const, ...(operating.caption === "none" ? [both] : [])];
  return inlineLabels({ key: `quarter:${id}`, x, y, parts });
}

interface Bar {
  readonly key: string;
  readonly figure: Figure;
  readonly caption: string;
  readonly own: BarMetrics;
  readonly isGain?: boolean;
}

function drawBar({ key, figure, caption, own, isGain = false }: Bar, { unit, layout }: BarKit): Mark[] {
  const { margin: x, label } = pageMetrics[layout];
  const { y, height, number: size } = own;
  const { claim, value } = figure;
  assertNotNegative(claim, value);
  const width = value * unit;
  const number = own.caption === "behind" ? `${figure.number} ${caption}` : figure.number;
  const style = isGain ? ({ kind: "note", money: "gain" } as const) : ({ kind: "sheet", tone: "strong" } as const);
  const colour = isGain ? ({ money: "gain" } as const) : {};
  const over: Mark = {
    kind: "label",
    key: `${key}:says:${caption}`,
    x,
    y: y - label * 0.55,
    size: layout === "wide" ? 16 : 12,
    text: caption,
    ...colour,
  };
  return [
    { ...style, key, amount: { claim, value, scale: "quarter", measure: "width" }, x, y, width, height },
    ...(own.caption === "over" ? [over] : []),
    {
      ...colour,
      ...writtenAmount(figure, number),
      kind: "label",
      key: `${key}:number:${number}`,
      x: x + width + (layout === "wide" ? 14 : 8),
      y: y + height / 2 + size * 0.36,
      size,
      weight: "bold",
    },
  ];
}
