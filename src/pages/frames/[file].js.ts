import type { APIRoute, GetStaticPaths } from "astro";
import { everyFrame, frameFiles } from "../../components/frames.ts";

export const getStaticPaths: GetStaticPaths = () => everyFrame("script");

/** The one script of a diagram's frames. */
export const GET: APIRoute<{ diagram: string }> = async ({ props }) => {
  const { script } = await frameFiles(props.diagram);
  return new Response(script.text, { headers: { "content-type": "text/javascript" } });
};
