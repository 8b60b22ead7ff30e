import { diagramNames } from "../diagrams/index.ts";
import type { PictureRecords } from "../stage/cards/record.ts";
import { changesOfSteps } from "./step-changes.ts";
import { claimsInOrder, drawPicture } from "./pictures.ts";

/** Words that stand beside the pictures: which numbers each shows, and what each step's changes. */
export async function pictureRecords(): Promise<PictureRecords> {
  const [numbers, changes] = await Promise.all([numbersOfPictures(), changesOfSteps()]);
  return { numbers: Object.fromEntries(numbers), changes };
}

/** The claims of every picture, by `<diagram>/<state>`, each once, in reading order. */
export async function numbersOfPictures(): Promise<Map<string, readonly string[]>> {
  const names = [...(await diagramNames())].flatMap(([diagram, states]) => states.map((state) => ({ diagram, state })));
  const drawn = names.map(async ({ diagram, state }) => {
    const { marks } = await drawPicture(diagram, state, "wide");
    return [`${diagram}/${state}`, claimsInOrder(marks)] as const;
  });
  return new Map(await Promise.all(drawn));
}
