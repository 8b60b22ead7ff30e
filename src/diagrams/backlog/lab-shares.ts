import type { Certainty, Layout } from "#scene/scene.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { sumFormula, labDeals } from "../shared/companies.ts";

/** One lab's share of one cloud's backlog; `later` is the same on a later figure. */
export interface LabShare {
  readonly lab: string;
  readonly cloud: string;
  readonly share: Figure;
  readonly later: Figure | null;
}

/** The numbers of the pictures about dependence on one customer. */
export interface Dependence {
  readonly shares: readonly LabShare[];
  readonly openai: Figure;
  readonly anthropic: Figure;
  readonly bothAtMicrosoft: Figure;
  readonly others: Figure;
  readonly grown: Figure;
}

/** Where a share comes from: how sure it is, and in a few words what it rests on. */
interface ShareBasis {
  readonly lab: string;
  readonly cloud: string;
  readonly share: string;
  readonly later: string | null;
  /** The backlogs that share and later are parts of; none where the share itself was disclosed. */
  readonly of: readonly string[];
  readonly certainty: Certainty;
  readonly says: Readonly<Record<Layout, readonly string[]>>;
}

/** "#" stands for the later share. */
const bases: readonly ShareBasis[] = [
  {
    lab: "openai",
    cloud: "microsoft",
    share: "msft-openai-share-dec2025",
    later: null,
    of: [],
    certainty: "sure",
    says: { wide: ["as Microsoft disclosed", "for the end of 2025"], tall: ["as disclosed for", "the end of 2025"] },
  },
  {
    lab: "openai",
    cloud: "oracle",
    share: "orcl-share-feb",
    later: "orcl-share-may",
    of: ["orcl-rpo-feb2026", "orcl-rpo-may2026"],
    certainty: "conditional",
    says: {
      wide: ["our arithmetic over one report;", "# on the figure for May"],
      tall: ["from one report;", "# in May"],
    },
  },
  {
    lab: "openai",
    cloud: "aws",
    share: "aws-openai-share",
    later: null,
    of: ["aws-backlog-2026q1"],
    certainty: "sure",
    says: { wide: ["our arithmetic over two", "announced orders"], tall: ["own sum, orders", "announced"] },
  },
  {
    lab: "anthropic",
    cloud: "microsoft",
    share: "msft-anthropic-share",
    later: null,
    of: ["msft-rpo-2026q1"],
    certainty: "sure",
    says: { wide: ["our arithmetic over one", "announced order"], tall: ["own sum, order", "announced"] },
  },
  {
    lab: "anthropic",
    cloud: "google",
    share: "goog-share",
    later: null,
    of: ["googl-cloud-backlog-2026q1"],
    certainty: "conditional",
    says: {
      wide: ["our arithmetic over one report;", "both companies are silent"],
      tall: ["from one report,", "own sum"],
    },
  },
  {
    lab: "anthropic",
    cloud: "aws",
    share: "aws-anthropic-share",
    later: null,
    of: ["aws-backlog-with-anthropic"],
    certainty: "sure",
    says: {
      wide: ["April’s order counted", "in the part and in the whole"],
      tall: ["April’s order in", "part and whole"],
    },
  },
];

/** Takes from the ledger what these pictures show; a share that we worked out must hold all deals. */
export function pickDependence(figures: Figures): Dependence {
  const { figure, sum } = figures;
  const shareOf = (claim: string, lab: string, cloud: string, whole: string | undefined) => {
    const deals = labDeals(figures).filter(({ buyer, seller }) => buyer === lab && seller === cloud);
    return whole === undefined ? figure(claim, "range") : sum(claim, `(${sumFormula(figures, deals)}) / ${whole}`);
  };
  return {
    shares: bases.map(({ lab, cloud, share, later, of }) => ({
      lab,
      cloud,
      share: shareOf(share, lab, cloud, of[0]),
      later: later === null ? null : shareOf(later, lab, cloud, of[1]),
    })),
    openai: figure("openai-four", "range"),
    anthropic: figure("anthropic-all", "range"),
    bothAtMicrosoft: figure("msft-both-labs", "range"),
    others: figure("others-within-2026q1", "range"),
    grown: figure("msft-rpo-ex-openai-growth", "range"),
  };
}

/** How sure one lab's share of one cloud's backlog is, and what it rests on; undefined where no order is known. */
export function basisOf(lab: string, cloud: string): Pick<ShareBasis, "certainty" | "says"> | undefined {
  return bases.find((one) => one.lab === lab && one.cloud === cloud);
}
