import type { Claim } from "../ledger/claim.ts";
import { amount, dated, kindWords, statusWords } from "../ledger/words.ts";
import type { ClaimRecord } from "../stage/cards/record.ts";
import { claimsIn } from "../story/read-story.ts";
import { siteContent } from "./content.ts";
import { numbersOfPictures } from "./picture-record.ts";
import { titleOf } from "./steps.ts";

type Uses = Pick<ClaimRecord, "used" | "pictures">;

/** A claim as the site tells it to cards, tables and programs. */
export function claimRecord(claim: Claim, { used, pictures }: Uses): ClaimRecord {
  const { id, says, value, low, high, date, missing, unit, kind, precision, who, asOf, period } = claim;
  return {
    ...{ id, says, amount: amount(claim), value, low, high, date, missing, unit },
    ...{ kind, "kind-words": kindWords(kind), precision, who },
    ...{ "as-of": asOf, period, dated: dated(claim) },
    ...{ status: claim.status, "status-words": statusWords(claim.status), origin: claim.origin },
    ...{ formula: claim.formula, parts: claim.parts },
    sources: claim.sources.map(({ source: { title, publisher, date: day, url, tier }, says: words }) => ({
      ...{ title, publisher, date: day, url, tier, says: words },
    })),
    ...{ note: claim.note, used, pictures },
  };
}

/** The whole ledger with its uses: steps that tell a number, pictures that show it. */
export async function numberRecords(): Promise<{ "as-of": string; claims: ClaimRecord[] }> {
  const { ledger, story } = await siteContent();
  const pictures = await numbersOfPictures();
  const used = story.chapters.flatMap((chapter) =>
    chapter.steps.map((step) => ({
      step: step.id,
      title: titleOf({ step, chapter }),
      claims: claimsIn({ chapters: [{ ...chapter, opening: [], closing: [], steps: [step] }] }),
    })),
  );
  const claims = [...ledger.claims.values()].map((claim) =>
    claimRecord(claim, {
      used: used.filter((one) => one.claims.includes(claim.id)).map(({ step, title }) => ({ step, title })),
      pictures: [...pictures].filter(([, ids]) => ids.includes(claim.id)).map(([name]) => name),
    }),
  );
  return { "as-of": ledger.site.asOf, claims };
}
