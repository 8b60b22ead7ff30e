import { lastDayOf } from "#text/last-day.ts";
import type { ClaimRecord } from "#ledger/claim-schema.ts";

/** What a line needs to know of one value. */
export type LinePoint = Pick<ClaimRecord, "id" | "amount" | "value" | "low" | "high" | "as-of" | "dated">;

/** An SVG element without children: its name and its attributes. */
export type LineMark = readonly [name: "path" | "circle", attributes: Readonly<Record<string, string>>];

/** A small picture of a series: its marks on a canvas of `lineSize`, and what it says in words. */
export interface HistoryLine {
  readonly marks: readonly LineMark[];
  readonly label: string;
  readonly caption: string;
}

/** The canvas of a line. */
export const lineSize = { width: 240, height: 60 };
const margin = 5;

/** An end of a range, or both ends of a single value. */
interface Extent {
  readonly low: number;
  readonly high: number;
}

/**
 * The values of a series as a line over true time, with zero on its axis. Newest first, as lists have them. A line joins only
 * values that are stated: a range is a bar, and what is not disclosed a gap. Null where fewer than two values can be drawn.
 */
export function historyLine(values: readonly LinePoint[], shown: string): HistoryLine | null {
  const points = [...values].reverse().flatMap((point) => {
    const at = point["as-of"];
    return at === null ? [] : [{ ...point, day: dayNumber(at), extent: extentOf(point) }];
  });
  const drawn = points.filter(({ extent }) => extent !== null);
  const [oldest, newest] = [drawn[0], drawn.at(-1)];
  if (oldest === undefined || newest === undefined || oldest.day === newest.day) return null;
  const x = scale([points[0]?.day ?? 0, points.at(-1)?.day ?? 0], [margin, lineSize.width - margin]);
  const y = scale(amountsFromZero(drawn), [lineSize.height - margin, margin]);
  const places = points.map(({ id, day, extent }) => ({
    x: x(day),
    ends: extent === null ? null : ([y(extent.low), y(extent.high)] as const),
    isShown: id === shown,
  }));
  const zero = round(y(0));
  return {
    marks: [
      ["path", { class: "zero", d: `M0 ${zero}H${String(lineSize.width)}` }],
      ["path", { class: "track", d: trackOf(places) }],
      ...places.flatMap(markOf),
    ],
    label: `${String(drawn.length)} values over time: first ${oldest.amount}, last ${newest.amount}`,
    caption: captionOf(drawn),
  };
}

function captionOf(points: readonly (LinePoint & { readonly extent: Extent | null })[]): string {
  const top = points.reduce((best, point) => ((point.extent?.high ?? 0) > (best.extent?.high ?? 0) ? point : best));
  const hasNegative = points.some(({ extent }) => (extent?.low ?? 0) < 0);
  const from = (points[0]?.dated ?? "").replace(/^./, (letter) => letter.toUpperCase());
  const axis = `The grey line is zero${hasNegative ? "" : "; the highest point"}`;
  const highest = hasNegative ? "" : ` is ${top.amount}`;
  return `${from} to ${points.at(-1)?.dated ?? ""}. ${axis}${highest}.`;
}

interface Place {
  readonly x: number;
  /** Heights of both ends; null where nothing is known. */
  readonly ends: readonly [number, number] | null;
  readonly isShown: boolean;
}

/** A path through neighbours of one height each; what lies between breaks it. */
function trackOf(places: readonly Place[]): string {
  let pen = "M";
  return places
    .map(({ x, ends }) => {
      if (ends === null || ends[0] !== ends[1]) {
        pen = "M";
        return "";
      }
      const step = `${pen}${round(x)} ${round(ends[0])}`;
      pen = "L";
      return step;
    })
    .join("");
}

function markOf({ x, ends, isShown }: Place): LineMark[] {
  if (ends === null) return [];
  const [low, high] = ends;
  const kind = isShown ? " shown" : "";
  if (low !== high) return [["path", { class: `range${kind}`, d: `M${round(x)} ${round(low)}V${round(high)}` }]];
  return [["circle", { class: `dot${kind}`, cx: round(x), cy: round(low), r: isShown ? "4" : "2.5" }]];
}

function extentOf({ value, low, high }: LinePoint): Extent | null {
  if (value !== null) return { low: value, high: value };
  return low === null || high === null ? null : { low, high };
}

/** The ends of an axis that holds zero and all values. */
function amountsFromZero(points: readonly { readonly extent: Extent | null }[]): readonly [number, number] {
  const all = [0, ...points.flatMap(({ extent }) => (extent === null ? [] : [extent.low, extent.high]))];
  return [Math.min(...all), Math.max(...all)];
}

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  return (value: number) => (to === from ? start : start + ((value - from) / (to - from)) * (end - start));
}

function dayNumber(iso: string): number {
  return Date.parse(`${lastDayOf(iso)}T00:00:00Z`) / 86_400_000;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
