import type { Layout } from "#scene/scene.ts";
import { countWords } from "#text/share-words.ts";
import type { StateText } from "../diagram.ts";
import { capital } from "../shared/time-words.ts";
import type { GrowthData, GrowthState } from "./data.ts";
import { plateauOf, yearsOf } from "./years.ts";

/** The headline of each picture. */
export const headlines: Readonly<Record<GrowthState, (data: GrowthData) => string>> = {
  earned: () => "earned, and ordered",
  needed: ({ pace, yearly }) => (pace.figure.value < yearly.value ? "orders outrun income" : "income against orders"),
};

/** The years in which all orders run, as a part of a sentence. */
function plateauWords(data: GrowthData): string {
  const { first, last } = plateauOf(data);
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
    const years = yearsOf(data);
    const sellers = new Set(orders.map(({ at }) => at)).size;
    return {
      message: `${name} earned ${earned.figure.words} in ${String(earned.year)}; its orders of known length come to ${yearly.words} a year ${plateauWords(data)}.`,
      description: `Two columns for each year from ${String(years[0])} to ${String(years.at(-1))}, all on one scale. Outlined: ${name}’s orders at ${countWords(sellers)} ${sellers === 1 ? "cloud" : "clouds"}, spread evenly over their years, most ${plateauWords(data)}, ${yearly.words} a year. Ruled, beside them: revenue, ${earned.figure.words} in ${String(earned.year)}, and for ${String(pace.year)} the pace ${paceAt}, ${pace.figure.words} a year. Later years have none yet.${leftOutText(data)}`,
    };
  },
  needed(data) {
    const { name, soon, target, earned, times, pace, paceAt, yearly } = data;
    const year = String(target.year);
    return {
      message: `${name}’s target for ${year}, ${target.figure.words} of revenue, is ${times.words} what it earned in ${String(earned.year)}.`,
      description: `Two columns for each year on one scale. Outlined: orders spread evenly, ${yearly.words} a year ${plateauWords(data)}. Ruled: revenue, ${earned.figure.words} in ${String(earned.year)}. Dashed and empty: targets for it, ${soon.figure.words} in ${String(soon.year)}, a remark known from one report, and ${target.figure.words} in ${year}, the company’s own target. ${capital(paceAt)} the pace was ${pace.figure.words} a year.`,
    };
  },
};

/** The subtitle: what is measured, and the date; the longest that may have room first. */
export function subsOf(state: GrowthState, { known }: GrowthData, layout: Layout): string[] {
  const dress = state === "earned" ? "ruled: revenue" : "ruled: revenue, dashed: a target for it";
  const tall = [`$ billion a year · ordered, and ${state === "earned" ? "earned" : "aimed for"}`, "$ billion a year"];
  if (layout === "tall") return tall;
  return [
    `billion dollars a year; outlined: ordered for that year, ${dress}; as known in ${known}`,
    `billion dollars a year; outlined: ordered, ${dress}`,
    ...tall,
  ];
}

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "News reports of what investors were told; companies’ announcements",
  tall: "Company and news reports",
};
