import type { Ledger } from "#ledger/claim.ts";
import { figuresOf } from "#ledger/figures.ts";
import { figuresIn } from "#diagrams/picture-faults.ts";
import { loadDiagram } from "#diagrams/index.ts";
import { CannotDraw, type Diagram } from "#diagrams/diagram.ts";
import { recomputeLedger, statedRoots } from "#ledger/recompute-ledger.ts";
import { checkScene } from "#scene/check-scene.ts";
import { layouts, type Layout } from "#scene/scene.ts";
import { numbersOf } from "./pictures.ts";
import { dishonestSizes, missingWords, unreadableAttributes, wrongSums } from "./rules.ts";

/** The diagrams that draw amounts as squares of one worth. */
export const tileDiagrams = [
  "backlog",
  "pairs",
  "contracts",
  "coverage",
  "exposure",
  "stress",
  "returns",
  "suppliers",
] as const;

/** A picture that has faults, with the first of them; a list of bars takes its place. */
export interface Faulty {
  readonly picture: string;
  readonly fault: string;
}

/** The number of pictures that were drawn, and those of them that have faults. */
export interface Outcome {
  readonly drawn: number;
  readonly faulty: readonly Faulty[];
}

/** Draws these diagrams from a ledger, and holds every picture to the rules. */
export async function drawFrom(ledger: Ledger, names: readonly string[]): Promise<Outcome> {
  const outcomes = await Promise.all(names.map(async (name) => drawDiagram(name, await loadDiagram(name), ledger)));
  return {
    drawn: outcomes.reduce((sum, { drawn }) => sum + drawn, 0),
    faulty: outcomes.flatMap(({ faulty }) => faulty),
  };
}

function drawDiagram(name: string, diagram: Diagram, ledger: Ledger): Outcome {
  const data = numbersOf(diagram, figuresOf(ledger));
  const pictures = diagram.states.flatMap((state) => layouts.map((layout) => ({ state, layout })));
  const faulty = pictures.flatMap(({ state, layout }) => {
    const [fault] = faultsOf(diagram, { data, state, layout }, ledger);
    return fault === undefined ? [] : [{ picture: `${name}/${state} ${layout}`, fault }];
  });
  return { drawn: pictures.length, faulty };
}

interface Shown {
  readonly data: unknown;
  readonly state: string;
  readonly layout: Layout;
}

function faultsOf(diagram: Diagram, { data, state, layout }: Shown, ledger: Ledger): string[] {
  try {
    const scene = diagram.draw(data, state, layout);
    return [
      ...checkScene(scene),
      ...dishonestSizes(scene),
      ...wrongSums(scene, ledger),
      ...unreadableAttributes(scene),
      ...missingWords(scene),
    ];
  } catch (error) {
    if (error instanceof CannotDraw) return [error.message];
    throw error;
  }
}

/** Every stated amount that these diagrams show, or that one of their numbers is computed from, with the diagrams it is in. */
export async function statedAmounts(ledger: Ledger, names: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const shown = [...figuresIn((await loadDiagram(name)).pick(figuresOf(ledger))).keys()];
    for (const id of new Set(shown.flatMap((claim) => statedRoots(ledger, claim))))
      found.set(id, [...(found.get(id) ?? []), name]);
  }
  const isAmount = (id: string) => ledger.claims.get(id)?.unit === "usd-billion";
  return new Map([...found].filter(([id]) => isAmount(id)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The ledger with one stated amount multiplied; undefined where a formula has no result then. */
export function multiplied(ledger: Ledger, id: string, factor: number): Ledger | undefined {
  const times = (value: number | null | undefined) =>
    typeof value === "number" ? Number((value * factor).toPrecision(4)) : null;
  const { value, low, high } = ledger.claims.get(id) ?? {};
  return recomputeLedger(ledger, new Map([[id, { value: times(value), low: times(low), high: times(high) }]]));
}
