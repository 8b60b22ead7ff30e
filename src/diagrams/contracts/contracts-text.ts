import { list } from "#text/list.ts";
import { countWords } from "#text/share-words.ts";
import type { StateText } from "../diagram.ts";
import { worthWords } from "../shared/tiles.ts";
import type { Contract, ContractsData, ContractsState } from "./data.ts";
import { knownSpan } from "./headlines.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<ContractsState, (data: ContractsData) => StateText>> = {
  piled(data) {
    const { contracts, worth, deals } = data;
    const [first, last] = knownSpan(data);
    const orders = `${countWords(contracts.length)} large orders`;
    const older = deals.map(({ buyer, at, amount }) => ` With older orders ${buyer} owed ${at} ${amount.words}.`);
    return {
      message: `From ${first} to ${last}, ${orders} of ${countWords(data.buyers.length)} AI labs became known.`,
      description: `${capital(orders)} as piles of outlined squares, each square ${worthWords(worth)}, in the order in which they became known: ${contracts.map(({ buyer, at, amount, known }) => `${buyer} at ${at} ${amount.words}, ${known}`).join("; ")}. Each is shown as it was signed or reported.${older.join("")}`,
    };
  },
  "by-year"(data) {
    const { contracts, yearly, years, plateau } = data;
    const [from, to] = [String(plateau.from), String(plateau.to)];
    const span = from === to ? `in ${from}` : `from ${from} to ${to}`;
    return {
      message: `Spread evenly over their years, the orders of known length come to ${yearly.words} a year ${span}.`,
      description: `A skyline from ${String(years.first)} to ${String(years.last)}: each order is a band in its buyer’s colour, as wide as it lasts and as high as its dollars a year. The skyline is highest ${span}, ${yearly.words} a year. ${contracts.map(spread).join(" ")} Real orders start small and grow.`,
    };
  },
  revised(data) {
    const { plan, ordered, worth } = data;
    const { lab, named, firstYears } = plan;
    const told = named.map(({ figure, when }, index) => `${figure.words} ${index === 0 ? "in " : ""}${when}`);
    const last = named.at(-1);
    const clouds = `${countWords(ordered.orders.length)} clouds`;
    return {
      message: `${lab}’s plan for computing was told as ${list(named.map(({ figure }) => figure.words))}; the last time ${last?.when ?? ""}.`,
      description: `Columns of squares of ${worthWords(worth)}, with a dashed outline because a plan is no order: ${list(told)}. The first was for ${firstYears.words}; each was told with another scope, so they are a series and not a fall. Beside them, with a whole outline, stand ${lab}’s orders at ${clouds}, ${ordered.sum.words}.`,
    };
  },
};

/** The title of what is drawn. */
export function titleOf(state: ContractsState, { plan, buyers }: ContractsData): string {
  if (state === "revised") return `${plan.lab}’s plans for computing, in billions of dollars`;
  return `Large orders for computing by ${list(buyers)}, in billions of dollars`;
}

function spread({ buyer, at, amount, term }: Contract): string {
  const who = `${buyer} at ${at}: ${amount.words}`;
  if (term === null) return `${who}, length not disclosed, so it stands aside with a torn end.`;
  return `${who} over ${term.words}.`;
}
