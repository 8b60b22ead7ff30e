import type { Figure } from "#ledger/figures.ts";
import type { Amount, Label, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { assertOneValue } from "../shared/one-value.ts";
import { linePath, polylinePath, textLines } from "../shared/svg-helpers.ts";
import { assertNotNegative } from "../shared/tiles.ts";
import { caution } from "./bill-text.ts";
import { costsOf } from "./data.ts";
import { raggedEdge, tornBottomEdge } from "./paper-edges.ts";
import { metrics, type ReceiptKit } from "./receipt-metrics.ts";
import { smallPrint } from "./small-print.ts";

/** Draws a lab's till receipt: a dollar earned, the cost of computing, and the basis of these numbers. */
export function drawReceipt(kit: ReceiptKit): Mark[] {
  return [
    { kind: "line", key: "receipt", path: tornBottomEdge(metrics[kit.layout].paper) },
    ...drawHead(kit),
    ...drawEarned(kit),
    ...(kit.state === "openai" ? drawExpectedCost(kit) : [...drawKnownCost(kit), ...drawNextYear(kit)]),
    ...drawBasis(kit),
  ];
}

function rule(key: string, y: number, { left, right }: ReceiptKit): Mark {
  return { kind: "line", key, tone: "ghost", path: linePath(left, y, right, y) };
}

function drawHead(kit: ReceiptKit): Mark[] {
  const { names, state, layout, left, right, down } = kit;
  const { y, size, note, rule: under } = metrics[layout].head;
  const base = { kind: "label", y: down(y) } as const;
  const text = layout === "wide" ? "for each dollar it earns" : "for each dollar earned";
  const name = fitting([names[state]], right - left - textWidth(text, note) - size, size, "bold");
  return [
    { ...base, key: `receipt:name:${state}`, x: left, size, weight: "bold", text: name },
    { ...base, key: "receipt:for", x: right, size: note, anchor: "end", tone: "soft", text },
    rule("receipt:rule:head", down(under), kit),
  ];
}

function measured(figure: Figure): Amount {
  assertOneValue(figure);
  const { claim, value } = figure;
  assertNotNegative(claim, value);
  return { claim, value, scale: "receipt", measure: "width" };
}

/** The dollar earned, with its label after the bar; there is always room, because computing costs more. */
function drawEarned({ figures: { dollar }, layout, left, down, perDollar }: ReceiptKit): Mark[] {
  const { bar, entry } = metrics[layout];
  const width = dollar.value * perDollar;
  const y = down(bar.earned);
  const box = { x: left, y, width, height: bar.height };
  return [
    { kind: "note", key: "earned:bar", money: "revenue", amount: measured(dollar), ...box },
    ...inlineLabels({
      key: "earned",
      x: left + width + entry * 0.6,
      y: y + bar.height / 2 + entry * 0.42,
      parts: [
        { ...writtenAmount(dollar, dollar.words), size: entry * 1.3, weight: "bold" },
        { text: "earned", size: entry },
      ],
    }),
  ];
}

/** The expected cost of computing: solid up to the lower estimate, dashed up to the higher one. */
function drawExpectedCost(kit: ReceiptKit): Mark[] {
  const { layout, left, right, down, perDollar } = kit;
  const [low, high] = costsOf(kit);
  const { bar, price } = metrics[layout];
  const text = `$${low.number}–${high.number}`;
  const size = fontSizeToFit(text, price.size, right - left);
  const box = { kind: "note", money: "cost", x: left, y: down(bar.cost), height: bar.height } as const;
  const estimate = (figure: Figure) => ({ amount: measured(figure), width: figure.value * perDollar });
  return [
    { ...box, ...estimate(high), key: "cost:high", tone: "ghost", certainty: "conditional" },
    { ...box, ...estimate(low), key: "cost:low" },
    ...drawExcess(kit),
    { ...costLabel("to computing, about", kit), y: costLabelY(kit) },
    { kind: "label", key: "cost:price", x: left - size * 0.03, y: down(price.y), size, weight: "bold", text },
  ];
}

/** The baseline of the label below the bar of the cost. */
function costLabelY({ layout, down }: ReceiptKit): number {
  const { bar, over } = metrics[layout];
  return down(bar.cost) + bar.height + over.gap + over.arm + over.line;
}

/** A line from the end of the dollar earned through the cost, and a bracket under the part beyond it. */
function drawExcess(kit: ReceiptKit): Mark[] {
  const { figures, layout, left, right, down, perDollar } = kit;
  const { bar, over } = metrics[layout];
  const [, high] = costsOf(kit);
  const [from, to] = [figures.dollar, high].map(({ value }) => left + value * perDollar);
  if (from === undefined || to === undefined || to <= from) return [];
  const under = down(bar.cost) + bar.height + over.gap;
  const foot = under + over.arm;
  const text = layout === "wide" ? "more than the dollar it earned" : "more than it earned";
  const bracket = polylinePath([
    [from, under],
    [from, foot],
    [to, foot],
    [to, under],
  ]);
  return [
    {
      kind: "line",
      key: "cost:earned",
      tone: "soft",
      certainty: "conditional",
      path: linePath(from, down(bar.earned) + bar.height, from, under),
    },
    { kind: "line", key: "cost:beyond", path: bracket },
    { kind: "label", key: "cost:beyond:says", x: right, y: costLabelY(kit), size: over.size, anchor: "end", text },
  ];
}

/** The cost of computing in a year that is over: a bar, and the price of a dollar below it. */
function drawKnownCost({ figures, times, layout, left, right, down, perDollar }: ReceiptKit): Mark[] {
  const { bar, known, entry } = metrics[layout];
  const cost = figures.perDollar;
  const says = `to computing in ${times.spent}`;
  const price = cost.unknown === true ? cost.words : `$${cost.number}`;
  const size = fontSizeToFit(price, known.size, right - left - textWidth(says, entry) - known.size * 0.28);
  const box = { x: left, y: down(bar.cost), width: cost.value * perDollar, height: bar.height };
  return [
    ...(cost.unknown === true
      ? []
      : [{ kind: "note", key: "cost:known", money: "cost", amount: measured(cost), ...box } as const]),
    ...inlineLabels({
      key: "cost:known:words",
      x: left,
      y: down(known.y),
      parts: [
        { ...writtenAmount(cost, price), size, weight: "bold" },
        { text: says, size: entry },
      ],
    }),
  ];
}

/** The year after: a hole in the paper as long as its cost is not disclosed. */
function drawNextYear({ figures: { next }, times, layout, left, right, down }: ReceiptKit): Mark[] {
  const { hole } = metrics[layout];
  const { height, tooth, entry, blank } = hole;
  const box = { x: left, y: down(hole.y), width: right - left, height };
  const says = `in ${times.next}:`;
  const room = box.width - textWidth(says, entry) - blank * 0.9;
  const size = fontSizeToFit(next.words, blank, room);
  const start = (box.width - textWidth(says, entry) - entry * 0.28 - textWidth(next.words, size, "bold")) / 2;
  return [
    { kind: "line", key: "cost:hole", path: raggedEdge(box, tooth) },
    ...inlineLabels({
      key: "cost:next",
      x: left + start,
      y: box.y + height / 2 + size * 0.35,
      parts: [
        { text: says, size: entry },
        { ...writtenAmount(next, next.words), size, weight: "bold" },
      ],
    }),
  ];
}

function costLabel(text: string, { layout, left }: ReceiptKit): Label {
  return { kind: "label", key: `cost:${text}`, x: left, y: 0, size: metrics[layout].entry, text };
}

function drawBasis(kit: ReceiptKit): Mark[] {
  const { state, layout, left, right, down } = kit;
  const { rule: over, y: first, size, row, caution: gap } = metrics[layout].basis;
  const entries = smallPrint[state](kit, layout);
  return [
    rule("receipt:rule:basis", down(over), kit),
    ...entries.flatMap(([what, amount], index): Mark[] => {
      const base = { kind: "label", y: down(first + index * row), size } as const;
      const key = `basis:${state}:${String(index)}`;
      const text = fitting(what, right - left - textWidth(amount.words, size) - size, size);
      return [
        { ...base, key, x: left, tone: "soft", text },
        { ...base, ...writtenAmount(amount, amount.words), key: `${key}:amount`, x: right, anchor: "end" },
      ];
    }),
    ...textLines({
      key: `caution:${state}`,
      x: left,
      y: down(first + entries.length * row + gap),
      size: pageMetrics[layout].small,
      tone: "soft",
      texts: caution[layout][state],
    }),
  ];
}
