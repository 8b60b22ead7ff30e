import type { ClaimRecord } from "#ledger/claim-schema.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import { valuesBySeries } from "#ledger/series-values.ts";
import { lastDayOf } from "#text/last-day.ts";
import { list } from "#text/list.ts";
import type { ChangePlace } from "./place.ts";
import type { Change } from "./record.ts";

/** Every value of a series after its first, as a change of the one before it. */
export function changedValues(ledger: Ledger, records: readonly ClaimRecord[], place: ChangePlace): Change[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...valuesBySeries(ledger.claims.values())].flatMap(([series, values]) =>
    values.flatMap((claim, index): Change[] => {
      const [record, before] = [byId.get(claim.id), byId.get(values[index + 1]?.id ?? "")];
      if (record === undefined || before === undefined) return [];
      // Its id changes when a newer value comes, so the change is known by its date.
      const name = `${series}@${claim.asOf ?? ""}`;
      return [
        {
          id: place.tag(`values/${name}`),
          type: "value",
          title: `${record.amount}, before ${before.amount}: ${record.says}`,
          updated: updatedOf(claim, ledger),
          address: place.address(`numbers/#${name}`),
          series,
          claims: [record.id, before.id],
          old: valueOf(before),
          new: valueOf(record),
          why: whyOf(record, byId),
          sources: [...record.sources],
        },
      ];
    }),
  );
}

function valueOf({ id, amount, value, low, high, "as-of": asOf, dated }: ClaimRecord): Change["new"] {
  return { id, amount, value, low, high, "as-of": asOf, dated };
}

function whyOf({ sources, parts, note }: ClaimRecord, byId: ReadonlyMap<string, ClaimRecord>): string {
  const told = sources.map(({ publisher, says }) => `${publisher}: ${says}`);
  const amounts = parts.flatMap((id) => byId.get(id)?.amount ?? []);
  const worked = amounts.length === 0 ? [] : [`Worked out from ${list(amounts)}.`];
  return [...told, ...worked, ...(note === null ? [] : [note])].join(" ");
}

/** The day on which a value could be told: never after the ledger's own day. */
function updatedOf(claim: Claim, { claims, site }: Ledger): string {
  const day = toldOn(claim, claims);
  return day === "" || day > site.asOf ? site.asOf : day;
}

/** The day of a value's newest source; without one its own day, or that on which the last of its parts was told. */
function toldOn({ asOf, sources, parts }: Claim, claims: Ledger["claims"]): string {
  const newest = latest(sources.flatMap(({ source }) => source.date ?? []).map(lastDayOf));
  if (newest !== "") return newest;
  const ofParts = parts.flatMap((id) => claims.get(id) ?? []).map((part) => toldOn(part, claims));
  return latest([...ofParts, ...(asOf === null ? [] : [lastDayOf(asOf)])]);
}

function latest(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? "";
}
