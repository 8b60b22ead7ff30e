import type { ClaimRecord } from "#ledger/claim-schema.ts";
import type { Ledger } from "#ledger/claim.ts";
import { claimsIn } from "#story/read-story.ts";
import type { Story } from "#story/story.ts";
import { once } from "#text/once.ts";
import { siteContent } from "../content.ts";
import { claimsByPicture } from "../pictures/record.ts";
import { storyOfStep, stepsWithChapters, stepTitle } from "../steps/story-steps.ts";

/** The steps whose text names a claim, and the pictures that show it. */
export type ClaimUses = Pick<ClaimRecord, "used" | "pictures">;

/** The uses of each claim, in the order in which a reader meets the claims. */
export const usesOfClaims = once(readUses);

async function readUses(): Promise<ReadonlyMap<string, ClaimUses>> {
  const { ledger, story } = await siteContent();
  const pictures = [...(await claimsByPicture())];
  const steps = stepsByClaim(story);
  return new Map(
    inReadingOrder(ledger, story, pictures).map((id) => [
      id,
      {
        used: steps.get(id) ?? [],
        pictures: pictures.filter(([, claims]) => claims.includes(id)).map(([picture]) => picture),
      },
    ]),
  );
}

function stepsByClaim(story: Story): ReadonlyMap<string, ClaimUses["used"]> {
  const steps = new Map<string, { step: string; title: string }[]>();
  for (const placed of stepsWithChapters(story)) {
    for (const id of claimsIn(storyOfStep(placed)))
      steps.set(id, [...(steps.get(id) ?? []), { step: placed.step.id, title: stepTitle(placed) }]);
  }
  return steps;
}

/** Claim ids in the order of the story's text, then of its pictures, then of the ledger's files. */
function inReadingOrder(
  { claims }: Ledger,
  story: Story,
  pictures: readonly (readonly [string, readonly string[]])[],
): string[] {
  return [...new Set([...claimsIn(story), ...pictures.flatMap(([, shown]) => [...shown]), ...claims.keys()])];
}
