import type { Claim } from "#ledger/claim.ts";
import { amount, dated, kindWords, statusWords } from "#ledger/words.ts";
import type { ClaimRecord, NumberRecords } from "#client/cards/record.ts";
import { usesOfClaims } from "./uses.ts";
import { once, siteContent } from "../content.ts";

/** Where the story and its pictures have a number. */
export type Uses = Pick<ClaimRecord, "used" | "pictures">;

/** A claim as the site tells it to cards, tables and programs. */
export function claimRecord(claim: Claim, { used, pictures }: Uses): ClaimRecord {
  const { id, says, value, low, high, date, missing, unit, kind, precision, who, asOf, period } = claim;
  return {
    ...{ id, says, amount: amount(claim), value, low, high, date, missing, unit },
    ...{ kind, "kind-words": kindWords(kind), precision, who },
    ...{ "as-of": asOf, period, dated: dated(claim), "recheck-by": claim.recheckBy },
    ...{ status: claim.status, "status-words": statusWords(claim.status), origin: claim.origin },
    ...{ formula: claim.formula, parts: claim.parts },
    sources: claim.sources.map(({ source: { title, publisher, date: day, url, tier }, says: words }) => ({
      ...{ title, publisher, date: day, url, tier, says: words },
    })),
    ...{ note: claim.note, used, pictures },
  };
}

/** The whole ledger with its uses: steps that tell a number, pictures that show it; in reading order. */
export const numberRecords = once(writeRecords);

async function writeRecords(): Promise<NumberRecords> {
  const [{ ledger }, uses] = await Promise.all([siteContent(), usesOfClaims()]);
  const claims = [...uses].flatMap(([id, use]) => {
    const claim = ledger.claims.get(id);
    return claim === undefined ? [] : [claimRecord(claim, use)];
  });
  const { asOf, licenceUrl, credit } = ledger.site;
  return { "as-of": asOf, licence: licenceUrl, credit, claims };
}
