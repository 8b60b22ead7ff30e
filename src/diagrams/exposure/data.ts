import type { Company, Deal } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import type { Tint } from "#scene/scene.ts";
import { stillToCome } from "../shared/cash-tiles.ts";
import {
  claimIn,
  cloudsOf,
  labDeals,
  ownerOf,
  promisesOf,
  sumFormula,
  tintOf,
  type LabPromise,
} from "../shared/companies.ts";
import { knownBy } from "../shared/known-dates.ts";
import { squareWorth } from "../shared/square-worth.ts";

/** States in story order: all portraits, those unlike the others, and what nobody outside can fill in. */
export const states = ["matrix", "apart", "holes"] as const;
export type ExposureState = (typeof states)[number];

/** A lab by its name and tint. */
export interface Lab {
  readonly lab: string;
  readonly tint: Tint | null;
}

/** Money that a company put into one lab. */
export interface Invested extends Lab {
  /** Part of the keys of its squares, so that they are the same in all pictures. */
  readonly pair: string;
  readonly paid: Figure | null;
  readonly more: Figure | null;
}

/** What a company pays if a lab does not. */
export interface Guarantee extends Lab {
  readonly amount: Figure;
}

/** What a lab paid a company in a year. */
export interface Booked extends Lab {
  readonly amount: Figure;
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
  readonly guarantees: readonly Guarantee[];
  readonly gain: Figure | null;
  readonly gainOn: string | null;
  readonly built: Figure | null;
  /** When that was built: "in the second quarter of 2026". */
  readonly builtAt: string;
  readonly sells: string | null;
  readonly booked: Booked | null;
  /** The labs that promised it something, and of which it is not disclosed what they pay in a year. */
  readonly undisclosed: readonly string[];
}

/** The numbers of the portraits. */
export interface ExposureData {
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  readonly rows: readonly Row[];
  /** How many companies have a portrait, or would have one if there were room. */
  readonly companies: number;
  readonly labs: readonly Lab[];
  /** The month of the youngest promise. */
  readonly known: string;
}

/** The most portraits that have room. */
const mostRows = 5;

/** The one payment of a year that is known, and who paid whom. */
const knownPayment = { company: "microsoft", lab: "openai", claim: "msft-openai-revenue" } as const;

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
    labs: labsIn(shown),
  };
}

function labsIn(rows: readonly Row[]): Lab[] {
  const all = rows.flatMap(({ promised, invested }) => [...promised, ...invested]);
  return [...new Map(all.map(({ lab, tint }) => [lab, { lab, tint }])).values()];
}

function ownerIn(figures: Figures, cloud: Company): Company {
  const owner = ownerOf(figures, cloud);
  return figures.companies.find(({ id }) => id === owner) ?? cloud;
}

function rowOf(figures: Figures, company: Company, cloud: Company | null): Row {
  const { sum, at } = figures;
  const optional = optionalIn(figures);
  const deals = labDeals(figures).filter(({ seller }) => seller === cloud?.id);
  return {
    id: company.id,
    name: company.name,
    isCloud: cloud !== null,
    sum: cloud === null || deals.length === 0 ? null : sum(claimIn(cloud, "promised"), sumFormula(figures, deals)),
    promised: promisesOf(figures, deals).map((one) => ({ ...one, lab: labIn(figures, one.lab).lab })),
    invested: investedBy(figures, company, deals),
    guarantees: company.backs.flatMap(({ of, guarantee }) => {
      const amount = optional(guarantee);
      return amount === null || isHole(amount) ? [] : [{ ...labIn(figures, of), amount }];
    }),
    gain: optional(company.gain),
    gainOn: company.gainOn,
    built: optional(company.built),
    builtAt: company.built === null ? "" : at(company.built),
    sells: company.sells,
    ...paymentsOf(figures, company, deals),
  };
}

const optionalIn =
  ({ figure }: Figures) =>
  (claim: string | null): Figure | null =>
    claim === null ? null : figure(claim, "range", "unknown");

const isHole = ({ unknown }: Figure) => unknown === true;

function labIn(figures: Figures, id: string): Lab {
  return { lab: figures.company(id).name, tint: tintOf(figures, id) };
}

function investedBy(figures: Figures, { id, invested }: Company, deals: readonly Deal[]): Invested[] {
  const optional = optionalIn(figures);
  const known = invested.filter(({ paid, more }) => paid !== null || more !== null);
  return known.map((money) => ({
    ...labIn(figures, money.in),
    pair: deals.find(({ buyer }) => buyer === money.in)?.id ?? `${money.in}-${id}`,
    paid: optional(money.paid),
    more: stillToCome(optional(money.more)),
  }));
}

/** What the labs that buy from a company paid it in a year, as far as it is known. */
function paymentsOf(figures: Figures, { id }: Company, deals: readonly Deal[]): Pick<Row, "booked" | "undisclosed"> {
  const { company, lab, claim } = knownPayment;
  const amount = id === company ? figures.figure(claim, "range", "unknown") : null;
  const isKnown = amount !== null && !isHole(amount);
  const buyers = [...new Set(deals.map(({ buyer }) => buyer))].filter((buyer) => !isKnown || buyer !== lab);
  return {
    booked: isKnown ? { ...labIn(figures, lab), amount } : null,
    undisclosed: buyers.map((buyer) => labIn(figures, buyer).lab),
  };
}
