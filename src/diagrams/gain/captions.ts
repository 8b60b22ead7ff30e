import type { Layout, Tint } from "#scene/scene.ts";
import { labelTime } from "../shared/time-words.ts";
import type { GainData, Quarter } from "./data.ts";

/** A name at the end of a caption, in the colour of the company. */
export interface TintedName {
  readonly text: string;
  readonly tint: Tint | null;
}

/** Captions of the bars of a quarter, and sentences about the dotted ones. */
export interface Captions {
  readonly operating: string;
  readonly gain: string;
  /** The company that the gain is on, where it is named. */
  readonly on?: TintedName;
  /** What stands in the dotted bar, where it has room. */
  readonly inside?: string;
  readonly outside?: string;
  readonly notes: readonly string[];
}

/** What stands at the bars of a company, longer where there is room. */
export function captionsOf(id: Quarter["id"], data: GainData, layout: Layout): Captions {
  return (id === "alphabet" ? unnamedStakes : namedStake)(data, layout === "wide");
}

function unnamedStakes({ lab, otherStake }: GainData, isWide: boolean): Captions {
  return {
    operating: isWide ? "operating income: what its business earned" : "operating income",
    gain: isWide ? "other income: mostly new prices on its stakes" : "other income: mostly stakes priced anew",
    inside: `${otherStake} and “a private company”`,
    notes: isWide
      ? [
          `It names the first, and not the second; it owns part of ${lab}.`,
          "Mostly gains on paper: stakes were priced anew and not sold.",
        ]
      : [`Not named; it owns part of ${lab}.`, "Most of it: priced anew, not sold."],
  };
}

function namedStake({ quarters: [, { gain, outside }], lab, tint }: GainData, isWide: boolean): Captions {
  const what = gain.value < 0 ? "loss" : "gain";
  const then = outside === null ? "" : labelTime(outside.at);
  return {
    operating: isWide ? "operating income: what its business earned" : "operating income",
    gain: `${what} on its stake in`,
    on: { text: lab, tint },
    outside: isWide
      ? "outside profit, in equity: a further gain on the same company’s notes"
      : "outside profit, in equity",
    notes: isWide
      ? [
          `Above: the quarter’s income before tax. Below: all that had gathered by the ${then};`,
          "it passes by the profit until the notes turn into shares.",
        ]
      : [`all that had gathered by the ${then}`],
  };
}
