import type { Company } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { stillToCome } from "../shared/cash-tiles.ts";
import { cloudsOf, ownerOf } from "../shared/companies.ts";

/** One lab's funding round, and who took part. */
export interface Round {
  readonly lab: string;
  /** The year in which it closed. */
  readonly year: string;
  readonly sum: Figure;
  readonly investors: readonly RoundInvestor[];
  /** All others together. */
  readonly rest: Figure;
  /** The part of suppliers without and with conditional money. */
  readonly low: Figure;
  readonly high: Figure;
}

/** What one company gave in the round. */
export interface RoundInvestor {
  readonly name: string;
  readonly paid: Figure | null;
  readonly more: Figure | null;
  /** Whether it sells to the lab. */
  readonly isSupplier: boolean;
}

const round = "openai-round-122";

/** Picks the round, all numbers as they were when it closed; suppliers come first. */
export function pickRound(newest: Figures): Round {
  const figures = newest.asOf(round);
  const { figure, companies, company, day } = figures;
  const took = companies.flatMap((one) => one.invested.filter((money) => money.round === round));
  const optional = (claim: string | null) => (claim === null ? null : figure(claim, "range", "unknown"));
  const investors = companies.flatMap((one) =>
    one.invested
      .filter((money) => money.round === round)
      .map(({ paid, more }) => ({
        name: one.name,
        paid: optional(paid),
        more: stillToCome(optional(more)),
        isSupplier: isSupplier(figures, one),
      })),
  );
  return {
    lab: company(took[0]?.in ?? "").name,
    year: day(round).slice(0, 4),
    sum: figure(round, "range"),
    investors: investors.toSorted((one, other) => Number(other.isSupplier) - Number(one.isSupplier)),
    rest: figure("openai-round-rest", "range"),
    low: figure("openai-round-suppliers-unconditional", "range"),
    high: figure("openai-round-suppliers", "range"),
  };
}

/** Whether a company sells chips, or computing through a cloud of its own. */
function isSupplier(figures: Figures, { id, role }: Company): boolean {
  return role === "chips" || cloudsOf(figures).some((cloud) => ownerOf(figures, cloud) === id);
}
