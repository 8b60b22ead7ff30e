import { formatDate } from "#text/dates.ts";
import type { Claim, Ledger, Source } from "./claim.ts";
import { type Status, tiers } from "./vocabulary.ts";

/** What can be counted in a ledger, by the name that a text uses for it, in words or digits for a reader. */
export function countsOf(ledger: Ledger): ReadonlyMap<string, string> {
  const claims = [...ledger.claims.values()];
  const sources = [...ledger.sources.values()];
  const number = (list: readonly unknown[]) => list.length.toLocaleString("en-GB");
  const share = (list: readonly unknown[], of: readonly unknown[]) =>
    `${String(Math.round((100 * list.length) / Math.max(1, of.length)))}%`;
  const stated = claims.filter(({ origin }) => origin === "stated");
  const computed = claims.filter(({ origin }) => origin === "computed");
  const tier = (name: Source["tier"]) => sources.filter((source) => source.tier === name);
  const status = (name: Status) => claims.filter((claim) => claim.status === name);
  return new Map([
    ["claims", number(claims)],
    ["computed", number(computed)],
    ["computed-share", share(computed, claims)],
    ["sources", number(sources)],
    ["primary", number(tier("primary"))],
    ["press", number(tier("press"))],
    ["secondary", number(tier("secondary"))],
    ["primary-share", share(tier("primary"), sources)],
    ["press-share", share(tier("press"), sources)],
    ["secondary-share", share(tier("secondary"), sources)],
    ["claims-primary", number(stated.filter((claim) => bestTier(claim) === "primary"))],
    ["claims-press", number(stated.filter((claim) => bestTier(claim) === "press"))],
    ["claims-secondary", number(stated.filter((claim) => bestTier(claim) === "secondary"))],
    ["read-original", number(sources.filter(({ read }) => read !== "via"))],
    ["read-via", number(sources.filter(({ read }) => read === "via"))],
    ["single-source", number(status("single-source"))],
    ["disputed", number(status("disputed"))],
    ["not-disclosed", number(claims.filter(isNotDisclosed))],
    ["heard", number(ledger.factChecks)],
    ["as-of", formatDate(ledger.site.asOf)],
  ]);
}

/** Whether a claim says that a number is not known. */
export function isNotDisclosed({ missing, value, low, date }: Claim): boolean {
  return missing !== null && value === null && low === null && date === null;
}

/** The nearest to the facts of the sources that a claim rests on. */
function bestTier({ sources }: Claim): Source["tier"] | undefined {
  return tiers.find((tier) => sources.some(({ source }) => source.tier === tier));
}
