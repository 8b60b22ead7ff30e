import type { Company } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { stillToCome } from "../shared/cash-tiles.ts";
import { claimIn, cloudsOf, labDeals, ownerOf, promisesOf, sumFormula, type LabPromise } from "../shared/companies.ts";
import { knownBy } from "../shared/known-dates.ts";
import { squareWorth } from "../shared/square-worth.ts";

/** States in story order: the whole table, the rows unlike the others, and the cells that nobody outside can fill. */
export const states = ["matrix", "apart", "holes"] as const;
export type ExposureState = (typeof states)[number];

/** Money that a company put into one lab. */
export interface Invested {
  /** Part of the keys of its tiles, so that they are the same in all pictures. */
  readonly pair: string;
  readonly lab: string;
  readonly paid: Figure | null;
  readonly more: Figure | null;
}

/** One company, and what ties it to the labs. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly isCloud: boolean;
  readonly sum: Figure | null;
  /** Promises, each with the name of its lab. */
  readonly promised: readonly LabPromise[];
  readonly invested: readonly Invested[];
  readonly gain: Figure | null;
  readonly gainOn: string | null;
  readonly built: Figure | null;
  /** When that was built: "in the second quarter of 2026". */
  readonly builtAt: string;
  readonly sells: string | null;
}

/** The numbers of the table. */
export interface ExposureData {
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  readonly rows: readonly Row[];
  /** How many companies have a row, or would have one if there were room. */
  readonly companies: number;
  /** The names of the labs. */
  readonly labs: readonly string[];
  /** The month of the youngest promise. */
  readonly known: string;
}

/** The most rows that have room. */
const mostRows = 5;

/** Picks from the ledger the companies that own clouds, or that sell to those who build; the largest if there are too many. */
export function pickExposure(figures: Figures): ExposureData {
  const owners = cloudsOf(figures).map((cloud) => rowOf(figures, ownerIn(figures, cloud), cloud));
  const taken = owners.map(({ id }) => id);
  const suppliers = figures.companies.filter(
    ({ id, sells, invested }) => sells !== null && invested.length > 0 && !taken.includes(id),
  );
  const rows = [...owners, ...suppliers.map((company) => rowOf(figures, company, null))];
  const size = ({ sum, invested }: Row) => sum?.value ?? invested[0]?.paid?.value ?? 0;
  const largest = rows.toSorted((one, other) => size(other) - size(one)).slice(0, mostRows);
  const shown = rows.filter((row) => largest.includes(row));
  return {
    worth: squareWorth(figures),
    rows: shown,
    companies: rows.length,
    known: knownBy(
      figures,
      labDeals(figures).map(({ amount }) => amount),
    ),
    labs: [...new Set(shown.flatMap(({ promised, invested }) => [...promised, ...invested].map(({ lab }) => lab)))],
  };
}

function ownerIn(figures: Figures, cloud: Company): Company {
  const owner = ownerOf(figures, cloud);
  return figures.companies.find(({ id }) => id === owner) ?? cloud;
}

function rowOf(figures: Figures, company: Company, cloud: Company | null): Row {
  const { figure, sum, at } = figures;
  const optional = (claim: string | null) => (claim === null ? null : figure(claim, "range", "unknown"));
  const deals = labDeals(figures).filter(({ seller }) => seller === cloud?.id);
  const lab = (id: string) => figures.company(id).name;
  const pair = (id: string) => deals.find(({ buyer }) => buyer === id)?.id ?? `${id}-${company.id}`;
  const known = company.invested.filter(({ paid, more }) => paid !== null || more !== null);
  return {
    id: company.id,
    name: company.name,
    isCloud: cloud !== null,
    sum: cloud === null || deals.length === 0 ? null : sum(claimIn(cloud, "promised"), sumFormula(figures, deals)),
    promised: promisesOf(figures, deals).map((one) => ({ ...one, lab: lab(one.lab) })),
    invested: known.map((money) => ({
      pair: pair(money.in),
      lab: lab(money.in),
      paid: optional(money.paid),
      more: stillToCome(optional(money.more)),
    })),
    gain: optional(company.gain),
    gainOn: company.gainOn,
    built: optional(company.built),
    builtAt: company.built === null ? "" : at(company.built),
    sells: company.sells,
  };
}
