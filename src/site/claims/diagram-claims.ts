import { diagramNames, loadDiagram } from "#diagrams/index.ts";
import type { ClaimRecord } from "#ledger/claim-schema.ts";
import { numberRecords } from "./record.ts";
import { claimsByPicture } from "../pictures/record.ts";

/** The numbers behind a diagram. */
export interface DiagramClaims {
  readonly diagram: string;
  readonly title: string;
  readonly "as-of": string;
  readonly licence: string;
  readonly credit: string;
  /** Each number with the states that show it. */
  readonly claims: readonly (ClaimRecord & { readonly states: readonly string[] })[];
}

/** The numbers that a diagram shows in any of its states, in the order of the story. */
export async function diagramClaims(diagram: string): Promise<DiagramClaims> {
  const [{ title, states }, { claims, ...about }, pictures] = await Promise.all([
    loadDiagram(diagram),
    numberRecords(),
    claimsByPicture(),
  ]);
  const showing = (id: string) => states.filter((state) => pictures.get(`${diagram}/${state}`)?.includes(id));
  const shown = claims.map((record) => ({ ...record, states: showing(record.id) }));
  return { diagram, title, ...about, claims: shown.filter((one) => one.states.length > 0) };
}

/** Every diagram as an address. */
export async function diagramPaths() {
  return [...(await diagramNames()).keys()].map((diagram) => ({ params: { diagram }, props: { diagram } }));
}
