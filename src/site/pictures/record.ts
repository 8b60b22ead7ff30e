import { diagramNames } from "#diagrams/index.ts";
import { layouts } from "#scene/scene.ts";
import type { PictureRecords } from "#client/cards/picture-records.ts";
import { siteContent } from "../content.ts";
import { stepChanges } from "../steps/changes.ts";
import { once } from "#text/once.ts";
import { litByPicture } from "./lit.ts";
import { claimsInOrder, drawPicture } from "./pictures.ts";

/** Words that stand beside the pictures: which numbers each shows, and what each step's changes. */
export async function pictureRecords(): Promise<PictureRecords> {
  const numbers = await claimsByPicture();
  const [changes, lit] = await Promise.all([stepChanges(), litByPicture(numbers)]);
  const { ledger } = await siteContent();
  const names = Object.fromEntries([...ledger.companies.values()].map(({ id, short }) => [id, short]));
  return { numbers: Object.fromEntries(numbers), changes, lit, names };
}

/** The claims of every picture in either layout, by `<diagram>/<state>`, each once, in reading order. */
export const claimsByPicture = once(readClaims);

async function readClaims(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = [...(await diagramNames())].flatMap(([diagram, states]) => states.map((state) => ({ diagram, state })));
  const drawn = names.map(async ({ diagram, state }) => {
    const scenes = await Promise.all(layouts.map((layout) => drawPicture(diagram, state, layout)));
    return [`${diagram}/${state}`, [...new Set(scenes.flatMap(({ marks }) => claimsInOrder(marks)))]] as const;
  });
  return new Map(await Promise.all(drawn));
}
