import { diagramNames, loadDiagram } from "#diagrams/index.ts";
import type { ClaimRecord } from "#ledger/claim-schema.ts";
import { numberRecords } from "./record.ts";
import { numbersOfPictures } from "../pictures/record.ts";

/** The numbers behind a diagram. */
export interface DiagramNumbers {
  readonly diagram: string;
  readonly title: string;
  readonly "as-of": string;
  readonly licence: string;
  readonly credit: string;
  /** Each number with the states that show it. */
  readonly claims: readonly (ClaimRecord & { readonly states: readonly string[] })[];
}

/** The numbers that a diagram shows in any of its states, in the order of the story. */
export async function diagramNumbers(diagram: string): Promise<DiagramNumbers> {
  const [{ title, states }, { claims, ...about }, pictures] = await Promise.all([
    loadDiagram(diagram),
    numberRecords(),
    numbersOfPictures(),
  ]);
  const showing = (id: string) => states.filter((state) => pictures.get(`${diagram}/${state}`)?.includes(id));
  const shown = claims.map((record) => ({ ...record, states: showing(record.id) }));
  return { diagram, title, ...about, claims: shown.filter((one) => one.states.length > 0) };
}

/** Every diagram as an address. */
export async function everyDiagram() {
  return [...(await diagramNames()).keys()].map((diagram) => ({ params: { diagram }, props: { diagram } }));
}
