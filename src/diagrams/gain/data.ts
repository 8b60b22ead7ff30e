import type { Figure, Figures } from "#ledger/figures.ts";

/** States in story order. */
export const states = ["round", "alphabet", "amazon", "without"] as const;
export type GainState = (typeof states)[number];

/** A company's quarter before tax: income of its business, and gains from new prices of its stakes. */
export interface Quarter {
  readonly id: "alphabet" | "amazon";
  readonly name: string;
  readonly operating: Figure;
  readonly gain: Figure;
}

/** The numbers of the gain pictures. */
export interface GainData {
  readonly held: Figure;
  readonly sold: Figure;
  readonly quarters: readonly [alphabet: Quarter, amazon: Quarter];
  /** The lab in which one company names its stake, and another company of which the other one owns a part. */
  readonly lab: string;
  readonly otherStake: string;
  /** "second quarter of 2026", and the same as it stands in a sentence. */
  readonly when: string;
  readonly at: string;
}

/** Operating income and gain of each company. */
const claims = {
  alphabet: ["googl-op-income", "googl-oie"],
  amazon: ["amzn-op-income", "amzn-anthropic-gain"],
} as const;

/** Picks from the ledger the numbers of the gain pictures: those of the last quarter of which all four are known. */
export function pickGain(figures: Figures): GainData {
  const { figure, company } = figures;
  const [first = "googl-oie"] = Object.values(claims)
    .flat()
    .toSorted((one, other) => figures.day(one).localeCompare(figures.day(other)));
  const then = figures.asOf(first);
  const quarter = (id: Quarter["id"]): Quarter => ({
    id,
    name: company(id).name,
    operating: then.figure(claims[id][0], "range", "unknown"),
    gain: then.figure(claims[id][1], "range", "unknown"),
  });
  return {
    held: figure("example-shares-held"),
    sold: figure("example-share-sold"),
    quarters: [quarter("alphabet"), quarter("amazon")],
    lab: company("anthropic").name,
    otherStake: company("spacex").name,
    when: then.when(first),
    at: then.at(first),
  };
}
