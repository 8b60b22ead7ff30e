import type { Tint } from "#scene/scene.ts";
import type { Contract } from "../contracts/data.ts";
import type { Figure } from "#ledger/figures.ts";

/** States in story order. */
export const states = ["earned", "needed"] as const;
export type GrowthState = (typeof states)[number];

/** A number with the year in whose column it stands. */
export interface OfYear {
  readonly figure: Figure;
  readonly year: number;
}

/** The numbers of the growth pictures. */
export interface GrowthData {
  readonly name: string;
  readonly tint: Tint | null;
  /** The lab's orders of known length. */
  readonly orders: readonly Contract[];
  /** Sellers whose order is left out, since its length is not disclosed; and those of which one report knows. */
  readonly leftOut: readonly string[];
  readonly fromOneReport: readonly string[];
  /** The sum of the orders per year. */
  readonly yearly: Figure;
  readonly earned: OfYear;
  readonly pace: OfYear;
  /** The time of the pace as it stands in a sentence. */
  readonly paceAt: string;
  readonly soon: OfYear;
  readonly target: OfYear;
  /** The target divided by what was earned. */
  readonly times: Figure;
  /** The month by which all this was known: "September 2026". */
  readonly known: string;
}
