import type { Figure, Figures } from "#ledger/figures.ts";
import { tintOf } from "../shared/companies.ts";
import type { Party } from "../shared/party-plates.ts";

/** States in story order. */
export const states = ["came-back", "facility"] as const;
export type ReturnsState = (typeof states)[number];

/** What a cloud put into a lab, and what it booked from that lab in a year. */
export interface Pair {
  readonly cloud: string;
  readonly lab: Party;
  readonly paid: Figure;
  readonly booked: Figure;
  readonly share: Figure;
  readonly sales: Figure;
  /** "twelve months to June 2026". */
  readonly when: string;
}

/** Money that is paid, and money that opens as the payer delivers computing. */
export interface Facility {
  readonly cloud: string;
  readonly lab: Party;
  readonly paid: Figure;
  readonly open: Figure;
  readonly when: string;
}

/** The numbers of both pictures. */
export interface ReturnsData {
  readonly pair: Pair;
  readonly facility: Facility;
}

const booked = "msft-openai-revenue";
const open = "amzn-anthropic-open";

/** Picks the numbers of both pictures from the ledger. */
export function pickReturns(figures: Figures): ReturnsData {
  const lab = (id: string): Party => ({ id, name: figures.company(id).name, tint: tintOf(figures, id) });
  const amount = (claim: string) => figures.figure(claim, "range", "unknown");
  return {
    pair: {
      cloud: figures.company("microsoft").name,
      lab: lab("openai"),
      paid: amount("msft-openai-funded"),
      booked: amount(booked),
      share: amount("msft-openai-revenue-share"),
      sales: amount("msft-revenue"),
      when: figures.when(booked),
    },
    facility: {
      cloud: figures.company("amazon").name,
      lab: lab("anthropic"),
      paid: amount("amzn-anthropic-paid"),
      open: amount(open),
      when: figures.when(open),
    },
  };
}
