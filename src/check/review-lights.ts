import { drawableData } from "#diagrams/drawable-data.ts";
import { loadDiagram } from "#diagrams/index.ts";
import { figuresOf } from "#ledger/figures.ts";
import type { Ledger } from "#ledger/claim.ts";
import type { Warning } from "#ledger/warning.ts";
import { layouts } from "#scene/scene.ts";
import { namedLights } from "#story/lights.ts";
import type { ReadChapter } from "#story/parse-chapter.ts";
import type { Step } from "#story/story.ts";
import { litClaims, markedClaims, type MarkedClaims } from "./pictures/lit-claims.ts";

/** Warns of words that an editor lets light something of which the step's picture shows nothing. */
export async function reviewLights(chapters: readonly ReadChapter[], ledger: Ledger): Promise<Warning[]> {
  const reviews = chapters.flatMap(({ chapter, source }) =>
    chapter.steps.map(async (step): Promise<Warning[]> => {
      const named = namedLights(step);
      if (named.length === 0) return [];
      const marked = await markedBy(step, ledger);
      const dark = named.filter(({ name }) => litClaims(name, marked, ledger).length === 0);
      return dark.map(({ name, node }) => {
        const { diagram, state } = step.show;
        const shown = [...marked.drawn, ...marked.written].join(", ");
        const message = `"${name}" lights nothing on ${diagram}/${state}, which shows ${shown === "" ? "no number" : shown}`;
        return { ...source.problemAt(source.nodeOffsets.get(node) ?? 0, message), check: "light" as const };
      });
    }),
  );
  return (await Promise.all(reviews)).flat();
}

async function markedBy({ show: { diagram: name, state } }: Step, ledger: Ledger): Promise<MarkedClaims> {
  const diagram = await loadDiagram(name);
  const data = drawableData(diagram, figuresOf(ledger));
  return markedClaims(layouts.map((layout) => diagram.draw(data, state, layout)));
}
