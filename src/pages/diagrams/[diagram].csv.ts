import type { APIRoute, GetStaticPaths } from "astro";
import { claimsCsv, csvResponse } from "#site/claims/files.ts";
import { diagramClaims, diagramPaths } from "#site/claims/diagram-claims.ts";

export const getStaticPaths: GetStaticPaths = diagramPaths;

/** The numbers behind one diagram, for spreadsheets. */
export const GET: APIRoute<{ diagram: string }> = async ({ props: { diagram } }) =>
  csvResponse(claimsCsv((await diagramClaims(diagram)).claims));
