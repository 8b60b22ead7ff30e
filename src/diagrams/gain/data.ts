import type { Figure, Figures } from "#ledger/figures.ts";
import type { Tint } from "#scene/scene.ts";
import { tintOf } from "../shared/companies.ts";

/** States in story order. */
export const states = ["round", "alphabet", "amazon", "without"] as const;
export type GainState = (typeof states)[number];

/** A company's quarter before tax: income of its business, and gains from new prices of its stakes. */
export interface Quarter {
  readonly id: "alphabet" | "amazon";
  readonly name: string;
  readonly operating: Figure;
  readonly gain: Figure;
  /** A gain that it keeps outside its profit, gathered over time, and when it stood so; null where none is known. */
  readonly outside: { readonly figure: Figure; readonly at: string } | null;
}

/** The numbers of the gain pictures. */
export interface GainData {
  readonly held: Figure;
  readonly sold: Figure;
  readonly quarters: readonly [alphabet: Quarter, amazon: Quarter];
  /** The lab in which one company names its stake, and another company of which the other one owns a part. */
  readonly lab: string;
  readonly tint: Tint | null;
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

/** The gain that one of them keeps in equity, outside its profit. */
const inEquity = { alphabet: null, amazon: "amzn-gain-in-equity" } as const;
const namedLab = "anthropic";

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
    outside: outsideOf(then, inEquity[id]),
  });
  return {
    held: figure("example-shares-held"),
    sold: figure("example-share-sold"),
    quarters: [quarter("alphabet"), quarter("amazon")],
    lab: company(namedLab).name,
    tint: tintOf(figures, namedLab),
    otherStake: company("spacex").name,
    when: then.when(first),
    at: then.at(first),
  };
}

function outsideOf(figures: Figures, claim: string | null): Quarter["outside"] {
  return claim === null ? null : { figure: figures.figure(claim, "range", "unknown"), at: figures.at(claim) };
}
