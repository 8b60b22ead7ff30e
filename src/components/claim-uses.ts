import { diagramNames } from "../diagrams/index.ts";
import type { Ledger } from "../ledger/claim.ts";
import { layouts } from "../scene/scene.ts";
import { claimsIn } from "../story/read-story.ts";
import type { Story } from "../story/types.ts";
import type { Uses } from "./claim-record.ts";
import { once, siteContent } from "./content.ts";
import { claimsInOrder, drawPicture } from "./pictures.ts";
import { aloneIn, everyPlaced, titleOf } from "./steps.ts";

/** Where each claim is used, in the order in which a reader meets them. */
export type UsesByClaim = ReadonlyMap<string, Uses>;

/** Where the story and its pictures have each number. */
export const usesOfClaims = once(findUses);

/** Claims of each picture in either layout, as the eye meets them, by diagram/state. */
export const claimsByPicture = once(drawAll);

async function drawAll(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = [...(await diagramNames())].flatMap(([diagram, states]) => states.map((state) => ({ diagram, state })));
  const drawn = names.map(async ({ diagram, state }) => {
    const scenes = await Promise.all(layouts.map((layout) => drawPicture(diagram, state, layout)));
    return [`${diagram}/${state}`, [...new Set(scenes.flatMap(({ marks }) => claimsInOrder(marks)))]] as const;
  });
  return new Map(await Promise.all(drawn));
}

async function findUses(): Promise<UsesByClaim> {
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
