import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { CashData, CashState } from "./data.ts";

const cardText = ({ profit }: CashData) =>
  `A card set apart holds another thing: net income of the first quarter of 2026 alone, ${profit.words} after tax, gains on paper included.`;

/** The headline of each picture. */
export const headlines: Readonly<Record<CashState, string>> = {
  operating: "Real cash came in",
  building: "Nearly all of it went into building",
  left: "What was left",
  "year-before": "A year before, more was left",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<CashState, (data: CashData) => StateText>> = {
  operating: (data) => ({
    message: `In the twelve months to March 2026 ${data.name}’s business brought in ${data.now.came.words} of cash.`,
    description: `One solid bar right across the picture: ${data.now.came.words}, cash that ${data.name}’s business brought in over twelve months. ${cardText(data)}`,
  }),
  building: (data) => ({
    message: `In the same twelve months ${data.now.built.words} went into buildings, machines and equipment.`,
    description: `A grey bar of ${data.now.built.words}, spent on buildings, machines and equipment, covers the solid bar of ${data.now.came.words} almost whole. Only a thin strip at its right end stays uncovered. ${cardText(data)}`,
  }),
  left: (data) => ({
    message: `Of ${data.now.came.words} that came in, ${data.now.left.words} was left after building.`,
    description: `The same two bars, one over the other. A line leads from the thin strip that stays uncovered to the largest number of the picture: ${data.now.left.words}, left over after building. ${cardText(data)}`,
  }),
  "year-before": ({ now, before, fall }) => ({
    message: `A year before, ${before.left.words} was left; then more cash came in, still more was built, and ${now.left.words} was left.`,
    description: `Two pairs of bars on one scale. Above, the twelve months to March 2025: ${before.came.words} came in, ${before.built.words} was built, ${before.left.words} was left. Below, the twelve months to March 2026: ${now.came.words}, ${now.built.words} and ${now.left.words}. What was left fell by ${fall.words}.`,
  }),
};

/** The subtitle: what is measured, and when. */
export function subOf(state: CashState, layout: Layout): string {
  const wide = layout === "wide";
  const time = state === "year-before" ? "twelve months each" : "twelve months to March 2026";
  return wide ? `Amazon, the whole company, ${time}, billion dollars` : `Amazon, $ billion, ${time}`;
}

/** The source line. */
export const source: Readonly<Record<Layout, string>> = {
  wide: "Amazon’s release of April 2026; what was built: news reports",
  tall: "Amazon’s release; news reports",
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

/** The text of the card with the profit of the quarter. */
export const card: Readonly<Record<Layout, { title: string; lines: readonly string[] }>> = {
  wide: {
    title: "Another period, another thing",
    lines: ["net income, first quarter of 2026,", "after tax, gains on paper included"],
  },
  tall: { title: "Another period and thing", lines: ["profit, first quarter", "of 2026, after tax"] },
};
