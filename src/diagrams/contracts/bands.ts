import { max, min } from "d3-array";
import type { Contract } from "./data.ts";

/** A part of an order over which nothing below it changes, in years, and the billions a year below it. */
export interface BandPart {
  readonly from: number;
  readonly to: number;
  readonly base: number;
}

/** An order spread evenly over its years: so many billions a year, in one part or in several. */
export interface Band {
  readonly contract: Contract;
  readonly rate: number;
  readonly parts: readonly BandPart[];
}

/** Times that are nearer than this are one, in years. */
const instant = 0.02;

/** Orders of known length on top of each other: one buyer's above the other's, early ones first. */
export function bandsOf(contracts: readonly Contract[]): Band[] {
  const bands: Band[] = [];
  for (const contract of inStackingOrder(contracts)) {
    const { term, amount } = contract;
    if (term === null || amount.value <= 0) continue;
    bands.push({
      contract,
      rate: amount.value / term.years,
      parts: partsOf(term.start, term.start + term.years, bands),
    });
  }
  return bands;
}

/** The most that is due at a time, in billions a year. */
export function peakOf(bands: readonly Band[]): number {
  return max(bands.flatMap(({ rate, parts }) => parts.map(({ base }) => base + rate))) ?? 0;
}

function inStackingOrder(contracts: readonly Contract[]): Contract[] {
  const start = ({ term }: Contract) => term?.start ?? 0;
  const end = ({ term }: Contract) => (term === null ? 0 : term.start + term.years);
  const first = (buyer: string) =>
    min(
      contracts.filter((one) => one.buyer === buyer && one.term !== null),
      start,
    ) ?? 0;
  const buyer = (one: Contract, other: Contract) =>
    first(one.buyer) - first(other.buyer) || one.buyer.localeCompare(other.buyer);
  return contracts.toSorted((one, other) => {
    if (one.buyer !== other.buyer) return buyer(one, other);
    return start(one) - start(other) || end(one) - end(other);
  });
}

/** Cuts a span wherever a band below it begins or ends. */
function partsOf(from: number, to: number, below: readonly Band[]): BandPart[] {
  const edges = below.flatMap(({ parts }) => [parts[0]?.from ?? from, parts.at(-1)?.to ?? to]);
  const inner = edges
    .filter((edge) => edge > from + instant && edge < to - instant)
    .toSorted((one, other) => one - other);
  const cuts = [from, ...inner.filter((edge, index) => edge - (inner[index - 1] ?? from) > instant), to];
  const parts = cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to;
    return { from: start, to: end, base: baseAt((start + end) / 2, below) };
  });
  return joined(parts);
}

function baseAt(time: number, below: readonly Band[]): number {
  const running = below.filter(({ parts }) => (parts[0]?.from ?? time) <= time && time < (parts.at(-1)?.to ?? time));
  return running.reduce((total, { rate }) => total + rate, 0);
}

/** Neighbouring parts on the same level are one. */
function joined(parts: readonly BandPart[]): BandPart[] {
  return parts.reduce<BandPart[]>((done, part) => {
    const last = done.at(-1);
    if (last === undefined || Math.abs(last.base - part.base) > 1e-6) return [...done, part];
    return [...done.slice(0, -1), { ...last, to: part.to }];
  }, []);
}
