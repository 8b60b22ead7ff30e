import type { Claim } from "./claim.ts";
import type { Unit } from "./vocabulary.ts";
import type { Measure, Quantity } from "#text/quantities.ts";

/** In which measures a text may tell an amount of a unit, and what one of the unit is in them. */
const measuresOfUnit: Readonly<Record<Unit, { readonly as: readonly Measure[]; readonly size: number }>> = {
  "usd-billion": { as: ["money", "scaled"], size: 1e9 },
  usd: { as: ["money", "scaled"], size: 1 },
  percent: { as: ["percent"], size: 1 },
  points: { as: ["percent", "plain"], size: 1 },
  times: { as: ["times"], size: 1 },
  years: { as: ["plain"], size: 1 },
  months: { as: ["plain"], size: 1 },
  days: { as: ["plain"], size: 1 },
  "people-million": { as: ["plain", "scaled"], size: 1e6 },
  count: { as: ["plain", "scaled"], size: 1 },
  date: { as: [], size: 1 },
};

/** A claim's amount from its lower to its upper end, as texts tell it; null where it has none, or is a date. */
export function amountRange(claim: Claim): { readonly low: number; readonly high: number } | null {
  const low = claim.low ?? claim.value;
  const high = claim.high ?? claim.value;
  if (low === null || high === null || claim.unit === "date") return null;
  const { size } = measuresOfUnit[claim.unit];
  return { low: low * size, high: high * size };
}

/** Whether a quantity of a text is of the sort that this claim counts. */
export function isSameMeasure({ unit }: Claim, { measure }: Quantity): boolean {
  return measuresOfUnit[unit].as.includes(measure);
}
