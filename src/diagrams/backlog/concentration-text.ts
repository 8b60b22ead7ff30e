import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { BacklogData } from "./data.ts";
import type { ConcentrationState } from "./concentration.ts";

/** "one, two and three" */
export const list = (parts: readonly string[]) => `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

/** One lab's shares in words: "about 45% at Microsoft". */
function sharesOf({ clouds, dependence }: BacklogData, lab: string): string {
  const named = dependence.shares.filter((share) => share.lab === lab);
  return list(
    named.map(({ cloud, share }) => `${share.words} at ${clouds.find(({ id }) => id === cloud)?.name ?? cloud}`),
  );
}

/** The headline of each picture. */
export const concentrationHeadlines: Readonly<Record<ConcentrationState, string>> = {
  openai: "How much hangs on OpenAI",
  anthropic: "How much hangs on Anthropic",
  disclosed: "One bar, two ends",
  remains: "What stays without the two labs",
};

/** Message and description of each picture. */
export const concentrationTexts: Readonly<Record<ConcentrationState, (data: BacklogData) => StateText>> = {
  openai: (data) => ({
    message: `OpenAI stands behind ${sharesOf(data, "openai")}; only Microsoft’s share was disclosed.`,
    description: `The four blocks of squares. OpenAI’s are bold, all others faint, and a bracket beside each block names the share: ${sharesOf(data, "openai")}. Microsoft’s was disclosed for the end of 2025. Oracle’s is arithmetic over one report and falls to ${laterOf(data)} on its figure for May. Google shows no order.`,
  }),
  anthropic: (data) => ({
    message: `Anthropic stands behind ${sharesOf(data, "anthropic")}; the largest of these rests on one report.`,
    description: `The same blocks with Anthropic’s squares bold: ${sharesOf(data, "anthropic")}. Google’s rests on one report. AWS’s holds an order of April 2026 in the part and in the whole, so ten squares are added to its block. Oracle shows no order.`,
  }),
  disclosed: ({ dependence, clouds }) => ({
    message: `OpenAI alone makes ${dependence.shares[0]?.share.words ?? ""} of Microsoft’s backlog; the often repeated ${dependence.bothAtMicrosoft.number} is where both labs together end.`,
    description: `Microsoft’s ${clouds[0]?.total.words ?? ""} as one bar of squares in two rows, with two brackets that both begin at its left end. The upper one ends where OpenAI’s squares end: ${dependence.shares[0]?.share.words ?? ""}, as Microsoft disclosed for the end of 2025. The lower one, dashed, goes on over Anthropic’s three squares and ends at ${dependence.bothAtMicrosoft.words}, our arithmetic.`,
  }),
  remains: ({ clouds, dependence, sums }) => ({
    message: `Without both labs ${dependence.others.words} of ${sums.now.words} stays, and at Microsoft the part without OpenAI grew ${dependence.grown.words} in a year.`,
    description: `The labs’ squares are gone from the four blocks and left faint slots. What stays: ${list(clouds.map(({ name, others }) => `${name} ${others.words}`))}, together ${dependence.others.words}. Microsoft’s backlog without OpenAI grew ${dependence.grown.words} in the year to March 2026.`,
  }),
};

function laterOf({ dependence }: BacklogData): string {
  return dependence.shares.find(({ later }) => later !== null)?.later?.words ?? "";
}

/** The subtitle: what one square represents, and the date. */
export const concentrationSubs: Readonly<Record<Layout, Partial<Record<ConcentrationState, string>>>> = {
  wide: {
    openai: "OpenAI’s squares bold; one square is $10 billion, at the end of March 2026 (Oracle: February)",
    anthropic: "Anthropic’s squares bold; one square is $10 billion, at the end of March 2026, with one order of April",
    disclosed: "Microsoft’s backlog at the end of March 2026; one square is $10 billion",
  },
  tall: {
    openai: "OpenAI’s bold; one square: $10 billion · March 2026",
    anthropic: "Anthropic’s bold; one square: $10 billion · April 2026",
    disclosed: "one square: $10 billion · Microsoft, March 2026",
  },
};

/** The source line. */
export const concentrationSources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports",
  tall: "Company and news reports",
};
