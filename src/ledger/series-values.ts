import { lastDayOf } from "#text/last-day.ts";
import type { Claim } from "./claim.ts";

/** The values of each series, newest first, by its id; a claim that stands alone is the only value of its own id. */
export function valuesBySeries(claims: Iterable<Claim>): ReadonlyMap<string, readonly [Claim, ...Claim[]]> {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const id = claim.series ?? claim.id;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [claim]);
    else group.push(claim);
  }
  for (const group of groups.values()) group.sort(newestFirst);
  return groups;
}

function newestFirst(one: Claim, other: Claim): number {
  const [day, otherDay] = [one, other].map(({ asOf }) => (asOf === null ? "" : lastDayOf(asOf)));
  return (otherDay ?? "").localeCompare(day ?? "");
}
