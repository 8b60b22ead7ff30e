import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { GrowthData, GrowthState } from "./data.ts";

/** The headline of each picture. */
export const headlines: Readonly<Record<GrowthState, string>> = {
  earned: "OpenAI: earned, and promised",
  needed: "OpenAI: the growth it plans",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<GrowthState, (data: GrowthData) => StateText>> = {
  earned: ({ earned, pace, yearly }) => ({
    message: `OpenAI earned ${earned.words} in 2025; its orders of known length come to ${yearly.words} a year from 2027 to 2031.`,
    description: `A row for each year from 2025 to 2034, in squares of $10 billion. Outlined squares are OpenAI’s orders at three clouds, spread evenly over their years: few in 2026, most from 2027 to 2031, ${yearly.words} a year. Ruled squares below them are revenue: ${earned.words} in 2025, and for 2026 the pace of its first months, ${pace.words} a year. Later years have none yet. The order at CoreWeave is left out, since its length is not disclosed.`,
  }),
  needed: ({ soon, target, times, pace }) => ({
    message: `OpenAI’s target for 2030, ${target.words} of revenue, is ${times.words} what it earned in 2025.`,
    description: `The same rows of promised squares, with targets for revenue as dashed, empty squares: ${soon.words} in 2027, a remark known from one report, and ${target.words} in 2030, the company’s own target. The target of 2030 reaches far beyond all that is promised for that year, and far beyond the pace of early 2026, ${pace.words} a year.`,
  }),
};

/** The subtitle: what one square represents, and the date. */
export const subs: Readonly<Record<GrowthState, Readonly<Record<Layout, string>>>> = {
  earned: {
    wide: "one square is $10 billion: outlined is promised for that year, ruled is revenue; as known in May 2026",
    tall: "one square: $10 billion · ruled: revenue · May 2026",
  },
  needed: {
    wide: "one square is $10 billion: ruled is revenue, dashed a target for it; as known in May 2026",
    tall: "one square: $10 billion · dashed: target · May 2026",
  },
};

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "News reports of what investors were told; companies’ announcements",
  tall: "Company and news reports",
};
