import type { z } from "zod";
import type { Company, Deal, Order, Source, Term } from "./claim.ts";
import type { Entries, Form } from "./read-entries.ts";
import { companyEntry, dealEntry, sourceEntry, termEntry } from "./schema.ts";

export const forms = {
  sources: { noun: "source", whole: sourceEntry, partial: sourceEntry.partial() },
  companies: { noun: "company", whole: companyEntry, partial: companyEntry.partial() },
  deals: { noun: "deal", whole: dealEntry, partial: dealEntry.partial() },
  glossary: { noun: "term", whole: termEntry, partial: termEntry.partial() },
};

type Fields<Name extends keyof typeof forms> = (typeof forms)[Name] extends Form<infer Inner> ? Inner : never;

/** The sources that are whole, by id. */
export function sourcesOf(entries: Entries<Fields<"sources">>): ReadonlyMap<string, Source> {
  return byId(whole(sourceEntry, entries), ({ date, url, note, ...rest }) => ({
    ...rest,
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
