import { diagramNames, loadDiagram } from "../diagrams/index.ts";
import type { ClaimRecord } from "./claim-schema.ts";
import { claimRecords, claimsByPicture } from "./claim-uses.ts";
import { siteContent } from "./content.ts";

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
  const [{ title, states }, { ledger }, records, pictures] = await Promise.all([
    loadDiagram(diagram),
    siteContent(),
    claimRecords(),
    claimsByPicture(),
  ]);
  const showing = (id: string) => states.filter((state) => pictures.get(`${diagram}/${state}`)?.has(id));
  const { asOf, licenceUrl, credit } = ledger.site;
  return {
    diagram,
    title,
    "as-of": asOf,
    licence: licenceUrl,
    credit,
    claims: records.map((record) => ({ ...record, states: showing(record.id) })).filter((one) => one.states.length > 0),
  };
}

/** Every diagram as an address. */
export async function everyDiagram() {
  return [...(await diagramNames()).keys()].map((diagram) => ({ params: { diagram }, props: { diagram } }));
}
