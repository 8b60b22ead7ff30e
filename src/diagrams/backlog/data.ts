import type { Figure, Figures } from "../diagram.ts";
import { pickDependence, type Dependence } from "./shares.ts";

/** Which claims make each cloud's block, top to bottom, and how that cloud measures its backlog. */
const clouds = [
  {
    id: "microsoft",
    total: "msft-rpo-2026q1",
    others: "msft-others",
    before: "msft-rpo-2025q4",
    added: "msft-backlog-added-2026q1",
    later: null,
    measure: "All commercial contracts: office software too, not only the cloud",
  },
  {
    id: "oracle",
    total: "orcl-rpo-feb2026",
    others: "orcl-others",
    before: "orcl-rpo-nov2025",
    added: "orcl-backlog-added-2026q1",
    later: "orcl-backlog-added-2026may",
    measure: "The whole company, at the end of February",
  },
  {
    id: "google",
    total: "googl-cloud-backlog-2026q1",
    others: "googl-others",
    before: "googl-cloud-backlog-2025q4",
    added: "googl-backlog-added-2026q1",
    later: null,
    measure: "The cloud alone, with orders for its own chips",
  },
  {
    id: "aws",
    total: "aws-backlog-2026q1",
    others: "aws-others",
    before: "aws-backlog-2025q4",
    added: "aws-backlog-added-2026q1",
    later: null,
    measure: "The cloud alone, before a large contract of April",
  },
] as const;

const labs = [
  { id: "openai", within: "openai-four", all: "openai-four" },
  { id: "anthropic", within: "anthropic-within-2026q1", all: "anthropic-all" },
] as const;

/** What one lab promised one cloud. */
export interface Promised {
  readonly id: string;
  readonly lab: string;
  readonly amount: Figure;
}

/** A cloud and its backlog, in parts. */
export interface Cloud {
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly total: Figure;
  readonly others: Figure;
  readonly before: Figure;
  readonly added: Figure;
  readonly later: Figure | null;
  readonly promises: readonly Promised[];
  /** Signed after the backlog's date. */
  readonly signedLater: readonly Promised[];
}

/** The numbers of the backlog pictures. */
export interface BacklogData {
  readonly clouds: readonly Cloud[];
  readonly labs: readonly {
    readonly id: string;
    readonly name: string;
    readonly within: Figure;
    readonly all: Figure;
  }[];
  readonly sums: Readonly<
    Record<"before" | "now" | "later" | "within" | "share" | "all" | "nowAndApril" | "shareApril" | "paid", Figure>
  >;
  readonly dependence: Dependence;
}

/** Takes from the ledger what the backlog pictures show; deals find their cloud by seller and by the backlog they stand in. */
export function pickBacklog(figures: Figures): BacklogData {
  const { figure, company, deals } = figures;
  const promised = (seller: string, within: string | null): Promised[] =>
    labs.flatMap(({ id }) =>
      deals
        .filter((deal) => deal.seller === seller && deal.buyer === id && deal.within === within)
        .map((deal) => ({ id: deal.id, lab: id, amount: figure(deal.amount) })),
    );
  return {
    clouds: clouds.map(({ id, measure, later, ...claims }) => ({
      id,
      measure,
      name: company(id).name,
      total: figure(claims.total),
      others: figure(claims.others),
      before: figure(claims.before),
      added: figure(claims.added),
      later: later === null ? null : figure(later),
      promises: promised(id, claims.total),
      signedLater: promised(id, null),
    })),
    labs: labs.map(({ id, within, all }) => ({ id, name: company(id).name, within: figure(within), all: figure(all) })),
    sums: {
      before: figure("backlog-four-2025q4"),
      now: figure("backlog-four-2026q1"),
      later: figure("backlog-four-2026may"),
      within: figure("labs-within-2026q1"),
      share: figure("labs-share-low"),
      all: figure("labs-all"),
      nowAndApril: figure("backlog-four-with-anthropic-aws"),
      shareApril: figure("labs-share"),
      paid: figure("clouds-paid-in"),
    },
    dependence: pickDependence(figures),
  };
}
