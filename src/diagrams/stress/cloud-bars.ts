import { max } from "d3-array";
import { canvases, type Layout, type Mark, type Tint } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { assertNotNegative } from "../shared/tiles.ts";
import type { BookData, StressData } from "./data.ts";
import { formatBillions, formatKept } from "./format-amounts.ts";
import type { CloudResult, Result } from "./model.ts";
import { formatGain } from "./stress-text.ts";

const metrics = {
  wide: { x: 524, top: 224, height: 344, row: 86, bar: 18, head: 16, note: 14 },
  tall: { x: 222, top: 88, height: 180, row: 45, bar: 9, head: 12, note: 12 },
} as const;

interface BarsKit {
  readonly data: StressData;
  readonly result: Result;
  readonly layout: Layout;
  /** Canvas units for a billion dollars. */
  readonly unit: number;
  /** The height of a bar. */
  readonly bar: number;
}

interface Place {
  readonly y: number;
  readonly row: number;
}

/** Draws the backlog of each cloud as one bar: all other customers, what the labs keep, and what is lost. */
export function drawCloudBars(data: StressData, result: Result, layout: Layout): Mark[] {
  const { x, top, height, row: most, head, bar: tallest } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const row = Math.min(most, height / data.books.length);
  const bar = Math.max(2, Math.min(tallest, row - head * 1.35));
  const largest = max(result.clouds, ({ backlog }) => backlog.promised) ?? 0;
  const unit = largest > 0 ? (canvases[layout].width - margin - x) / largest : 0;
  return data.books.flatMap((book, index) => {
    const own = result.clouds[index];
    if (own === undefined) return [];
    const place = { y: top + index * row + head * 0.8, row };
    return [markGroup(`book:${book.cloud.id}`, drawBook(book, own, place, { data, result, layout, unit, bar }))];
  });
}

function drawBook(book: BookData, own: CloudResult, { y, row }: Place, kit: BarsKit): Mark[] {
  const { layout, bar } = kit;
  const { x, head: size, note } = metrics[layout];
  const { cloud } = book;
  const right = canvases[layout].width - pageMetrics[layout].margin;
  const [name, text] = headOf(book, own, layout);
  const sum = cloud.signedLater.length === 0 ? writtenAmount(cloud.total, text) : { text };
  const base = { kind: "label", y, size } as const;
  const under = y + size * 0.5 + bar + note * 1.15;
  const says = under < y + row - size ? noteOf(book, own, layout) : null;
  return [
    { ...base, key: `book:name:${cloud.id}`, x, weight: "bold", text: name },
    { ...base, key: `book:sum:${cloud.id}`, x: right, anchor: "end", ...sum },
    ...drawBar(book, own, y + size * 0.4, kit),
    ...(says === null ? [] : [noteLabel(cloud.id, says, under, layout)]),
  ];
}

/** The name of a cloud and what is left of its backlog, in the longest form that has room. */
function headOf({ cloud, short }: BookData, { backlog }: CloudResult, layout: Layout): readonly [string, string] {
  const { x, head: size } = metrics[layout];
  const room = canvases[layout].width - pageMetrics[layout].margin - x - size * 0.5;
  const [all, kept] = [formatKept(backlog), formatBillions(backlog.kept)];
  const forms = [[cloud.name, all] as const, [short, all] as const, [short, kept] as const];
  const fits = ([name, text]: readonly [string, string]) =>
    textWidth(name, size, "bold") + textWidth(text, size) <= room;
  return forms.find(fits) ?? [short, kept];
}

function noteLabel(id: string, text: string, y: number, layout: Layout): Mark {
  const { x, note: size } = metrics[layout];
  return { kind: "label", key: `book:note:${id}:${text}`, x, y, size, tone: "soft", text };
}

/** The labs' orders a year and the owner's gain, in the longest form that has room. */
function noteOf({ gain, gainNotes, yearly }: BookData, own: CloudResult, layout: Layout): string | null {
  const { x, note: size } = metrics[layout];
  const room = canvases[layout].width - pageMetrics[layout].margin - x;
  const year = yearly === null ? [] : [`${formatKept(own.yearly)} a year`];
  const gains = gain === null || own.gain === null ? gainNotes : [`gain ${formatGain(own.gain, gain)}`];
  const texts = [...gains.map((one) => [...year, one].join(" · ")), ...gains, ...year];
  return texts.find((text) => textWidth(text, size) <= room) ?? null;
}

function drawBar(
  { cloud }: BookData,
  own: CloudResult,
  y: number,
  { data, result, layout, unit, bar: height }: BarsKit,
): Mark[] {
  const { x } = metrics[layout];
  let left: number = x;
  const piece = (key: string, { claim }: Figure, value: number, look: Partial<Mark>): Mark[] => {
    assertNotNegative(claim, value);
    if (value === 0) return [];
    const amount = { claim, value, scale: "bar", measure: "width" } as const;
    const place = { x: left, y, width: value * unit, height };
    left += place.width;
    return [{ kind: "tile", key: `bar:${key}`, ...look, amount, ...place } as Mark];
  };
  const tinted = (tint: Tint | null) => ({ money: "promise" as const, ...(tint === null ? {} : { tint }) });
  const orders = data.orders.filter((order) => order.cloud === own.id);
  const parts = orders.map((order) => {
    const kept = result.orders.find(({ id }) => id === order.id)?.kept ?? 0;
    return { order, kept: Math.min(order.promised.value, Math.round(kept * 100) / 100) };
  });
  return [
    ...piece(`${cloud.id}:others`, cloud.others, cloud.others.value, { money: "promise" }),
    ...parts.flatMap(({ order, kept }) => piece(order.id, order.promised, kept, tinted(order.tint))),
    ...parts.flatMap(({ order, kept }) =>
      piece(`${order.id}:lost`, order.promised, order.promised.value - kept, { tone: "ghost" }),
    ),
  ];
}
