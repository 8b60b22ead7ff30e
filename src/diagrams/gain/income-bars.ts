import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, pageWidth, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { assertOneValue } from "../shared/one-value.ts";
import { linePath, markGroup, textLines } from "../shared/svg-helpers.ts";
import { type BarMetrics, type BarState, companyMetrics, type CompanyMetrics } from "./bar-metrics.ts";
import { type Captions, captionsOf, type TintedName } from "./captions.ts";
import type { GainData, Quarter } from "./data.ts";

/** Width left after the longest bar for its number, and the gap before the number. */
const numbers = { wide: { room: 164, gap: 14, behind: 16 }, tall: { room: 82, gap: 8, behind: 12 } } as const;

/** What the drawing functions of the bars need. */
interface BarKit {
  /** Canvas units per billion dollars, the same in all these pictures of a layout. */
  readonly unit: number;
  /** Where bars begin: at the margin, or, where there is a loss, at a line to the right of it. */
  readonly zero: number;
  readonly hasLoss: boolean;
  readonly state: BarState;
  readonly layout: Layout;
}

function kitOf({ quarters }: GainData, state: BarState, layout: Layout): BarKit {
  const { room, gap, behind } = numbers[layout];
  const values = quarters.flatMap(({ operating, gain, outside }) => [
    operating.value,
    gain.value,
    outside?.figure.value ?? 0,
  ]);
  const folded = quarters.map(({ gain }) => textWidth(foldedText(gain, layout), behind, "bold") + gap + 2);
  const lowest = Math.min(0, ...values);
  const span = Math.max(0, ...values) - lowest;
  const unit = (pageWidth(layout) - Math.max(room, ...folded)) / Math.max(1e-6, span);
  return { unit, zero: pageMetrics[layout].margin - lowest * unit, hasLoss: lowest < 0, state, layout };
}

/** Draws operating income above the gain on paper, for each company. */
export function drawIncomeBars(data: GainData, state: BarState, layout: Layout): Mark[] {
  const kit = kitOf(data, state, layout);
  return data.quarters.flatMap((quarter) => {
    const own = companyMetrics[layout][state][quarter.id];
    return own === undefined ? [] : drawCompany(quarter, own, captionsOf(quarter.id, data, layout), kit);
  });
}

function foldedText(gain: Figure, layout: Layout): string {
  return `${gain.number} ${layout === "wide" ? "folded away" : "folded"}`;
}

function drawCompany(quarter: Quarter, own: CompanyMetrics, caption: Captions, kit: BarKit): Mark[] {
  const { layout } = kit;
  const { id, operating, gain } = quarter;
  const size = layout === "wide" ? 16 : 12;
  const texts = caption.notes.flatMap((note) => wrap(note, pageWidth(layout), size));
  const notes = { key: `notes:${id}`, x: pageMetrics[layout].margin, size, lineHeight: size * 1.4, texts } as const;
  const [income, rise] = [own.operating, own.gain];
  const { on, inside } = caption;
  return [
    ...drawTitle(quarter, own, layout),
    ...drawBar({ key: `operating:${id}`, figure: operating, caption: caption.operating, own: income }, kit),
    ...drawBar({ key: `gain:${id}`, figure: gain, caption: caption.gain, own: rise, isGain: true, on, inside }, kit),
    ...drawOutside(quarter, own, caption, kit),
    ...(kit.hasLoss ? [zeroLine(id, own, kit)] : []),
    ...(own.notes === undefined ? [] : textLines({ ...notes, tone: "soft", y: own.notes })),
  ];
}

/** The gain that is kept outside the profit, below a line. */
function drawOutside({ id, outside }: Quarter, own: CompanyMetrics, caption: Captions, kit: BarKit): Mark[] {
  if (outside === null || own.outside === undefined || caption.outside === undefined) return [];
  const { layout } = kit;
  const { margin } = pageMetrics[layout];
  const { rule: y } = own.outside;
  const bar = {
    key: `outside:${id}`,
    figure: outside.figure,
    caption: caption.outside,
    own: own.outside,
    isGain: true,
  };
  return [
    { kind: "line", key: `outside:${id}:rule`, path: linePath(margin, y, canvases[layout].width - margin, y) },
    ...drawBar(bar, kit),
  ];
}

