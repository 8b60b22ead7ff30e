import { loadDiagram } from "../diagrams/index.ts";
import type { Mark, Scene } from "../scene/scene.ts";
import type { Layout } from "../scene/scene.ts";
import type { Story } from "../story/types.ts";
import { diagramData } from "./content.ts";

/** A picture of the site, drawn from its ledger. */
export async function drawPicture(diagram: string, state: string, layout: Layout): Promise<Scene> {
  const [{ draw }, data] = await Promise.all([loadDiagram(diagram), diagramData([diagram])]);
  return draw(data[diagram], state, layout);
}

/** Claims that stand in the story's pictures, in order of first sight. */
export async function claimsShown({ chapters }: Story): Promise<string[]> {
  const shows = chapters.flatMap(({ steps }) => steps.map(({ show }) => show));
  const scenes = await Promise.all(shows.map(({ diagram, state }) => drawPicture(diagram, state, "wide")));
  return [...new Set(scenes.flatMap(({ marks }) => claimsOf(marks)))];
}

function claimsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => [
    ...(mark.amount === undefined ? [] : [mark.amount.claim]),
    ...(mark.kind === "group" ? claimsOf(mark.marks) : []),
  ]);
}
