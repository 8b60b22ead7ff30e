import { diagramNames, loadDiagram } from "#diagrams/index.ts";
import { layouts, type Layout, type Mark, type Point, type Scene } from "#scene/scene.ts";
import { walk } from "#scene/walk.ts";
import { diagramData } from "../content.ts";

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
export async function statePaths() {
  return [...(await diagramNames())].flatMap(([diagram, states]) =>
    states.map((state) => ({ params: { diagram, state }, props: { diagram, state } satisfies DiagramState })),
  );
}

/** Every state of every diagram in both layouts, as addresses of pages: `<diagram>/<state>` and `<state>-tall`. */
export async function picturePaths() {
  return (await statePaths()).flatMap(({ props: { diagram, state } }) =>
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

/** The words that stand largest on a picture. */
export function headlineOf({ name, marks }: Scene): string {
  const headline = marks.find(({ kind, key }) => kind === "label" && key.startsWith("headline:"));
  if (headline?.kind !== "label") throw new Error(`picture "${name}" has no headline`);
  return headline.text;
}

interface ClaimPosition extends Point {
  readonly claim: string;
}

/** Canvas units within which marks stand in one line of a reader's eye. */
const lineHeight = 40;

/** The claims of these marks as the eye meets them, from the top down and from the left, each once. */
export function claimsInOrder(marks: readonly Mark[]): string[] {
  const row = ({ y }: Point) => Math.floor(y / lineHeight);
  const sorted = claimPositions(marks).sort((one, other) => row(one) - row(other) || one.x - other.x);
  return [...new Set(sorted.map(({ claim }) => claim))];
}

function claimPositions(marks: readonly Mark[]): ClaimPosition[] {
  return [...walk(marks)].flatMap(({ mark, origin }) => {
    if (mark.amount === undefined) return [];
    const [x, y] = "path" in mark ? pathStart(mark.path) : [mark.x, mark.y];
    return { claim: mark.amount.claim, x: x + origin.x, y: y + origin.y };
  });
}

/** Where a line begins. */
function pathStart(path: string): readonly [number, number] {
  const [x = 0, y = 0] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return [x, y];
}
