import type { Certainty } from "#scene/scene.ts";
import type { Company, Deal } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { claimIn, cloudsOf, labDeals, sumFormula } from "../shared/companies.ts";

/** One lab's share of one cloud's backlog, and what it rests on. */
export interface LabShare {
  readonly lab: string;
  readonly cloud: string;
  readonly share: Figure;
  readonly certainty: Certainty;
  readonly basis: string;
}

/** A cloud of whose backlog it is known how much all labs together make. */
export interface BothLabs {
  readonly cloud: string;
  readonly share: Figure;
}

/** The growth of a cloud's backlog without a lab, and what it leaves out. */
export interface OthersGrowth {
  readonly cloud: string;
  readonly growth: Figure;
  readonly says: string;
}

/** The numbers of the pictures about dependence on one customer. */
export interface Dependence {
  readonly shares: readonly LabShare[];
  readonly bothAt: BothLabs | null;
  readonly others: Figure;
  readonly grown: readonly OthersGrowth[];
}

/** Takes from the ledger what these pictures show; a share that we worked out must hold all deals. */
export function pickDependence(figures: Figures): Dependence {
  const { figure, companies } = figures;
  const clouds = cloudsOf({ companies });
  const both = clouds.find(({ labsShare }) => labsShare !== null);
  const bothAt =
    both === undefined || both.labsShare === null ? null : { cloud: both.id, share: figure(both.labsShare, "range") };
  return {
    shares: clouds.flatMap((cloud) => sharesOf(figures, cloud)),
    bothAt,
    others: figure("others-within", "range"),
    grown: clouds.flatMap(({ id, othersGrowth, growthSays }) =>
      othersGrowth === null
        ? []
        : [{ cloud: id, growth: figure(othersGrowth, "range"), says: growthSays ?? "in a year" }],
    ),
  };
}

/** The share of each lab that has orders at a cloud, where the first of its deals names a claim of it. */
function sharesOf(figures: Figures, cloud: Company): LabShare[] {
  const own = labDeals(figures).filter(({ seller }) => seller === cloud.id);
  return [...Map.groupBy(own, ({ buyer }) => buyer)].flatMap(([lab, deals]) => {
    const named = deals.find(({ share }) => share !== null);
    if (named === undefined || named.share === null) return [];
    const share = figures.sum(named.share, `(${sumFormula(figures, deals)}) / ${claimIn(cloud, "backlog")}`);
    return [{ lab, cloud: cloud.id, share, certainty: certaintyOf(figures, deals), basis: named.basis ?? "" }];
  });
}

const unsure = ["single-source", "disputed"];

function certaintyOf({ figure }: Figures, deals: readonly Deal[]): Certainty {
  const isUnsure = deals.some(({ amount }) => unsure.includes(figure(amount, "range", "unknown").status));
  return isUnsure ? "conditional" : "sure";
}
