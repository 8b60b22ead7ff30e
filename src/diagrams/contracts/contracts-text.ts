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
    const { contracts, yearly, years, plateau, worth } = data;
    const [from, to] = [String(plateau.from), String(plateau.to)];
    return {
      message: `Spread evenly over their years, the orders of known length come to ${yearly.words} a year from ${from} to ${to}.`,
      description: `The same squares, pulled apart into towers, one for each year from ${years.first} to ${years.last}; a tower one square higher means ${worthWords(worth)} a year more. The skyline is highest from ${from} to ${to}. ${contracts.map(spread).join(" ")} Real orders start small and grow.`,
    };
  },
  revised(data) {
    const { plan, ordered, worth } = data;
    const { lab, before, beforeYears, now, then, lately } = plan;
    const clouds = `${countWords(ordered.orders.length)} clouds`;
    const compared =
      ordered.sum.value > now.value ? "more squares than the plan has" : "no more squares than the plan has";
    return {
      message: `In ${then} ${lab} spoke of ${before.words}; in ${lately} it spoke of ${now.words}.`,
      description: `Two fields of squares of ${worthWords(worth)}. In ${then} ${lab}’s chief executive named ${before.words} over ${beforeYears.words}. In ${lately} the company told investors to expect ${now.words}: those squares have a dashed outline, a plan; the others are faint. It is one promise that changed, and not two. Beside it stand its orders at ${clouds}, ${ordered.sum.words} with a whole outline: ${compared}.`,
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
