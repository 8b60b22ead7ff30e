import type { Figure, Figures } from "../diagram.ts";
import { tilesOf, type Tile } from "../tiles.ts";

/** Over which years an order is spread: from when, for how long; null where its length is not disclosed. */
interface Term {
  readonly start: number;
  readonly years: string;
}

interface Entry {
  readonly id: string;
  /** Whose tiles these are, and which of them: the same as in the backlog. */
  readonly pool: string;
  readonly first: number;
  readonly buyer: string;
  /** The name it sells under. */
  readonly at: string;
  readonly amount: string;
  /** When it became known. */
  readonly known: string;
  readonly term: Term | null;
}

/**
 * Large orders as they were signed, in the order in which they became known. OpenAI's Azure order is the one of October
 * 2025; what OpenAI owed there in all is another number. Spread from the day of signing unless a later start is reported.
 */
const entries: readonly Entry[] = [
  {
    id: "openai-oracle",
    pool: "openai-oracle",
    first: 0,
    buyer: "openai",
    at: "Oracle",
    amount: "openai-oracle-300",
    known: "10 Sep 2025",
    term: { start: 2027, years: "openai-oracle-years" },
  },
  {
    id: "openai-coreweave",
    pool: "openai-coreweave",
    first: 0,
    buyer: "openai",
    at: "CoreWeave",
    amount: "openai-coreweave-22-4",
    known: "25 Sep 2025",
    term: null,
  },
  {
    id: "openai-azure",
    pool: "openai-azure",
    first: 0,
    buyer: "openai",
    at: "Azure",
    amount: "openai-azure-250",
    known: "28 Oct 2025",
    term: { start: 2025.8, years: "openai-azure-years" },
  },
  {
    id: "openai-aws-first",
    pool: "openai-aws",
    first: 10,
    buyer: "openai",
    at: "AWS",
    amount: "openai-aws-38",
    known: "3 Nov 2025",
    term: { start: 2025.84, years: "openai-aws-38-years" },
  },
  {
    id: "anthropic-azure",
    pool: "anthropic-azure",
    first: 0,
    buyer: "anthropic",
    at: "Azure",
    amount: "anthropic-azure-30",
    known: "18 Nov 2025",
    term: null,
  },
  {
    id: "openai-aws-second",
    pool: "openai-aws",
    first: 0,
    buyer: "openai",
    at: "AWS",
    amount: "openai-aws-100",
    known: "27 Feb 2026",
    term: { start: 2026.16, years: "openai-aws-100-years" },
  },
  {
    id: "anthropic-aws",
    pool: "anthropic-aws",
    first: 0,
    buyer: "anthropic",
    at: "AWS",
    amount: "anthropic-aws-100",
    known: "20 Apr 2026",
    term: { start: 2026.3, years: "anthropic-aws-years" },
  },
  {
    id: "anthropic-google",
    pool: "anthropic-google",
    first: 0,
    buyer: "anthropic",
    at: "Google",
    amount: "anthropic-google-200",
    known: "5 May 2026",
    term: { start: 2027, years: "anthropic-google-years" },
  },
];

/** A large order of a lab. */
export interface Contract {
  readonly id: string;
  readonly pool: string;
  readonly first: number;
  readonly buyer: string;
  readonly at: string;
  readonly amount: Figure;
  readonly known: string;
  readonly term: { readonly start: number; readonly years: Figure } | null;
}

/** The numbers of the pictures of contracts. */
export interface ContractsData {
  readonly contracts: readonly Contract[];
  /** All orders of known length, spread evenly. */
  readonly yearly: Figure;
  /** All that OpenAI owed Azure at the end of 2025, older orders included. */
  readonly azureOwed: Figure;
  readonly plan: { readonly before: Figure; readonly beforeYears: Figure; readonly now: Figure };
}

/** Takes from the ledger the large orders, their lengths, and OpenAI's two plans. */
export function pickContracts({ figure, company }: Figures): ContractsData {
  return {
    contracts: entries.map(({ buyer, amount, term, ...rest }) => ({
      ...rest,
      buyer: company(buyer).name,
      amount: figure(amount),
      term: term === null ? null : { start: term.start, years: figure(term.years) },
    })),
    yearly: figure("labs-yearly"),
    azureOwed: figure("openai-azure-280"),
    plan: {
      before: figure("openai-total-1-4tn"),
      beforeYears: figure("openai-total-years"),
      now: figure("openai-compute-600"),
    },
  };
}

/** The tiles of an order, under the keys that they have in the backlog. */
export function tilesOfContract({ pool, first, amount }: Contract): Tile[] {
  return tilesOf(pool, amount.claim, amount.value).map((tile, index) => ({
    ...tile,
    key: `tile:${pool}:${String(first + index)}`,
  }));
}
