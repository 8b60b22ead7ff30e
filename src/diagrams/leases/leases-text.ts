import type { Layout } from "#scene/scene.ts";
import { list } from "#text/list.ts";
import type { StateText } from "../diagram.ts";
import { worthWords } from "../shared/tiles.ts";
import { capital, labelTime } from "../shared/time-words.ts";
import { extremes, spanWords, timeOf, type LeasesData, type LeasesState, type Span } from "./data.ts";

/** The headline of each picture, the longest first. */
export const headlines: Readonly<Record<LeasesState, (data: LeasesData) => string[]>> = {
  "second-wall": () => ["A second wall faces the first"],
  lives({ machines, orders }) {
    const [, life] = extremes(machines);
    const isLonger = orders.some(({ years }) => years.value > life);
    return isLonger ? ["Some orders outlive the machines", "Orders outlive machines"] : ["Machines outlive the orders"];
  },
};

/** "at the end of June 2026 (Oracle: end of August 2026)" */
function timeWords(data: LeasesData): string {
  const { at, later } = timeOf(data);
  const apart = later.map(({ name, at }) => `${name}: ${labelTime(at)}`);
  return apart.length === 0 ? at : `${at} (${apart.join(", ")})`;
}

const others = ({ leases }: LeasesData) => list(leases.filter(({ isCloud }) => !isCloud).map(({ name }) => name));

/** What the sum is without the companies that are no clouds here. */
export function withoutOthers(data: LeasesData): string {
  return data.ofClouds === null ? "" : `${data.ofClouds.number} without ${others(data)}`;
}

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<LeasesState, (data: LeasesData) => StateText>> = {
  "second-wall"(data) {
    const { leases, missing, sum, ofClouds, wall, wallAt, worth } = data;
    const less = ofClouds === null ? "" : `, ${ofClouds.words} without ${others(data)}`;
    return {
      message: `${capital(timeWords(data))} leases signed and not begun came to ${sum.words}${less}; the wall of orders was ${wall.words}.`,
      description: `Two walls of squares of ${worthWords(worth)} on the two sides of one line. Above it, in faint outlines, what is promised to the clouds: ${wall.words} ${wallAt}. Below it hangs what they and others have promised to landlords, leases that have not begun and stand on no balance sheet: ${leases.map(({ name, amount }) => `${name} ${amount.words}`).join(", ")}; ${sum.words} in all${less}.${missing.length === 0 ? "" : ` Not in our sources: ${list(missing)}.`}`,
    };
  },
  lives({ machines, orders }) {
    return {
      message: `In their owners’ books the machines last ${spanWords(machines)} years; the orders that they serve run for ${spanWords(orders)}.`,
      description: `Bars along one axis of years, each from its own start. Solid grey, how long servers last by their owners’ books: ${spansText(machines)}. Outlined below, how long orders run: ${spansText(orders)}. A line goes down where the longest-lived machine is written off; bars beyond it need machines that are not bought yet.`,
    };
  },
};

const spansText = (spans: readonly Span[]) => spans.map(({ name, years }) => `${name} ${years.words}`).join(", ");

/** The subtitle: what is measured, and when; the longest that may have room first. */
export function subsOf(state: LeasesState, data: LeasesData): string[] {
  if (state === "lives")
    return [
      "years from the start of each; dashed: a part of the machines, or a length that is not sure",
      "years from the start of each; dashed: not sure",
      "years from the start of each",
    ];
  const square = `one square is ${worthWords(data.worth)}`;
  return [
    `${square}; promised to the clouds, and by them; ${labelTime(timeWords(data))}`,
    `${square}; ${labelTime(timeWords(data))}`,
    `${square}; ${labelTime(timeOf(data).at)}`,
    square,
  ];
}

/** The source line. */
export function sourceOf(state: LeasesState, layout: Layout): string {
  if (state === "second-wall") return "Companies’ filings";
  return layout === "wide" ? "Companies’ filings and announcements; news reports" : "Companies; news reports";
}
