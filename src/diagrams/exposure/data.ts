import type { Figure, Figures } from "#ledger/figures.ts";
import { sumFormula, labDeals, promisesOf, type LabPromise } from "../shared/companies.ts";

/** States in story order: the whole table, the two rows unlike the others, and the cells that nobody outside can fill. */
export const states = ["matrix", "apart", "holes"] as const;
export type ExposureState = (typeof states)[number];

/** Company ids of the rows, top to bottom. */
const ids = ["microsoft", "oracle", "alphabet", "amazon", "nvidia"] as const;
export type Exposed = (typeof ids)[number];

/** Claim ids of the money that a company put into a lab. */
interface Money {
  /** Part of the keys of its tiles, so that they are the same in all pictures. */
  readonly pair: string;
  readonly lab: string;
  readonly paid: string | null;
  readonly more: string | null;
}

interface Claims {
  /** Company id of the company, or the part of it, that sells computing. */
  readonly cloud: string | null;
  /** The sum of the labs' promises to it. */
  readonly promised: string | null;
  readonly money: readonly Money[];
  readonly gain: string | null;
  readonly built: string | null;
}

const claims: Readonly<Record<Exposed, Claims>> = {
  microsoft: {
    cloud: "microsoft",
    promised: "msft-labs",
    money: [
      { pair: "openai-azure", lab: "openai", paid: "msft-openai-11-8-funded", more: "msft-openai-open" },
      { pair: "anthropic-azure", lab: "anthropic", paid: null, more: "msft-anthropic-5" },
    ],
    gain: "msft-openai-gain-2026q1",
    built: "msft-capex-fy26q3",
  },
  oracle: { cloud: "oracle", promised: "orcl-labs", money: [], gain: null, built: null },
  alphabet: {
    cloud: "google",
    promised: "googl-labs",
    money: [{ pair: "anthropic-google", lab: "anthropic", paid: "googl-anthropic-13", more: "googl-anthropic-30" }],
    gain: "googl-oie-2026q1",
    built: "googl-capex-2026q1",
  },
  amazon: {
    cloud: "aws",
    promised: "aws-labs",
    money: [
      { pair: "openai-aws", lab: "openai", paid: "amzn-openai-15", more: "amzn-openai-35" },
      { pair: "anthropic-aws", lab: "anthropic", paid: "amzn-anthropic-13", more: "amzn-anthropic-20" },
    ],
    gain: "amzn-anthropic-gain-16-8",
    built: "amzn-capex-2026q1",
  },
  nvidia: {
    cloud: null,
    promised: null,
    money: [
      { pair: "openai-nvidia", lab: "openai", paid: "nvda-openai-30", more: null },
      { pair: "anthropic-nvidia", lab: "anthropic", paid: null, more: "nvda-anthropic-10" },
    ],
    gain: null,
    built: null,
  },
};

/** Money that a company put into one lab. */
export interface Invested {
  readonly pair: string;
  readonly lab: string;
  readonly paid: Figure | null;
  readonly more: Figure | null;
}

/** One company, and what ties it to the labs. */
export interface Row {
  readonly id: Exposed;
  readonly name: string;
  readonly sum: Figure | null;
  /** Promises, each with the name of its lab. */
  readonly promised: readonly LabPromise[];
  readonly invested: readonly Invested[];
  readonly gain: Figure | null;
  readonly built: Figure | null;
}

/** Picks from the ledger the numbers of each row. */
export function pickExposure(figures: Figures): readonly Row[] {
  const { figure, sum, company } = figures;
  const optional = (claim: string | null) => (claim === null ? null : figure(claim, "range", "unknown"));
  return ids.map((id) => {
    const { cloud, promised, money, gain, built } = claims[id];
    const deals = labDeals(figures).filter(({ seller }) => seller === cloud);
    return {
      id,
      name: company(id).name,
      sum: promised === null ? null : sum(promised, sumFormula(figures, deals)),
      promised: promisesOf(figures, deals).map((one) => ({ ...one, lab: company(one.lab).name })),
      invested: money.map(({ pair, lab, paid, more }) => ({
        pair,
        lab: company(lab).name,
        paid: optional(paid),
        more: optional(more),
      })),
      gain: optional(gain),
      built: optional(built),
    };
  });
}
