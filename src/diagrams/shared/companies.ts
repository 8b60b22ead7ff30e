import type { Deal } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";

/** Company ids of the two labs, and of the four clouds whose backlogs are added up, in the order of the pictures. */
export const labs = ["openai", "anthropic"] as const;
export const clouds = ["microsoft", "oracle", "google", "aws"] as const;

/** An amount that one lab promised one cloud. */
export interface LabPromise {
  readonly id: string;
  readonly lab: string;
  readonly amount: Figure;
}

const isOne = (ids: readonly string[], id: string) => ids.includes(id);

/** The labs' deals with the four clouds, by lab, in the order of the file. */
export function labDeals({ deals }: Pick<Figures, "deals">): Deal[] {
  return labs.flatMap((lab) => deals.filter(({ buyer, seller }) => buyer === lab && isOne(clouds, seller)));
}

/** Deals as promises with their amounts. */
export function promisesOf(figures: Figures, deals: readonly Deal[]): LabPromise[] {
  return deals.map(({ id, buyer, amount }) => ({ id, lab: buyer, amount: figures.figure(amount, "range", "unknown") }));
}

/** The formula for the sum of these deals; deals whose amount is unknown are left out. */
export function sumFormula({ figure }: Figures, deals: readonly Deal[], sign: " + " | " - " = " + "): string {
  return deals
    .map(({ amount }) => amount)
    .filter((amount) => figure(amount, "range", "unknown").unknown !== true)
    .join(sign);
}
