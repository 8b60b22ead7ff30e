import type { APIRoute, GetStaticPaths } from "astro";
import { claimsCsv, csvResponse } from "#site/claims/files.ts";
import { diagramNumbers, everyDiagram } from "#site/claims/of-diagram.ts";

export const getStaticPaths: GetStaticPaths = everyDiagram;

/** The numbers behind one diagram, for spreadsheets. */
export const GET: APIRoute<{ diagram: string }> = async ({ props: { diagram } }) =>
  csvResponse(claimsCsv((await diagramNumbers(diagram)).claims));
