import type { Diagram } from "#diagrams/diagram.ts";
import { drawableData } from "#diagrams/drawable-data.ts";
import type { Figures } from "#ledger/figures.ts";
import { loadDiagram, registry } from "#diagrams/index.ts";
import { layouts, type Layout, type Scene } from "#scene/scene.ts";
import type { Story } from "#story/story.ts";

/** One state of one diagram in one layout. */
export interface Drawn {
  readonly diagram: string;
  readonly state: string;
  readonly layout: Layout;
  readonly scene: Scene;
}

/** What a page carries of a diagram: by way of JSON; frozen, since drawing may not change it. */
export function dataOf(diagram: Diagram, figures: Figures): unknown {
  return asCarried(drawableData(diagram, figures));
}

/** The numbers alone, so that every picture is drawn as itself, whether it has room or not. */
export function numbersOf(diagram: Diagram, figures: Figures): unknown {
  return asCarried(diagram.pick(figures));
}

function asCarried(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === "object" && value !== null ? Object.freeze(value) : value,
  );
}

/** Every one of these diagrams in every state and layout. */
export async function drawAll(figures: Figures, names = Object.keys(registry)): Promise<Drawn[]> {
  const all = names.map(async (name) => {
    const diagram = await loadDiagram(name);
    const data = dataOf(diagram, figures);
    return diagram.states.flatMap((state) =>
      layouts.map((layout) => ({ diagram: name, state, layout, scene: diagram.draw(data, state, layout) })),
    );
  });
  return (await Promise.all(all)).flat();
}

/** `<diagram>/<state>` names that follow each other in the story; a step that shows the same again is no change. */
export function neighbours({ chapters }: Story): [from: string, to: string][] {
  const shown = chapters.flatMap(({ steps }) => steps.map(({ show }) => `${show.diagram}/${show.state}`));
  const changes = shown.filter((name, index) => name !== shown[index - 1]);
  return changes.slice(1).map((to, index) => [changes[index] ?? to, to]);
}
