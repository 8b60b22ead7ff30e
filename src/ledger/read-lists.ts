import type { z } from "zod";
import { cited } from "./build-claim.ts";
import type { Company, Deal, Heard, Source, Spare, Term } from "./claim.ts";
import { completed } from "./complete-entry.ts";
import {
  companyEntry,
  dealEntry,
  heardEntry,
  orderEntry,
  sourceEntry,
  spareEntry,
  termEntry,
} from "./entry-schemas.ts";
import type { Entries, Form } from "./read-entries.ts";

export const forms = {
  sources: { noun: "source", whole: sourceEntry, partial: sourceEntry.partial() },
  companies: { noun: "company", whole: companyEntry, partial: companyEntry.partial() },
  deals: { noun: "deal", whole: dealEntry, partial: dealEntry.partial() },
  heard: { noun: "heard entry", whole: heardEntry, partial: heardEntry.partial() },
  spare: { noun: "entry", first: "why", whole: spareEntry, partial: spareEntry.partial() },
  glossary: { noun: "term", whole: termEntry, partial: termEntry.partial() },
};

export type Fields<Name extends keyof typeof forms> = (typeof forms)[Name] extends Form<infer Inner> ? Inner : never;

/** The sources that are whole, by id. */
export function sourcesOf(entries: Entries<Fields<"sources">>): ReadonlyMap<string, Source> {
  return byId(whole(sourceEntry, entries), (source) => completed(sourceEntry, source));
}

/** The companies that are whole, by id. */
export function companiesOf(entries: Entries<Fields<"companies">>): ReadonlyMap<string, Company> {
  return byId(whole(companyEntry, entries), (company) => ({ ...company, short: company.short ?? company.name }));
}

/** The deals that are whole, in the order of the file. */
export function dealsOf(entries: Entries<Fields<"deals">>): readonly Deal[] {
  return whole(dealEntry, entries).map((deal) => ({
    ...completed(dealEntry, deal),
    orders: (deal.orders ?? [{ amount: deal.amount }]).map((order) => completed(orderEntry, order)),
  }));
}

/** What is repeated elsewhere, in the order of the file. */
export function heardOf(entries: Entries<Fields<"heard">>, sources: ReadonlyMap<string, Source>): readonly Heard[] {
  return whole(heardEntry, entries).map((heard) => ({
    ...completed(heardEntry, heard),
    claims: heard.claims ?? [],
    sources: (heard.sources ?? []).flatMap((citation) => cited(citation, sources)),
  }));
}

/** What is kept although nothing uses it. */
export function spareOf(entries: Entries<Fields<"spare">>): readonly Spare[] {
  return whole(spareEntry, entries).map(({ why, claims = [], sources = [], pictures = [] }) => {
    return { why, claims, sources, pictures };
  });
}

/** The terms by id; one that has a mistake keeps its place, so that chapters that use it are not called wrong as well. */
export function termsOf(entries: Entries<Fields<"glossary">>): ReadonlyMap<string, Term> {
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
