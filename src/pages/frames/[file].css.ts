import type { APIRoute, GetStaticPaths } from "astro";
import { everyFrame, frameFiles } from "../../components/frames.ts";

export const getStaticPaths: GetStaticPaths = () => everyFrame("style");

/** The one style sheet of a diagram's frames, its type included. */
export const GET: APIRoute<{ diagram: string }> = async ({ props }) => {
  const { style } = await frameFiles(props.diagram);
  return new Response(style.text, { headers: { "content-type": "text/css" } });
};
