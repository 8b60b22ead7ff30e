import type { Claim, Ledger } from "#ledger/claim.ts";
import type { ClaimRecord } from "#ledger/claim-schema.ts";
import { valuesBySeries } from "#ledger/series-values.ts";
import type { Story } from "#story/story.ts";
import { stepsWithChapters } from "../steps/story-steps.ts";
import { knownSince } from "./known-since.ts";
import { sortKeysOf, type SortKeys } from "./sort-keys.ts";
import type { ClaimUses } from "./uses.ts";

/** One value of a number, as the page of all numbers shows it. */
export interface LedgerValue {
  readonly claim: Claim;
  readonly uses: ClaimUses;
  readonly ranks: SortKeys;
  /** The day from which it stands; empty where it always did. */
  readonly since: string;
  /** Its other names, which stay addresses on the page. */
  readonly names: readonly string[];
}

/** A number: a series, or a claim that stands alone. */
export interface LedgerEntry {
  /** Newest first. */
  readonly values: readonly [LedgerValue, ...LedgerValue[]];
  /** The steps that tell one of its values, in reading order. */
  readonly used: ClaimRecord["used"];
  /** Names of their chapters. */
  readonly chapters: readonly string[];
}

/** Every number with all its values, in the order in which a reader meets the first of them. */
export function ledgerEntries(
  { ledger, story }: { readonly ledger: Ledger; readonly story: Story },
  uses: ReadonlyMap<string, ClaimUses>,
): LedgerEntry[] {
  const ranks = sortKeysOf([...ledger.claims.values()]);
  const names = lastingNames(ledger);
  const chapterOf = new Map(stepsWithChapters(story).map(({ step, chapter }) => [step.id, chapter.slug]));
  const toValue = (claim: Claim): LedgerValue => ({
    claim,
    uses: uses.get(claim.id) ?? { used: [], pictures: [] },
    ranks: ranks.get(claim.id) ?? { amount: 0, time: 0, sure: 0 },
    since: knownSince(claim, ledger),
    names: names.get(claim.id) ?? [],
  });
  const inReadingOrder = [...uses.keys()].flatMap((id) => ledger.claims.get(id) ?? []);
  return [...valuesBySeries(inReadingOrder).values()].map(([newest, ...older]) => {
    const values: LedgerEntry["values"] = [toValue(newest), ...older.map(toValue)];
    const steps = new Map(values.flatMap((value) => value.uses.used).map((use) => [use.step, use]));
    const used = [...chapterOf.keys()].flatMap((step) => steps.get(step) ?? []);
    return { values, used, chapters: [...new Set(used.flatMap(({ step }) => chapterOf.get(step) ?? []))] };
  });
}

/** The other names of each claim that will mean it for ever: its former names, and those with its date or month. */
function lastingNames({ claims, claimNames }: Ledger): ReadonlyMap<string, readonly string[]> {
  const lasting = [...claimNames].filter(([name, id]) => {
    const claim = claims.get(id);
    if (claim === undefined) return false;
    return claim.aliases.includes(name) || /@\d{4}-\d{2}/.test(name) || name === `${id}@${claim.asOf ?? ""}`;
  });
  return new Map([...Map.groupBy(lasting, ([, id]) => id)].map(([id, pairs]) => [id, pairs.map(([name]) => name)]));
}