/** The line at which there is neither income nor loss, beside each of the two bars. */
function zeroLine(id: Quarter["id"], { operating, gain }: CompanyMetrics, { zero, layout }: BarKit): Mark {
  const over = layout === "wide" ? 4 : 2;
  const beside = ({ y, height }: BarMetrics) => linePath(zero, y - over, zero, y + height + over);
  return { kind: "line", key: `zero:${id}`, tone: "strong", path: beside(operating) + beside(gain) };
}

/** The name of a company. */
function drawTitle({ id, name }: Quarter, { name: { y, size } }: CompanyMetrics, layout: Layout): Mark[] {
  const { margin: x } = pageMetrics[layout];
  const title = { text: fitting([name], pageWidth(layout), size, "bold"), size, weight: "bold" } as const;
  return inlineLabels({ key: `quarter:${id}`, x, y, parts: [title] });
}

interface Bar {
  readonly key: string;
  readonly figure: Figure;
  readonly caption: string;
  readonly own: BarMetrics;
  readonly isGain?: boolean;
  readonly on?: TintedName | undefined;
  readonly inside?: string | undefined;
}

function drawBar({ key, figure, caption, own, isGain = false, on, inside }: Bar, kit: BarKit): Mark[] {
  assertOneValue(figure);
  const { zero, unit, layout } = kit;
  const { y, height } = own;
  const { claim, value } = figure;
  const width = Math.abs(value) * unit;
  const box = { x: value < 0 ? zero - width : zero, y, width, height };
  const amount = { claim, value, scale: "quarter", measure: "width" } as const;
  const style = isGain ? ({ kind: "note", money: "gain" } as const) : ({ kind: "sheet", tone: "strong" } as const);
  const bar: Mark = { ...style, ...box, key, amount };
  const words = inside === undefined || own.caption !== "over" ? [] : textInside(key, inside, box, layout);
  return [
    inside === undefined ? bar : markGroup(`${key}:with-words`, [bar, ...words]),
    ...(own.caption === "over" ? captionOver({ key, text: caption, y, isGain, on }, layout) : []),
    { ...barNumber(key, figure, own, { ...kit, isGain }), ...(isGain ? { money: "gain" as const } : {}) },
  ];
}

interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words in the middle of a bar that is empty; none where they have no room. */
function textInside(key: string, text: string, { x, y, width, height }: BarBox, layout: Layout): Mark[] {
  const size = layout === "wide" ? 24 : 12.5;
  if (textWidth(text, size, "bold") + size > width || size * 1.2 > height) return [];
  const place = { x: x + width / 2, y: y + height / 2 + size * 0.36, anchor: "middle" } as const;
  return [{ kind: "label", key: `${key}:inside`, ...place, size, weight: "bold", money: "gain", text }];
}

interface Caption {
  readonly key: string;
  readonly text: string;
  readonly y: number;
  readonly isGain: boolean;
  readonly on: TintedName | undefined;
}

/** What a bar is, over it; a company's name at the end wears its colour. */
function captionOver({ key, text, y, isGain, on }: Caption, layout: Layout): Mark[] {
  const { margin: x, label } = pageMetrics[layout];
  const size = layout === "wide" ? 16 : 12;
  const name = on === undefined ? null : { text: on.text, ...(on.tint === null ? {} : { tint: on.tint }) };
  const room = pageWidth(layout) - (name === null ? 0 : textWidth(name.text, size, "bold") + size * 0.5);
  const money = isGain ? ({ money: "gain" } as const) : {};
  const parts = [
    { text: fitting([text], room, size), size, ...money },
    ...(name === null ? [] : [{ ...name, size, weight: "bold" as const }]),
  ];
  return inlineLabels({ key: `${key}:says:${text}`, x, y: y - label * 0.55, parts });
}

/** The number right of the bar, or right of the line that a loss goes away from. */
function barNumber(key: string, figure: Figure, own: BarMetrics, kit: BarKit & { readonly isGain: boolean }): Mark {
  const { zero, unit, layout } = kit;
  const { gap } = numbers[layout];
  const text = own.caption === "behind" ? foldedText(figure, layout) : figure.number;
  const x = zero + Math.max(0, figure.value) * unit + gap;
  const size = fontSizeToFit(text, own.number, canvases[layout].width - pageMetrics[layout].margin - x);
  const y = own.y + own.height / 2 + size * 0.36;
  return { ...writtenAmount(figure, text), kind: "label", key: `${key}:number:${text}`, x, y, size, weight: "bold" };
}
