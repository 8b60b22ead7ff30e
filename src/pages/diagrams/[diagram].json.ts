import type { APIRoute, GetStaticPaths } from "astro";
import { diagramClaims, diagramPaths } from "#site/claims/diagram-claims.ts";
import { siteAddress } from "#site/content.ts";
import { schemaPath } from "#site/files/schemas.ts";

export const getStaticPaths: GetStaticPaths = diagramPaths;

/** The numbers behind one diagram, for programs. */
export const GET: APIRoute<{ diagram: string }> = async ({ props: { diagram } }) =>
  Response.json({ $schema: siteAddress(schemaPath("diagram")), ...(await diagramClaims(diagram)) });
