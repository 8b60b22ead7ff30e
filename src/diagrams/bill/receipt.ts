import type { Layout, Mark } from "../../scene/scene.ts";
import type { Figure } from "../diagram.ts";
import { frames, written } from "../frame.ts";
import { fitted } from "../fit.ts";
import { lines, straight, through } from "../write.ts";
import type { BillData, BillState } from "./data.ts";
import { ragged, tornFoot } from "./paper.ts";
import { looks, placeOf, type Place } from "./places.ts";
import { caution, smallPrint } from "./words.ts";

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
  const { y, size, rule: under } = looks[layout].head;
  const wide = layout === "wide";
  const base = { kind: "label", y: place.down(y) } as const;
  const text = wide ? "for each dollar it earns" : "for each dollar earned";
  return [
    { ...base, key: `receipt:name:${state}`, x: place.left, size, weight: "bold", text: names[state] },
    { ...base, key: "receipt:for", x: place.right, size: wide ? 16 : 12, anchor: "end", tone: "soft", text },
    rule("receipt:rule:head", place.down(under), place),
  ];
}

function earned({ figures: { dollar } }: BillData, layout: Layout, place: Place): Mark[] {
  const { earned: at, bar, entry } = looks[layout];
  const { claim, value } = dollar;
  const y = place.down(at.y);
  return [
    { kind: "label", key: "earned", x: place.left, y, size: entry, text: "earned" },
    {
      ...written(dollar, dollar.words),
      kind: "label",
      key: "earned:amount",
      x: place.right,
      y,
      size: entry * 1.15,
      weight: "bold",
      anchor: "end",
    },
    {
      kind: "note",
      key: "earned:bar",
      money: "revenue",
      amount: { claim, value, scale: "receipt", measure: "width" },
      x: place.left,
      y: place.down(at.bar),
      width: value * place.perDollar,
      height: bar,
    },
  ];
}

/** What computing is expected to take: solid as far as both readings go, dashed where only the higher one goes. */
function expected({ figures: { dollar, low, high } }: BillData, layout: Layout, place: Place): Mark[] {
  const { cost, bar, price } = looks[layout];
  const text = `$${low.number}–${high.number}`;
  const size = fitted(text, price.size, place.right - place.left);
  const box = { kind: "note", money: "cost", x: place.left, y: place.down(cost.bar), height: bar } as const;
  return [
    ...costLine("to computing, about", "a forecast", layout, place),
    {
      ...box,
      key: "cost:high",
      tone: "ghost",
      sure: "conditional",
      amount: { claim: high.claim, value: high.value, scale: "receipt", measure: "width" },
      width: high.value * place.perDollar,
    },
    {
      ...box,
      key: "cost:low",
      amount: { claim: low.claim, value: low.value, scale: "receipt", measure: "width" },
      width: low.value * place.perDollar,
    },
    ...beyond(dollar, high, layout, place),
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

/** A line from the end of what is earned through the cost, and a bracket under what lies beyond it. */
function beyond(dollar: Figure, high: Figure, layout: Layout, place: Place): Mark[] {
  const { earned: top, cost, bar, over } = looks[layout];
  const [from, to] = [dollar, high].map(({ value }) => place.left + value * place.perDollar);
  if (from === undefined || to === undefined || to <= from) return [];
  const under = place.down(cost.bar) + bar + over.gap;
  const foot = under + over.arm;
  return [
    {
      kind: "line",
      key: "cost:earned",
      tone: "soft",
      sure: "conditional",
      path: straight(from, place.down(top.bar) + bar, from, under),
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
      x: to,
      y: foot + over.line,
      size: over.size,
      anchor: "end",
      text: "more than the dollar it earned",
    },
  ];
}

/** A hole torn into the paper: there is a bill, and nobody outside knows how long it is. */
function unknown(layout: Layout, place: Place): Mark[] {
  const { cost, hole, price } = looks[layout];
  const box = { x: place.left, y: place.down(cost.bar), width: place.right - place.left, height: hole.height };
  return [
    ...costLine("to computing", "", layout, place),
    { kind: "line", key: "cost:hole", path: ragged(box, hole.tooth) },
    {
      kind: "label",
      key: "cost:blank",
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + price.blank * 0.28,
      size: price.blank,
      weight: "bold",
      anchor: "middle",
      text: "not disclosed",
    },
  ];
}

function costLine(text: string, note: string, layout: Layout, place: Place): Mark[] {
  const { cost, entry } = looks[layout];
  const base = { kind: "label", y: place.down(cost.y) } as const;
  const right: Mark[] =
    note === ""
      ? []
      : [
          {
            ...base,
            key: `cost:${note}`,
            x: place.right,
            size: frames[layout].small,
            anchor: "end",
            tone: "soft",
            text: note,
          },
        ];
  return [{ ...base, key: `cost:${text}`, x: place.left, size: entry, text }, ...right];
}

function basis(data: BillData, state: BillState, layout: Layout, place: Place): Mark[] {
  const { rule: over, y: first, size, row } = looks[layout].basis;
  const entries = smallPrint[layout][state](data);
  return [
    rule("receipt:rule:basis", place.down(over), place),
    ...lines({
      key: `caution:${state}`,
      x: place.left,
      y: place.down(first + entries.length * row) + (layout === "wide" ? 8 : 0),
      size: frames[layout].small,
      leading: 1.35,
      tone: "soft",
      texts: caution[layout][state],
    }),
    ...entries.flatMap(([what, amount], index): Mark[] => {
      const base = { kind: "label", y: place.down(first + index * row), size } as const;
      const key = `basis:${state}:${String(index)}`;
      return [
        { ...base, key, x: place.left, tone: "soft", text: what },
        { ...base, ...written(amount, amount.words), key: `${key}:amount`, x: place.right, anchor: "end" },
      ];
    }),
  ];
}
