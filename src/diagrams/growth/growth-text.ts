import type { Layout } from "#scene/scene.ts";
import { countWords } from "#text/share-words.ts";
import type { StateText } from "../diagram.ts";
import { capital } from "../shared/time-words.ts";
import type { GrowthData, GrowthState } from "./data.ts";
import { plateauOf } from "./plateau.ts";
import { rowsFor } from "./year-rows.ts";

/** The headline of each picture. */
export const headlines: Readonly<Record<GrowthState, string>> = {
  earned: "earned, and promised",
  needed: "the growth it plans",
};

/** What one square represents: "$10 billion". */
function squareWords({ worth }: GrowthData): string {
  return worth < 1000 ? `$${String(worth)} billion` : `$${String(worth / 1000)} trillion`;
}

/** The years in which all orders run, as a part of a sentence. */
function plateauWords(data: GrowthData): string {
  const { first, last } = plateauOf(data.orders, rowsFor(data));
  return first === last ? `in ${String(first)}` : `from ${String(first)} to ${String(last)}`;
}

function leftOutText({ leftOut }: GrowthData): string {
  if (leftOut.length === 0) return "";
  const many = leftOut.length > 1;
  const names = many ? `${leftOut.slice(0, -1).join(", ")} and ${leftOut.at(-1) ?? ""}` : (leftOut[0] ?? "");
  return ` The ${many ? "orders" : "order"} at ${names} ${many ? "are" : "is"} left out, since the length is not disclosed.`;
}

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<GrowthState, (data: GrowthData) => StateText>> = {
  earned(data) {
    const { name, orders, earned, pace, paceAt, yearly } = data;
    const { years, later } = rowsFor(data);
    const last = later === null ? String(years.at(-1)) : "all that is later";
    const sellers = new Set(orders.map(({ at }) => at)).size;
    const squares = `in squares of ${squareWords(data)}`;
    return {
      message: `${name} earned ${earned.figure.words} in ${String(earned.year)}; its orders of known length come to ${yearly.words} a year ${plateauWords(data)}.`,
      description: `A row for each year from ${String(years[0])} to ${last}, ${squares}. Outlined squares are ${name}’s orders at ${countWords(sellers)} ${sellers === 1 ? "cloud" : "clouds"}, spread evenly over their years: most ${plateauWords(data)}, ${yearly.words} a year. Ruled squares below them are revenue: ${earned.figure.words} in ${String(earned.year)}, and for ${String(pace.year)} the pace ${paceAt}, ${pace.figure.words} a year. Later years have none yet.${leftOutText(data)}`,
    };
  },
  needed({ name, soon, target, earned, times, pace, paceAt }) {
    const year = String(target.year);
    return {
      message: `${name}’s target for ${year}, ${target.figure.words} of revenue, is ${times.words} what it earned in ${String(earned.year)}.`,
      description: `The same rows of promised squares, with targets for revenue as dashed, empty squares: ${soon.figure.words} in ${String(soon.year)}, a remark known from one report, and ${target.figure.words} in ${year}, the company’s own target. ${capital(paceAt)} the pace was ${pace.figure.words} a year.`,
    };
  },
};

/** The subtitle: what one square represents, and the date; the longest that may have room first. */
export function subsOf(state: GrowthState, data: GrowthData, layout: Layout): string[] {
  const square = squareWords(data);
  const { known } = data;
  const short = [
    `one square: ${square} · ${state === "earned" ? "ruled: revenue" : "dashed: target"} · ${known}`,
    `one square: ${square}`,
  ];
  if (layout === "tall") return short;
  const dress = {
    earned: "outlined is promised for that year, ruled is revenue",
    needed: "ruled is revenue, dashed a target for it",
  }[state];
  const brief = { earned: "outlined promised, ruled revenue", needed: "ruled revenue, dashed a target" }[state];
  return [
    `one square is ${square}: ${dress}; as known in ${known}`,
    `one square is ${square}: ${brief}; as known in ${known}`,
    ...short,
  ];
}

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "News reports of what investors were told; companies’ announcements",
  tall: "Company and news reports",
};
