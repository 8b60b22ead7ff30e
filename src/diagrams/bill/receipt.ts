import type { Label, Layout, Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { fitted } from "../shared/font-size.ts";
import { lines, straight, through } from "../shared/svg-helpers.ts";
import type { BillData, BillState } from "./data.ts";
import { ragged, tornFoot } from "./paper-edges.ts";
import { looks, placeOf, type Place } from "./receipt-metrics.ts";
import { caution, smallPrint } from "./bill-text.ts";

/** A lab's till receipt: a dollar earned, what computing takes of it, and what that rests on. */
export function drawReceipt(data: BillData, state: BillState, layout: Layout): Mark[] {
  const place = placeOf(data.figures.high.value, layout);
  return [
    { kind: "line", key: "receipt", path: tornFoot(looks[layout].paper) },
    ...head(data, state, layout, place),
    ...earned(data, layout, place),
    ...(state === "openai" ? expected(data, layout, place) : unknown(layout, place)),
    ...basis(data, state, layout, place),
  ];
}

function rule(key: string, y: number, { left, right }: Place): Mark {
  return { kind: "line", key, tone: "ghost", path: straight(left, y, right, y) };
}

function head({ names }: BillData, state: BillState, layout: Layout, place: Place): Mark[] {
  const { y, size, note, rule: under } = looks[layout].head;
  const base = { kind: "label", y: place.down(y) } as const;
  const text = layout === "wide" ? "for each dollar it earns" : "for each dollar earned";
  return [
    { ...base, key: `receipt:name:${state}`, x: place.left, size, weight: "bold", text: names[state] },
    { ...base, key: "receipt:for", x: place.right, size: note, anchor: "end", tone: "soft", text },
    rule("receipt:rule:head", place.down(under), place),
  ];
}

/** The dollar that is earned, its words behind the bar: there is room, since computing takes more. */
function earned({ figures: { dollar } }: BillData, layout: Layout, place: Place): Mark[] {
  const { bar, entry } = looks[layout];
  const { claim, value } = dollar;
  const width = value * place.perDollar;
  return [
    {
      kind: "note",
      key: "earned:bar",
      money: "revenue",
      amount: { claim, value, scale: "receipt", measure: "width" },
      x: place.left,
      y: place.down(bar.earned),
      width,
      height: bar.height,
    },
    ...phrase({
      key: "earned",
      x: place.left + width + entry * 0.6,
      y: place.down(bar.earned) + bar.height / 2 + entry * 0.42,
      parts: [
        { ...written(dollar, dollar.words), size: entry * 1.3, weight: "bold" },
        { text: "earned", size: entry },
      ],
    }),
  ];
}

/** What computing is expected to take: solid as far as both readings go, dashed where only the higher one goes. */
function expected({ figures: { dollar, low, high } }: BillData, layout: Layout, place: Place): Mark[] {
  const { bar, price } = looks[layout];
  const text = `$${low.number}–${high.number}`;
  const size = fitted(text, price.size, place.right - place.left);
  const box = { kind: "note", money: "cost", x: place.left, y: place.down(bar.cost), height: bar.height } as const;
  const reading = (figure: Figure) => ({
    amount: { claim: figure.claim, value: figure.value, scale: "receipt", measure: "width" as const },
    width: figure.value * place.perDollar,
  });
  return [
    { ...box, ...reading(high), key: "cost:high", tone: "ghost", certainty: "conditional" },
    { ...box, ...reading(low), key: "cost:low" },
    ...beyond(dollar, high, layout, place),
    { ...computing("to computing, about", layout, place), y: wordsUnder(layout, place) },
    {
      kind: "label",
      key: "cost:price",
      x: place.left - size * 0.03,
      y: place.down(price.y),
      size,
      weight: "bold",
      text,
    },
  ];
}

/** Where the words under the bar of the cost stand. */
function wordsUnder(layout: Layout, { down }: Place): number {
  const { bar, over } = looks[layout];
  return down(bar.cost) + bar.height + over.gap + over.arm + over.line;
}

/** A line from the end of what is earned through the cost, and a bracket under what lies beyond it. */
function beyond(dollar: Figure, high: Figure, layout: Layout, place: Place): Mark[] {
  const { bar, over } = looks[layout];
  const [from, to] = [dollar, high].map(({ value }) => place.left + value * place.perDollar);
  if (from === undefined || to === undefined || to <= from) return [];
  const under = place.down(bar.cost) + bar.height + over.gap;
  const foot = under + over.arm;
  return [
    {
      kind: "line",
      key: "cost:earned",
      tone: "soft",
      certainty: "conditional",
      path: straight(from, place.down(bar.earned) + bar.height, from, under),
    },
    {
      kind: "line",
      key: "cost:beyond",
      path: through([
        [from, under],
        [from, foot],
        [to, foot],
        [to, under],
      ]),
    },
    {
      kind: "label",
      key: "cost:beyond:says",
      x: place.right,
      y: wordsUnder(layout, place),
      size: over.size,
      anchor: "end",
      text: layout === "wide" ? "more than the dollar it earned" : "more than it earned",
    },
  ];
}

/** A hole torn into the paper: there is a bill, and nobody outside knows how long it is. */
function unknown(layout: Layout, place: Place): Mark[] {
  const { bar, hole } = looks[layout];
  const { height, tooth, entry, blank } = hole;
  const box = { x: place.left, y: place.down(bar.cost), width: place.right - place.left, height };
  const middle = box.x + box.width / 2;
  return [
    { kind: "line", key: "cost:hole", path: ragged(box, tooth) },
    { ...computing("to computing", layout, place), x: middle, y: box.y + entry, anchor: "middle" },
    {
      kind: "label",
      key: "cost:blank",
      x: middle,
      y: box.y + (height + entry + blank * 0.5) / 2,
      size: blank,
      weight: "bold",
      anchor: "middle",
      text: "not disclosed",
    },
  ];
}

function computing(text: string, layout: Layout, { left }: Place): Label {
  return { kind: "label", key: `cost:${text}`, x: left, y: 0, size: looks[layout].entry, text };
}

function basis(data: BillData, state: BillState, layout: Layout, place: Place): Mark[] {
  const { rule: over, y: first, size, row, caution: gap } = looks[layout].basis;
  const entries = smallPrint[layout][state](data);
  return [
    rule("receipt:rule:basis", place.down(over), place),
    ...entries.flatMap(([what, amount], index): Mark[] => {
      const base = { kind: "label", y: place.down(first + index * row), size } as const;
      const key = `basis:${state}:${String(index)}`;
      return [
        { ...base, key, x: place.left, tone: "soft", text: what },
        { ...base, ...written(amount, amount.words), key: `${key}:amount`, x: place.right, anchor: "end" },
      ];
    }),
    ...lines({
      key: `caution:${state}`,
      x: place.left,
      y: place.down(first + entries.length * row + gap),
      size: frames[layout].small,
      tone: "soft",
      texts: caution[layout][state],
    }),
  ];
}
