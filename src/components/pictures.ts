import { diagramNames, loadDiagram } from "../diagrams/index.ts";
import { layouts, type Layout, type Mark, type Scene } from "../scene/scene.ts";
import { diagramData } from "./content.ts";

/** One state of one diagram. */
export interface DiagramState {
  readonly diagram: string;
  readonly state: string;
}

/** The same in one layout. */
export interface Picture extends DiagramState {
  readonly layout: Layout;
}

/** Every state of every diagram, as addresses of pages: `<diagram>/<state>`. */
export async function everyState() {
  return [...(await diagramNames())].flatMap(([diagram, states]) =>
    states.map((state) => ({ params: { diagram, state }, props: { diagram, state } satisfies DiagramState })),
  );
}

/** Every state of every diagram in both layouts, as addresses of pages: `<diagram>/<state>` and `<state>-tall`. */
export async function everyPicture() {
  return (await everyState()).flatMap(({ props: { diagram, state } }) =>
    layouts.map((layout) => ({
      params: { diagram, picture: layout === "tall" ? `${state}-tall` : state },
      props: { diagram, state, layout } satisfies Picture,
    })),
  );
}

/** A picture of the site, drawn from its ledger. */
export async function drawPicture(diagram: string, state: string, layout: Layout): Promise<Scene> {
  const [{ draw }, data] = await Promise.all([loadDiagram(diagram), diagramData([diagram])]);
  return draw(data[diagram], state, layout);
}

/** Claims whose numbers stand in these marks, in drawing order. */
export function claimsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => [
    ...(mark.amount === undefined ? [] : [mark.amount.claim]),
    ...(mark.kind === "group" ? claimsOf(mark.marks) : []),
  ]);
}

/** The words that stand largest on a picture. */
export function headlineOf({ name, marks }: Scene): string {
  const headline = marks.find(({ kind, key }) => kind === "label" && key.startsWith("headline:"));
  if (headline?.kind !== "label") throw new Error(`picture "${name}" has no headline`);
  return headline.text;
}
