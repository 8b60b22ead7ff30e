import type { Deal } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";

/** The two labs, and the four clouds whose backlogs the story adds up: company ids, in the order of the pictures. */
export const labs = ["openai", "anthropic"] as const;
export const clouds = ["microsoft", "oracle", "google", "aws"] as const;

/** What one lab promised one cloud. */
export interface Promised {
  readonly id: string;
  readonly lab: string;
  readonly amount: Figure;
}

const isOne = (ids: readonly string[], id: string) => ids.includes(id);

/** The labs' deals with the four clouds, lab by lab, in the order of the file. */
export function labDeals({ deals }: Pick<Figures, "deals">): Deal[] {
  return labs.flatMap((lab) => deals.filter(({ buyer, seller }) => buyer === lab && isOne(clouds, seller)));
}

/** Deals as promises with their amounts. */
export function promisesOf(figures: Figures, deals: readonly Deal[]): Promised[] {
  return deals.map(({ id, buyer, amount }) => ({ id, lab: buyer, amount: figures.figure(amount, "range", "unknown") }));
}

/** The formula that adds up these deals; one whose amount nobody knows adds nothing. */
export function formulaOf({ figure }: Figures, deals: readonly Deal[], sign: " + " | " - " = " + "): string {
  return deals
    .map(({ amount }) => amount)
    .filter((amount) => figure(amount, "range", "unknown").unknown !== true)
    .join(sign);
}
