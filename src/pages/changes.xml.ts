import type { APIRoute } from "astro";
import { changesFeed } from "#site/changes/changes.ts";
import { numberRecords } from "#site/claims/record.ts";
import { siteAddress, siteContent } from "#site/content.ts";

/** Corrections and newer values, as a feed that a reader can follow. */
export const GET: APIRoute = async () => {
  const [content, { claims }] = await Promise.all([siteContent(), numberRecords()]);
  const feed = changesFeed({ content, records: claims, home: siteAddress("") });
  return new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
};
