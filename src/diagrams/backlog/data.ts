import type { Figure, Figures } from "#ledger/figures.ts";
import { sumFormula, labDeals, promisesOf, type LabPromise } from "../shared/companies.ts";
import { pickDependence, type Dependence } from "./lab-shares.ts";

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
  readonly promises: readonly LabPromise[];
  /** Signed after the backlog's date. */
  readonly signedLater: readonly LabPromise[];
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
  const { figure, sum, company } = figures;
  const all = labDeals(figures);
  const counted = all.filter(({ within }) => within !== null);
  const later = all.filter(({ within }) => within === null);
  const totals = clouds.map(({ total }) => total);
  return {
    clouds: clouds.map((cloud) => pickCloud(figures, cloud)),
    labs: labs.map(({ id, within, all: whole }) => {
      const own = all.filter(({ buyer }) => buyer === id);
      const before = own.filter((deal) => deal.within !== null);
      return {
        id,
        name: company(id).name,
        within: sum(within, sumFormula(figures, before)),
        all: sum(whole, sumFormula(figures, own)),
      };
    }),
    sums: {
      before: sum("backlog-four-2025q4", clouds.map(({ before }) => before).join(" + ")),
      now: sum("backlog-four-2026q1", totals.join(" + ")),
      later: figure("backlog-four-2026may", "range"),
      within: sum("labs-within-2026q1", sumFormula(figures, counted)),
      share: figure("labs-share-low", "range"),
      all: sum("labs-all", sumFormula(figures, all)),
      nowAndApril: sum("backlog-four-with-anthropic-aws", [...totals, sumFormula(figures, later)].join(" + ")),
      shareApril: figure("labs-share", "range"),
      paid: figure("clouds-paid-in"),
    },
    dependence: pickDependence(figures),
  };
}

function pickCloud(figures: Figures, { id, measure, later, ...claims }: (typeof clouds)[number]): Cloud {
  const { figure, sum, company } = figures;
  const own = labDeals(figures).filter(({ seller }) => seller === id);
  const counted = own.filter(({ within }) => within === claims.total);
  const rest = [claims.total, ...(counted.length === 0 ? [] : [sumFormula(figures, counted, " - ")])].join(" - ");
  return {
    id,
    measure,
    name: company(id).name,
    total: figure(claims.total, "range"),
    others: sum(claims.others, rest),
    before: figure(claims.before, "range"),
    added: figure(claims.added, "range"),
    later: later === null ? null : figure(later, "range"),
    promises: promisesOf(figures, counted),
    signedLater: promisesOf(
      figures,
      own.filter(({ within }) => within === null),
    ),
  };
}
