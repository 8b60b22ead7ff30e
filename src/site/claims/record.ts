import type { Claim } from "#ledger/claim.ts";
import { claimRecord, type ClaimRecord, type NumbersRecord } from "#ledger/claim-schema.ts";
import { camelCase } from "#ledger/complete-entry.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { kindLabel, statusLabel, timeLabel } from "#ledger/labels.ts";
import { usesOfClaims, type ClaimUses } from "./uses.ts";
import { once } from "#text/once.ts";
import { siteContent } from "../content.ts";

/** A claim as the site publishes it for cards, tables and programs. */
export function recordOf(claim: Claim, { used, pictures }: ClaimUses): ClaimRecord {
  const fields: Readonly<Record<string, unknown>> = { ...claim };
  const facts = Object.keys(claimRecord.shape).map((key) => [key, fields[camelCase(key)]] as const);
  return claimRecord.parse({
    ...Object.fromEntries(facts),
    amount: formatAmount(claim),
    "kind-words": kindLabel(claim.kind),
    dated: timeLabel(claim),
    "status-words": statusLabel(claim.status),
    sources: claim.sources.map(({ source: { title, publisher, date, url, tier, read, via }, says }) => {
      return { title, publisher, date, url, tier, says, read: read ?? "original", via: via?.publisher ?? null };
    }),
    used,
    pictures,
  });
}

/** The whole ledger with its uses: steps that tell a number, pictures that show it; in reading order. */
export const numberRecords = once(writeRecords);

async function writeRecords(): Promise<NumbersRecord> {
  const [{ ledger }, uses] = await Promise.all([siteContent(), usesOfClaims()]);
  const claims = [...uses].flatMap(([id, use]) => {
    const claim = ledger.claims.get(id);
    return claim === undefined ? [] : [recordOf(claim, use)];
  });
  const { asOf, licenceUrl, credit } = ledger.site;
  return { "as-of": asOf, licence: licenceUrl, credit, claims };
}
