import type { Layout } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { shareWords } from "#text/share-words.ts";
import type { StateText } from "../diagram.ts";
import { capital } from "../shared/time-words.ts";
import type { CashData, CashState, Year } from "./data.ts";

/** How much of what came in was built, in words: "nearly all", "more than all", "about two thirds". */
function builtShare({ came, built }: Year): string {
  if (built.value <= 0) return "none";
  return built.value > came.value ? "more than all" : shareWords((built.value / Math.max(came.value, 1e-9)) * 100);
}

/** The headline of each picture. */
export const headlines: Readonly<Record<CashState, (data: CashData) => string>> = {
  operating: ({ now }) => (now.came.value < 0 ? "More cash went out than came in" : "Real cash came in"),
  building: ({ now }) => `${capital(builtShare(now))} of it went into building`,
  left: ({ now }) => (now.left.value < 0 ? "The cash no longer covers the building" : "What was left"),
  "year-before": ({ now, before, isYearBefore }) => {
    const compared = before.left.value >= now.left.value ? "more" : "less";
    return `${isYearBefore ? "A year before" : "Before that"}, ${compared} was left`;
  },
};

const cardText = ({ profit, profitWhen }: CashData) =>
  `A card set apart holds another thing: net income of the ${profitWhen} alone, ${profit.words} after tax, gains on paper included.`;

/** What was left in a sentence: "$1.2 billion was left", "nothing was left", "the balance was −$7.6 billion". */
function leftWords({ left }: Year): string {
  if (left.value === 0) return "nothing was left";
  return left.value < 0 ? `the balance was ${left.words}` : `${left.words} was left`;
}

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<CashState, (data: CashData) => StateText>> = {
  operating: (data) => ({
    message: `${capital(data.now.at)} ${data.name}’s business brought in ${data.now.came.words} of cash.`,
    description: `One solid bar: ${data.now.came.words}, cash that ${data.name}’s business brought in over twelve months. ${cardText(data)}`,
  }),
  building: (data) => ({
    message: `In the same twelve months ${data.now.built.words} went into buildings, machines and equipment.`,
    description: `${coverText(data.now)} ${cardText(data)}`,
  }),
  left: ({ now, before, name }) => ({
    message: `${capital(now.at)} ${now.came.words} came in and ${now.built.words} was built: ${leftWords(now)}; ${before.at} ${leftWords(before)}.`,
    description: `Two bars on one line, where nothing is left of what ${name}’s business brought in once building is paid for. ${columnText(before)} ${columnText(now)}`,
  }),
  "year-before": ({ now, before }) => ({
    message: `${capital(before.at)} ${leftWords(before)}; ${now.at} ${now.came.words} came in, ${now.built.words} was built, and ${leftWords(now)}.`,
    description: `Two pairs of bars on one scale. Above, ${before.when}: ${before.came.words} came in, ${before.built.words} was built, and ${leftWords(before)}. Below, ${now.when}: ${now.came.words} came in, ${now.built.words} was built, and ${leftWords(now)}.`,
  }),
};

function coverText(year: Year): string {
  const { came, built } = year;
  const bar = `A grey bar of ${built.words}, spent on buildings, machines and equipment,`;
  return built.value > came.value
    ? `${bar} is longer than the solid bar of ${came.words} and runs on beyond its end.`
    : `${bar} covers ${builtShare(year)} of the solid bar of ${came.words}. Its right end stays uncovered.`;
}

function columnText(year: Year): string {
  const { left, came, built, when } = year;
  const place = left.value < 0 ? "A dashed bar below the line" : "A solid bar above it";
  return `${place}, ${when}: ${came.words} came in, ${built.words} was built, and ${leftWords(year)}.`;
}

/** The subtitle: what is measured, and when; the longest wording that has room comes first. */
export function subsOf(state: CashState, { name, now }: CashData): string[] {
  if (state === "left")
    return [
      `${name}: cash from its business less what it built, twelve months each, billion dollars`,
      `${name}: cash less building, $ billion, twelve months`,
      `${name}, $ billion, twelve months each`,
    ];
  const time = state === "year-before" ? "twelve months each" : now.when;
  return [`${name}, the whole company, ${time}, billion dollars`, `${name}, $ billion, ${time}`, `$ billion, ${time}`];
}

/** The source line. */
export const source: Readonly<Record<Layout, string>> = {
  wide: "Company releases; some of what was built: news reports",
  tall: "Company releases; news reports",
};

/** Notes below the bar: what the number includes. */
export const notes: Readonly<Record<Layout, Readonly<Record<"operating" | "building", readonly string[]>>>> = {
  wide: {
    operating: ["what customers paid, less what running the business cost"],
    building: [
      "buildings, machines and equipment, warehouses too;",
      "the rise over the year before was primarily for AI",
    ],
  },
  tall: {
    operating: ["what customers paid, less costs"],
    building: ["buildings, machines, warehouses too;", "the rise was primarily for AI"],
  },
};

/** What is said beside the cash that is left, by its sign. */
export function leftLabel({ left }: Year, isLong: boolean): string {
  if (left.value >= 0) return isLong ? "billion dollars left" : "left";
  return isLong ? "billion dollars missing" : "missing";
}

/** The text of the card with the profit of the quarter, in a width. */
export function cardLines({ profitWhen }: CashData, layout: Layout, width: number): { title: string; lines: string[] } {
  if (layout === "tall") {
    const lines = wrap(`profit after tax, ${profitWhen}`, width, 12).slice(0, 2);
    return { title: "Another period and thing", lines };
  }
  const first = `net income, ${profitWhen},`;
  const lines = textWidth(first, 15) <= width ? [first, "after tax, gains on paper included"] : wrap(first, width, 15);
  return { title: "Another period, another thing", lines: lines.slice(0, 2) };
}
