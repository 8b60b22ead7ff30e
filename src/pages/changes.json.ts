import type { APIRoute } from "astro";
import { changeRecords } from "#site/changes/changes.ts";
import { numberRecords } from "#site/claims/record.ts";
import { siteAddress, siteContent } from "#site/content.ts";
import { schemaPath } from "#site/files/schemas.ts";

/** Corrections and newer values, for programs. */
export const GET: APIRoute = async () => {
  const [content, { claims, ...about }] = await Promise.all([siteContent(), numberRecords()]);
  const changes = changeRecords({ content, records: claims, home: siteAddress("") });
  return Response.json({ $schema: siteAddress(schemaPath("changes")), ...about, changes });
};
