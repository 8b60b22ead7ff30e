import type { APIRoute, GetStaticPaths } from "astro";
import { siteAddress } from "#site/content.ts";
import { jsonSchema, schemaNames, schemaPath, type SchemaName } from "#site/files/schemas.ts";

export const getStaticPaths: GetStaticPaths = () => schemaNames.map((name) => ({ params: { name }, props: { name } }));

/** What each field of a published file means, as JSON Schema. */
export const GET: APIRoute<{ name: SchemaName }> = ({ props: { name } }) =>
  Response.json(jsonSchema(name, siteAddress(schemaPath(name))));
