import type { z } from "zod";
import { cited } from "./build-claim.ts";
import type { Company, Deal, Heard, Order, Source, Spare, Term } from "./claim.ts";
import type { Entries, Form } from "./read-entries.ts";
import { companyEntry, dealEntry, heardEntry, sourceEntry, spareEntry, termEntry } from "./schema.ts";

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
  return byId(whole(sourceEntry, entries), ({ id, title, publisher, tier, date, url, note }) => ({
    id,
    title,
    publisher,
    tier,
    date: date ?? null,
    url: url ?? null,
    note: note ?? null,
  }));
}

/** The companies that are whole, by id. */
export function companiesOf(entries: Entries<Fields<"companies">>): ReadonlyMap<string, Company> {
  return byId(whole(companyEntry, entries), (company) => ({ ...company, short: company.short ?? company.name }));
}

/** The deals that are whole, in the order of the file. */
export function dealsOf(entries: Entries<Fields<"deals">>): readonly Deal[] {
  return whole(dealEntry, entries).map(({ within, signed, years, orders, ...rest }) => ({
    ...rest,
    within: within ?? null,
    signed: signed ?? null,
    years: years ?? null,
    orders: (orders ?? [{ amount: rest.amount }]).map(orderOf),
  }));
}

type WrittenOrder = NonNullable<z.output<typeof dealEntry>["orders"]>[number];

function orderOf({ amount, years, starts }: WrittenOrder): Order {
  return { amount, years: years ?? null, starts: starts ?? null };
}

/** What is repeated elsewhere, in the order of the file. */
export function heardOf(entries: Entries<Fields<"heard">>, sources: ReadonlyMap<string, Source>): readonly Heard[] {
  return whole(heardEntry, entries).map(({ claims, sources: citations, step, ...rest }) => ({
    ...rest,
    claims: claims ?? [],
    sources: (citations ?? []).flatMap((citation) => cited(citation, sources)),
    step: step ?? null,
  }));
}

/** What is kept although nothing uses it. */
export function spareOf(entries: Entries<Fields<"spare">>): readonly Spare[] {
  return whole(spareEntry, entries).map(({ why, claims, sources, pictures }) => ({
    why,
    claims: claims ?? [],
    sources: sources ?? [],
    pictures: pictures ?? [],
  }));
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
