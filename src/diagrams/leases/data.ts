import { max, min } from "d3-array";
import type { Company, Deal } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import type { Tint } from "#scene/scene.ts";
import { cloudsOf, ownerOf, tintOf } from "../shared/companies.ts";
import { squareWorth } from "../shared/square-worth.ts";

/** States in story order. */
export const states = ["second-wall", "lives"] as const;
export type LeasesState = (typeof states)[number];

/** Leases that a company has signed and that have not begun. */
export interface Lease {
  readonly id: string;
  readonly name: string;
  readonly amount: Figure;
  /** Its time as it stands in a sentence. */
  readonly at: string;
  /** Whether it, or a part of it, is one of the clouds whose backlogs are added up. */
  readonly isCloud: boolean;
}

/** How many years something lasts, from its start. */
export interface Span {
  readonly id: string;
  readonly name: string;
  readonly years: Figure;
  readonly tint: Tint | null;
}

/** The numbers of the pictures of leases and of the lives of machines. */
export interface LeasesData {
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  /** What is promised to the clouds, and its time as it stands in a sentence. */
  readonly wall: Figure;
  readonly wallAt: string;
  /** Those of the clouds first. */
  readonly leases: readonly Lease[];
  /** Companies with a cloud whose leases are not known. */
  readonly missing: readonly string[];
  readonly sum: Figure;
  /** The same for the clouds alone; null where no other company is among them. */
  readonly ofClouds: Figure | null;
  readonly machines: readonly Span[];
  /** The orders whose length is known, shortest first. */
  readonly orders: readonly Span[];
}

/** Picks from the ledger the leases that have not begun, and the lives of machines and of orders. */
export function pickLeases(figures: Figures): LeasesData {
  const leases = leasesIn(figures);
  const own = leases.filter(({ isCloud }) => isCloud);
  return {
    worth: squareWorth(figures),
    wall: figures.figure("backlog-four"),
    wallAt: figures.at("backlog-four"),
    leases,
    missing: missingIn(figures),
    sum: figures.sum("leases-not-begun", formulaOf(leases)),
    ofClouds: own.length === leases.length ? null : figures.sum("leases-not-begun-clouds", formulaOf(own)),
    machines: machinesIn(figures),
    orders: ordersIn(figures),
  };
}

const formulaOf = (leases: readonly Lease[]) => leases.map(({ amount }) => amount.claim).join(" + ");

function leasesIn(figures: Figures): Lease[] {
  const owners = cloudsOf(figures).map((cloud) => ownerOf(figures, cloud));
  const all = figures.companies.flatMap(({ id, short, leases }) => {
    if (leases === null) return [];
    const amount = figures.figure(leases);
    return [{ id, name: short, amount, at: figures.at(leases), isCloud: owners.includes(id) }];
  });
  return [...all.filter(({ isCloud }) => isCloud), ...all.filter(({ isCloud }) => !isCloud)];
}

function missingIn(figures: Figures): string[] {
  const owners = cloudsOf(figures).map((cloud) => ownerOf(figures, cloud));
  return figures.companies.flatMap(({ id, short, leases }) => (owners.includes(id) && leases === null ? [short] : []));
}

function machinesIn({ companies, figure }: Figures): Span[] {
  return companies.flatMap(({ id, short, machineLife }) =>
    machineLife === null ? [] : [{ id, name: short, years: figure(machineLife, "range"), tint: null }],
  );
}

/** Orders of labs, each with the claim of its length. */
function ordersIn(figures: Figures): Span[] {
  const labs = figures.companies.filter(({ role }) => role === "lab").map(({ id }) => id);
  return figures.deals
    .filter(({ buyer }) => labs.includes(buyer))
    .flatMap((deal) =>
      deal.orders.flatMap(({ amount, years }) => {
        const length = years === null ? null : figures.figure(years, "range", "unknown");
        if (length === null || length.unknown === true) return [];
        return [{ id: amount, name: orderName(figures, deal), years: length, tint: tintOf(figures, deal.buyer) }];
      }),
    )
    .sort((one, other) => one.years.value - other.years.value);
}

function orderName({ companies, company }: Figures, { buyer, seller }: Deal): string {
  const at = companies.find(({ id }: Company) => id === seller)?.brand ?? company(seller).short;
  return `${company(buyer).short} at ${at}`;
}

/** The shortest and the longest of these spans, in years. */
export function extremes(spans: readonly Span[]): readonly [shortest: number, longest: number] {
  const lows = spans.map(({ years }) => years.low ?? years.value);
  return [min(lows) ?? 0, max(spans, ({ years }) => years.value) ?? 0];
}

/** The time of most leases as it stands in a sentence, and those that are of another one. */
export function timeOf({ leases }: Pick<LeasesData, "leases">): {
  readonly at: string;
  readonly later: readonly Lease[];
} {
  const at = leases[0]?.at ?? "";
  return { at, later: leases.filter((lease) => lease.at !== at) };
}

/** "5 to 6", or "5" where there is one length alone. */
export function spanWords(spans: readonly Span[]): string {
  const [from, to] = extremes(spans).map(String);
  return from === to ? (from ?? "") : `${from ?? ""} to ${to ?? ""}`;
}
