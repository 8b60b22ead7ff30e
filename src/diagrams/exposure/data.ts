import type { Figure, Figures } from "../diagram.ts";

/** Company ids of the rows, top to bottom. */
const ids = ["microsoft", "oracle", "alphabet", "amazon", "nvidia"] as const;
export type Exposed = (typeof ids)[number];

/** Money that a company put into a lab: what is paid, and what may still come. */
interface Money {
  /** The deal that came back, or who and whom: its coins keep their keys from picture to picture. */
  readonly pair: string;
  readonly paid: string | null;
  readonly more: string | null;
}

interface Claims {
  /** The part of the company that sells computing, where it has another name. */
  readonly seller: string | null;
  readonly deals: readonly string[];
  /** All that the labs promised it. */
  readonly promised: string | null;
  readonly money: readonly Money[];
  readonly gain: string | null;
  readonly built: string | null;
}

const claims: Readonly<Record<Exposed, Claims>> = {
  microsoft: {
    seller: null,
    deals: ["openai-azure", "anthropic-azure"],
    promised: "msft-labs",
    money: [
      { pair: "openai-azure", paid: "msft-openai-11-8-funded", more: "msft-openai-open" },
      { pair: "anthropic-azure", paid: null, more: "msft-anthropic-5" },
    ],
    gain: null,
    built: "msft-capex-fy26q3",
  },
  oracle: {
    seller: null,
    deals: ["openai-oracle"],
    promised: "openai-oracle-300",
    money: [],
    gain: null,
    built: null,
  },
  alphabet: {
    seller: "google",
    deals: ["anthropic-google"],
    promised: "anthropic-google-200",
    money: [{ pair: "anthropic-google", paid: "googl-anthropic-13", more: "googl-anthropic-30" }],
    gain: "googl-oie-2026q1",
    built: "googl-capex-2026q1",
  },
  amazon: {
    seller: "aws",
    deals: ["openai-aws", "anthropic-aws"],
    promised: "aws-labs",
    money: [
      { pair: "openai-aws", paid: "amzn-openai-15", more: "amzn-openai-35" },
      { pair: "anthropic-aws", paid: "amzn-anthropic-13", more: "amzn-anthropic-20" },
    ],
    gain: "amzn-anthropic-gain-16-8",
    built: "amzn-capex-2026q1",
  },
  nvidia: {
    seller: null,
    deals: [],
    promised: null,
    money: [
      { pair: "openai-nvidia", paid: "nvda-openai-30", more: null },
      { pair: "anthropic-nvidia", paid: null, more: "nvda-anthropic-10" },
    ],
    gain: null,
    built: null,
  },
};

/** What one lab promised. */
export interface Promised {
  readonly deal: string;
  readonly lab: string;
  readonly amount: Figure;
}

/** What a company put into one lab. */
export interface Invested {
  readonly pair: string;
  readonly lab: string;
  readonly paid: Figure | null;
  readonly more: Figure | null;
}

/** One company: what it stands to lose or win with the labs. */
export interface Row {
  readonly id: Exposed;
  readonly name: string;
  readonly seller: string | null;
  readonly sum: Figure | null;
  readonly promised: readonly Promised[];
  readonly invested: readonly Invested[];
  readonly gain: Figure | null;
  readonly built: Figure | null;
}

/** Takes from the ledger what stands in each row. */
export function pickExposure({ figure, company, deals }: Figures): readonly Row[] {
  const optional = (claim: string | null) => (claim === null ? null : figure(claim));
  const labName = (id: string) => company(id).name;
  const promise = (id: string): Promised => {
    const deal = deals.find((one) => one.id === id);
    if (deal === undefined) throw new Error(`the ledger has no deal "${id}", but the exposures need it`);
    return { deal: id, lab: labName(deal.buyer), amount: figure(deal.amount) };
  };
  return ids.map((id) => {
    const { seller, deals: own, promised, money, gain, built } = claims[id];
    return {
      id,
      name: company(id).name,
      seller: seller === null ? null : company(seller).name,
      sum: optional(promised),
      promised: own.map(promise),
      invested: money.map(({ pair, paid, more }) => ({
        pair,
        lab: labName(pair.startsWith("openai") ? "openai" : "anthropic"),
        paid: optional(paid),
        more: optional(more),
      })),
      gain: optional(gain),
      built: optional(built),
    };
  });
}
