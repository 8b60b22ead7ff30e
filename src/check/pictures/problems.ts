import type { Diagram } from "#diagrams/diagram.ts";
import { figuresOf, type Refusal } from "#ledger/figures.ts";
import { loadDiagram, registry } from "#diagrams/index.ts";
import type { Ledger } from "#ledger/claim.ts";
import type { LocateEntry } from "#ledger/locate-entry.ts";
import type { Problem } from "#ledger/problem.ts";

interface Content {
  readonly ledger: Ledger;
  readonly locateEntry: LocateEntry;
}

/**
 * What these diagrams cannot take from the ledger: a claim that is missing or has no value, a sum that the deals contradict.
 * What has no room in a picture is a warning (`pictureWarnings`).
 */
export async function pictureProblems(
  { ledger, locateEntry }: Content,
  names: readonly string[] = Object.keys(registry),
): Promise<Problem[]> {
  const found = await Promise.all(names.map(async (name) => refusalsOf(name, await loadDiagram(name), ledger)));
  const seen = new Set<string>();
  return found.flat().flatMap(({ noun, id, message }) => {
    const key = `${noun} ${id} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...(locateEntry(noun, id) ?? nowhere), message }];
  });
}

const nowhere = { file: "content/ledger/deals.yaml", line: 1, column: 1, source: "" };

function refusalsOf(name: string, diagram: Diagram, ledger: Ledger): Refusal[] {
  const { refusals } = pickData(diagram, ledger);
  return refusals.map(({ noun, id, message }) => ({ noun, id, message: `diagram ${name}: ${message}` }));
}

/** What a diagram takes from the ledger, by way of JSON as a page carries it, and what it refuses. */
export function pickData(diagram: Diagram, ledger: Ledger): { data: unknown; refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  try {
    const data: unknown = JSON.parse(
      JSON.stringify(diagram.pick(figuresOf(ledger, (refusal) => refusals.push(refusal)))),
    );
    return { data, refusals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { data: null, refusals: [...refusals, { noun: "claim", id: "", message }] };
  }
}
