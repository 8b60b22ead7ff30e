import type { Layout } from "../../scene/scene.ts";
import { billions, of } from "./amounts.ts";
import type { BookData, StressData } from "./data.ts";
import type { HouseResult, Inputs, Result, Round } from "./model.ts";
import type { Preset } from "./presets.ts";

/** What the model takes for granted, for the page to print beside its result. */
export const assumptions: readonly string[] = [
  "Each cloud’s own money comes first: all that its owner has paid into a lab or may still pay, conditional money included. It pays for that lab’s order at that cloud only.",
  "Outside money, from customers, lenders and other investors, pays for the same share of every order.",
  "A lab keeps an order as far as you let it, and no further than these two can pay. What is not kept is lost.",
  "All other customers keep their orders.",
  "Promised a year is each order spread evenly over its length, once all have begun. It stands in for sales. An order of unknown length is left out, and of OpenAI’s at Microsoft only the part of October 2025 is in it.",
  "In a higher round the gain of early 2026 is booked once more; in a flat one it stays; in a lower one it is taken back. Alphabet’s is on all its stakes. Microsoft’s books work otherwise, so that a price alone changes nothing there.",
];

/** What the model leaves out. */
export const limits =
  "In life these things act on each other: a lower round makes money harder to find, and a lost order makes the next round lower. Here each stands alone, and no year comes before another.";

export const roundWords: Readonly<Record<Round, string>> = { up: "higher", flat: "flat", down: "lower" };

interface Words {
  readonly headline: string;
  readonly message: string;
  readonly description: string;
}

const headlines: Readonly<Record<Preset | "own", Readonly<Record<Layout, string>>>> = {
  "as-reported": { wide: "As reported: every promise kept", tall: "As reported: all is kept" },
  "as-the-labs-plan": { wide: "As the labs plan: less than promised", tall: "As the labs plan" },
  "one-contract-halves": { wide: "One contract halves", tall: "One contract halves" },
  "no-new-money": { wide: "No new money: customers and clouds alone", tall: "No new money" },
  own: { wide: "Your own assumptions", tall: "Your own assumptions" },
};

/** What each picture is called, what it says, and what is drawn; `own` is what a reader set. */
export function wordsOf(name: Preset | "own", data: StressData, inputs: Inputs, result: Result, layout: Layout): Words {
  const { promised, kept } = result.labs;
  return {
    headline: headlines[name][layout],
    message: `In this model the labs keep about $${billions(kept)} billion of the $${billions(promised)} billion that they promised four clouds. An illustration, not a forecast.`,
    description: `${backgrounds(data)[name]} ${assumed(data, inputs)} One row for each cloud: its backlog in squares of $10 billion, the labs’ orders a year, and the gain on paper that its owner booked. What is lost is an empty slot. ${data.books.map((book, index) => tell(book, result.houses[index])).join(" ")} A model, not a forecast.`,
  };
}

const backgrounds = ({ assumed: { plan, customers } }: StressData): Readonly<Record<Preset | "own", string>> => ({
  "as-reported": "Every number stands as it was reported.",
  "as-the-labs-plan": `OpenAI spends what its plan holds through 2030, ${plan.words} of its promises, if all of it goes to these clouds. Of Anthropic no plan is known, so all its orders stay. A higher round is our guess.`,
  "one-contract-halves":
    "One order is cut to half, here the largest: OpenAI’s at Oracle, known from one report. It is an example; nothing says that it will happen.",
  "no-new-money": `No investor or lender adds anything. Customers pay as in early 2026, which is ${customers.words} of a year’s promises, and the next round is lower.`,
  own: "Assumptions that a reader set.",
});

/** The assumptions in a sentence. */
export function assumed({ labs, orders, books }: StressData, { kept, outside, round, halves }: Inputs): string {
  const each = labs.map(({ id, name }) => `${name} may keep ${percent(kept[id] ?? 100)} of its orders`);
  const half = orders.find(({ id }) => id === halves);
  const cut =
    half === undefined
      ? ""
      : ` The order of ${labs.find(({ id }) => id === half.lab)?.name ?? ""} at ${books.find(({ cloud }) => cloud.id === half.cloud)?.cloud.name ?? ""} is cut to half.`;
  return `Assumed: ${each.join(", ")}, outside money can pay ${percent(outside)}, and the next round is ${roundWords[round]}.${cut}`;
}

/** "50%", "12.5%" */
export function percent(share: number): string {
  return `${billions(share, 1)}%`;
}

function tell({ cloud, owner, gain }: BookData, house: HouseResult | undefined): string {
  if (house === undefined) return "";
  const { backlog, yearly, gain: result } = house;
  const books =
    result === null || gain === null
      ? "no gain counted"
      : `${owner}’s gain ${result.after < result.booked ? `taken back, ${gain.words} before` : `$${billions(result.after, 1)} billion`}`;
  return `${cloud.name}: backlog ${of(backlog)} billion, labs’ orders a year ${of(yearly)} billion, ${books}.`;
}

const gains: Readonly<Record<string, Readonly<Record<Layout, readonly string[]>>>> = {
  microsoft: {
    wide: ["a price alone changes", "nothing in these books"],
    tall: ["a price alone", "adds nothing"],
  },
  oracle: { wide: ["no stake known"], tall: ["no stake known"] },
  google: { wide: ["on all its stakes"], tall: [] },
  aws: { wide: ["on its stake in Anthropic"], tall: [] },
};

/** What is said of a cloud's gain beside its squares, or in their place. */
export function gainWords(cloud: string, layout: Layout): readonly string[] {
  return gains[cloud]?.[layout] ?? [];
}

/** Said where an order cannot be spread over years. */
export const withoutLength = "and one order whose length is not disclosed";

/** That it is a model, what one square stands for, and the date. */
export const subs: Readonly<Record<Layout, string>> = {
  wide: "a model, not a forecast; one square is $10 billion, March 2026 (Oracle: February) with April’s order",
  tall: "a model, not a forecast · one square: $10 billion",
};

/** Where the numbers come from. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Own model on reported numbers",
  tall: "Own model on reported numbers",
};
