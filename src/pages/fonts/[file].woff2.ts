import type { APIRoute, GetStaticPaths } from "astro";
import { familyNames, fontBytes, fontName } from "#site/fonts/fonts.ts";
import type { Family } from "#site/fonts/subset.ts";

export const getStaticPaths: GetStaticPaths = () =>
  Promise.all(familyNames.map(async (family) => ({ params: { file: await fontName(family) }, props: { family } })));

/** One subset font file. */
export const GET: APIRoute<{ family: Family }> = async ({ props }) =>
  new Response(new Uint8Array(await fontBytes(props.family)), { headers: { "content-type": "font/woff2" } });
