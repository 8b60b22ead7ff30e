import type { Ledger } from "#ledger/claim.ts";
import { claimsIn } from "#story/read-story.ts";
import type { Story } from "#story/types.ts";
import type { Uses } from "./record.ts";
import { once, siteContent } from "../content.ts";
import { numbersOfPictures } from "../pictures/record.ts";
import { aloneIn, everyPlaced, titleOf } from "../steps/steps.ts";

/** Where each claim is used, in the order in which a reader meets them. */
export type UsesByClaim = ReadonlyMap<string, Uses>;

/** Where the story and its pictures have each number. */
export const usesOfClaims = once(findUses);

async function findUses(): Promise<UsesByClaim> {
  const { ledger, story } = await siteContent();
  const pictures = [...(await numbersOfPictures())];
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

function stepsByClaim(story: Story): ReadonlyMap<string, Uses["used"]> {
  const steps = new Map<string, { step: string; title: string }[]>();
  for (const placed of everyPlaced(story)) {
    for (const id of claimsIn(aloneIn(placed)))
      steps.set(id, [...(steps.get(id) ?? []), { step: placed.step.id, title: titleOf(placed) }]);
  }
  return steps;
}

/** As the story's text and then its pictures bring them; what neither has comes last, in the order of its files. */
function inReadingOrder(
  { claims }: Ledger,
  story: Story,
  pictures: readonly (readonly [string, readonly string[]])[],
): string[] {
  return [...new Set([...claimsIn(story), ...pictures.flatMap(([, shown]) => [...shown]), ...claims.keys()])];
}
