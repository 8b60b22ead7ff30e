import type { APIRoute } from "astro";
import { diagramData } from "#site/content.ts";

/** The numbers that the model of the last chapter starts from; its panel asks for them when a reader comes near. */
export const GET: APIRoute = async () => {
  const { stress } = await diagramData(["stress"]);
  return Response.json(stress);
};
