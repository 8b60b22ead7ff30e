import type { APIRoute } from "astro";
import { diagramNumbers } from "#site/content.ts";

/** The numbers that the model of the last chapter starts from; its panel asks for them when a reader comes near. */
export const GET: APIRoute = async () => Response.json(await diagramNumbers("stress"));
