import type { Claim, Ledger } from "./claim.ts";
import { nearestFew } from "#text/nearest.ts";

/** The claim of that id; throws with the nearest ids where there is none. */
export function findClaim(ledger: Pick<Ledger, "claims">, id: string): Claim {
  const claim = ledger.claims.get(id);
  if (claim !== undefined) return claim;
  const near = nearestFew(id, ledger.claims.keys());
  throw new Error(`no claim "${id}" in the ledger${near.length > 0 ? `; the nearest are: ${near.join(", ")}` : ""}`);
}
