import type { Company } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { stillToCome } from "../shared/cash-tiles.ts";
import { labsOf, tintOf } from "../shared/companies.ts";
import type { Party } from "../shared/party-plates.ts";

/** States in story order. */
export const states = ["cash", "guarantees"] as const;
export type SuppliersState = (typeof states)[number];

/** What a supplier does for a lab: it has paid, may pay, pays if the lab does not, or lends. */
export type FlowKind = "paid" | "promised" | "guarantee" | "loan";

/** What one supplier does for one lab, in one way. */
export interface Flow {
  readonly supplier: string;
  readonly lab: string;
  readonly kind: FlowKind;
  readonly amount: Figure;
  /** What for, in a few words. */
  readonly terms: string | null;
}

/** The numbers of both pictures: flows by supplier and lab, so that those of one party follow each other. */
export interface SuppliersData {
  readonly flows: readonly Flow[];
  readonly parties: Readonly<Record<string, Party>>;
}

/** Picks what those who sell chips do for the labs, from their entries in the ledger. */
export function pickSuppliers(figures: Figures): SuppliersData {
  const labs = labsOf(figures).map(({ id }) => id);
  const suppliers = figures.companies.filter(({ role }) => role === "chips");
  const flows = suppliers.flatMap((supplier) => flowsOf(figures, supplier, labs));
  const shown = [...new Set(flows.flatMap(({ supplier, lab }) => [supplier, lab]))];
  return {
    flows,
    parties: Object.fromEntries(
      shown.map((id) => [id, { id, name: figures.company(id).short, tint: tintOf(figures, id) }]),
    ),
  };
}

function flowsOf({ figure }: Figures, { id: supplier, invested, backs }: Company, labs: readonly string[]): Flow[] {
  const amount = (claim: string | null) => (claim === null ? null : stillToCome(figure(claim, "range", "unknown")));
  return labs.flatMap((lab) => {
    const money = invested.find((one) => one.in === lab);
    const own = backs.filter((one) => one.of === lab);
    const all: readonly (readonly [FlowKind, string | null, string | null])[] = [
      ["paid", money?.paid ?? null, money?.paidTerms ?? null],
      ["promised", money?.more ?? null, money?.moreTerms ?? null],
      ...own.map(({ guarantee, terms }) => ["guarantee", guarantee, terms] as const),
      ...own.map(({ loan, terms }) => ["loan", loan, terms] as const),
    ];
    return all.flatMap(([kind, claim, terms]) => {
      const known = amount(claim);
      return known === null ? [] : [{ supplier, lab, kind, amount: known, terms }];
    });
  });
}

/** The flows of a picture: cash alone, or all of them. */
export function shownFlows({ flows }: SuppliersData, state: SuppliersState): Flow[] {
  return flows.filter(({ kind }) => state === "guarantees" || kind === "paid" || kind === "promised");
}
