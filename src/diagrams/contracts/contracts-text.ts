import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { Contract, ContractsData, ContractsState } from "./data.ts";

/** The certainty of an order in a word or two; empty if it was announced. "new" if it comes on top of older orders. */
export function doubtOf({ onTop, amount }: Contract): string {
  if (onTop) return "new";
  if (amount.status === "single-source") return "one report";
  if (amount.words.startsWith("up to")) return "at most";
  return amount.words.startsWith("more than") ? "or more" : "";
}

/** The headline of each picture. */
export const headlines: Readonly<Record<ContractsState, (data: ContractsData) => string>> = {
  piled: ({ contracts }) => `${counted(contracts)} large orders, one after another`,
  "by-year": () => "The same orders, year by year",
  revised: () => "One promise, revised",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<ContractsState, (data: ContractsData) => StateText>> = {
  piled: ({ contracts, azureOwed }) => ({
    message: `From ${monthOf(contracts.at(0))} to ${monthOf(contracts.at(-1))}, ${counted(contracts).toLowerCase()} large orders of two AI labs became known.`,
    description: `${counted(contracts)} piles of outlined squares, each square $10 billion, in the order in which they became known: ${contracts.map(({ buyer, at, amount, known }) => `${buyer} at ${at} ${amount.words}, ${known}`).join("; ")}. Each is shown as it was signed or reported; for Azure that is the order of October 2025. With older orders OpenAI owed Azure ${azureOwed.words} at the end of 2025, an estimate.`,
  }),
  "by-year": ({ contracts, yearly }) => ({
    message: `Spread evenly over their years, the orders of known length come to ${yearly.words} a year from 2027 to 2031.`,
    description: `The same squares, pulled apart into towers, one for each year from 2025 to 2035; a tower one square higher means $10 billion a year more. The skyline is low in 2026, highest from 2027 to 2031, and falls from 2032 on. ${contracts.map(spread).join(" ")} Real orders start small and grow.`,
  }),
  revised: ({ plan: { before, beforeYears, now, then, lately }, ordered: { orders, sum } }) => ({
    message: `In ${then} OpenAI spoke of ${before.words}; by ${lately} it told investors ${now.words} through 2030.`,
    description: `Two fields of squares of $10 billion. In ${then} OpenAI’s chief executive named ${before.words} over ${beforeYears.words}. By ${lately} the company told investors to expect ${now.words} through 2030: those squares have a dashed outline, a plan; the others are faint. It is one promise that changed, and not two. The new plan ends earlier, so what comes after 2030 is left open. Beside it stand its orders at ${cloudsCounted(orders)}, ${sum.words} with a whole outline: more squares than the plan has. Some of them run past 2030.`,
  }),
};

const numberWords = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");
/** "three clouds" */
export const cloudsCounted = ({ length }: readonly unknown[]) =>
  `${(numberWords[length] ?? String(length)).toLowerCase()} clouds`;
export const counted = ({ length }: readonly Contract[]) => numberWords[length] ?? String(length);

const monthNames: Readonly<Record<string, string>> = {
  Jan: "January",
  Feb: "February",
  Mar: "March",
  Apr: "April",
  May: "May",
  Jun: "June",
  Jul: "July",
  Aug: "August",
  Sep: "September",
  Oct: "October",
  Nov: "November",
  Dec: "December",
};

/** The month in which an order became known: "September 2025". */
function monthOf(contract: Contract | undefined): string {
  const [month = "", year = ""] = (contract?.known ?? "").split(" ").slice(-2);
  return `${monthNames[month] ?? month} ${year}`;
}

function spread({ buyer, at, amount, term }: Contract): string {
  const who = `${buyer} at ${at}: ${amount.words}`;
  if (term === null) return `${who}, length not disclosed, so it stands aside with a torn end.`;
  return `${who} over ${term.words}.`;
}

const subs: Readonly<Record<ContractsState, Readonly<Record<Layout, string>>>> = {
  piled: {
    wide: "in billions of dollars, one square is $10 billion; as signed or reported, # to #",
    tall: "one square: $10 billion · # to #",
  },
  "by-year": {
    wide: "one square is $10 billion in that year; each order spread evenly over its years, as known in May 2026",
    tall: "one square: $10 billion a year · spread evenly",
  },
  revised: {
    wide: "OpenAI’s own statements, and its orders as known in May 2026; one square is $10 billion",
    tall: "its own statements · one square: $10 billion",
  },
};

/** The subtitle: what one square represents, and the date. */
export function subOf(state: ContractsState, { contracts }: ContractsData, layout: Layout): string {
  const [first, last] = [monthOf(contracts.at(0)), monthOf(contracts.at(-1))];
  return subs[state][layout].replace("#", first).replace("#", last);
}

/** The source line of a picture. */
export function sourceOf(state: ContractsState, layout: Layout): string {
  if (state === "revised")
    return layout === "wide"
      ? "The company’s statements; companies’ reports; news reports"
      : "Company and news reports";
  return layout === "wide" ? "Companies’ reports and announcements; news reports" : "Company and news reports";
}
