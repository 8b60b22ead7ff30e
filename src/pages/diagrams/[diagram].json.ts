import type { APIRoute, GetStaticPaths } from "astro";
import { diagramNumbers, everyDiagram } from "#site/claims/of-diagram.ts";

export const getStaticPaths: GetStaticPaths = everyDiagram;

/** The numbers behind one diagram, for programs. */
export const GET: APIRoute<{ diagram: string }> = async ({ props: { diagram } }) =>
  Response.json(await diagramNumbers(diagram));
