import { nearestFew } from "#text/nearest.ts";
import { isPlaceholder } from "./build-claim.ts";
import type { Claim, Ledger } from "./claim.ts";
import { splitName, undatedNames, unknownClaimMessage } from "./claim-names.ts";

type Claims = Pick<Ledger, "claims" | "claimNames">;

/** The claim that a name means: an id, a value of a series as msft-rpo@2026-03 or msft-rpo@previous, a former name. */
export function claimNamed({ claims, claimNames }: Claims, name: string): Claim | undefined {
  const claim = claims.get(claimNames.get(name) ?? name);
  if (claim !== undefined) return claim;
  // A series with a mistake holds the place of all its values, so that what refers to them is not called wrong as well.
  const base = claims.get(splitName(name).base);
  return base !== undefined && isPlaceholder(base) ? base : undefined;
}

/** The claim that a name means; throws with the nearest names where there is none. */
export function findClaim(ledger: Claims, name: string): Claim {
  const claim = claimNamed(ledger, name);
  if (claim !== undefined) return claim;
  const near = nearestFew(name, undatedNames(namesOfClaims(ledger)));
  throw new Error(`no claim "${name}" in the ledger${near.length > 0 ? `; the nearest are: ${near.join(", ")}` : ""}`);
}

/** Every name by which a claim can be called. */
function namesOfClaims({ claims, claimNames }: Claims): ReadonlySet<string> {
  return new Set([...claims.keys(), ...claimNames.keys()]);
}

/** What to say of a name that means no claim. */
export function noClaimMessage(ledger: Claims, name: string): string {
  return unknownClaimMessage(name, namesOfClaims(ledger));
}
