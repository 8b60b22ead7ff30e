import type { z } from "zod";
import { resolveCitation } from "./build-claim.ts";
import type { Company, Deal, FactCheck, Source, UnusedAllowlistEntry, Term } from "./claim.ts";
import { completed } from "./complete-entry.ts";
import {
  backingEntry,
  companyEntry,
  dealEntry,
  factCheckEntry,
  investmentEntry,
  orderEntry,
  sourceEntry,
  unusedAllowlistEntry,
  termEntry,
} from "./entry-schemas.ts";
import type { Entries } from "./read-entries.ts";

/** The sources that are whole, by id. */
export function sourcesOf(entries: Entries<unknown>): ReadonlyMap<string, Source> {
  return byId(whole(sourceEntry, entries), (source) => completed(sourceEntry, source));
}

/** The companies that are whole, by id. */
export function companiesOf(entries: Entries<unknown>): ReadonlyMap<string, Company> {
  return byId(whole(companyEntry, entries), (company) => ({
    ...completed(companyEntry, company),
    short: company.short ?? company.name,
    invested: (company.invested ?? []).map((money) => completed(investmentEntry, money)),
    backs: (company.backs ?? []).map((backing) => completed(backingEntry, backing)),
  }));
}

/** The id of the claim that a name means; the name itself where it means none, which is told elsewhere. */
export type IdOfClaim = (name: string) => string;

/** The deals that are whole, in the order of the file. */
export function dealsOf(entries: Entries<unknown>, idOf: IdOfClaim): readonly Deal[] {
  const maybeId = (name: string | null) => (name === null ? null : idOf(name));
  return whole(dealEntry, entries).map((deal) => ({
    ...completed(dealEntry, deal),
    amount: idOf(deal.amount),
    within: maybeId(deal.within ?? null),
    orders: (deal.orders ?? [{ amount: deal.amount }]).map((written) => {
      const order = completed(orderEntry, written);
      return { amount: idOf(order.amount), years: maybeId(order.years), starts: maybeId(order.starts) };
    }),
  }));
}

/** What is repeated elsewhere, in the order of the file. */
export function factChecksOf(
  entries: Entries<unknown>,
  sources: ReadonlyMap<string, Source>,
  idOf: IdOfClaim,
): readonly FactCheck[] {
  return whole(factCheckEntry, entries).map((factCheck) => ({
    ...completed(factCheckEntry, factCheck),
    claims: (factCheck.claims ?? []).map(idOf),
    sources: (factCheck.sources ?? []).flatMap((citation) => resolveCitation(citation, sources)),
  }));
}

/** What is kept although nothing uses it. */
export function unusedAllowlistOf(entries: Entries<unknown>, idOf: IdOfClaim): readonly UnusedAllowlistEntry[] {
  return whole(unusedAllowlistEntry, entries).map(({ why, claims = [], sources = [], pictures = [] }) => {
    return { why, claims: claims.map(idOf), sources, pictures };
  });
}

/** The terms by id; one that has a mistake keeps its place, so that chapters that use it are not called wrong as well. */
export function termsOf(entries: Entries<unknown>): ReadonlyMap<string, Term> {
  const terms = byId(whole(termEntry, entries), (term): Term => ({ ...term, also: term.also ?? [] }));
  return new Map([...entries.ids].map((id) => [id, terms.get(id) ?? { id, name: id, says: "", also: [] }]));
}

function whole<Schema extends z.ZodType>(schema: Schema, { entries }: Entries<unknown>): z.output<Schema>[] {
  return entries.flatMap(({ raw }) => schema.safeParse(raw).data ?? []);
}

function byId<From extends { id: string }, To>(
  items: readonly From[],
  make: (item: From) => To,
): ReadonlyMap<string, To> {
  return new Map(items.map((item) => [item.id, make(item)]));
}
