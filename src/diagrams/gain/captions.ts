import type { Layout } from "#scene/scene.ts";
import type { GainData, Quarter } from "./data.ts";

/** Captions of the two bars of a quarter, and sentences about the dotted one. */
export interface Captions {
  readonly operating: string;
  readonly gain: string;
  readonly notes: readonly string[];
}

/** What stands at the bars of a company, longer where there is room. */
export function captionsOf(id: Quarter["id"], data: GainData, layout: Layout): Captions {
  return (id === "alphabet" ? unnamedStakes : namedStake)(data, layout === "wide");
}

function unnamedStakes({ lab, otherStake }: GainData, isWide: boolean): Captions {
  const named = `It names ${otherStake} and “a private company”; it owns part of ${lab}.`;
  return {
    operating: isWide ? "operating income: what its business earned" : "operating income",
    gain: isWide ? "other income: mostly new prices on its stakes" : "other income: mostly stakes priced anew",
    notes: isWide
      ? [named, "Mostly gains on paper: stakes were priced anew and not sold."]
      : [named, "Most of it: priced anew, not sold."],
  };
}

function namedStake({ quarters: [, { name, gain }], lab }: GainData, isWide: boolean): Captions {
  const what = gain.value < 0 ? "loss" : "gain";
  return {
    operating: isWide ? "operating income: what its business earned" : "operating income",
    gain: `${what} on its stake in ${lab}${isWide ? ": a new price" : ""}`,
    notes: isWide
      ? [`${name} names the ${what} in its release, and leaves it out of operating income.`]
      : [`${name} leaves it out of operating income.`],
  };
}
