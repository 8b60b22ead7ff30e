import type { APIRoute } from "astro";
import { deckType } from "#site/files/deck.ts";
import { storyDeck } from "#site/files/story-deck.ts";

/** The story as slides for a talk. */
export const GET: APIRoute = async () => new Response(await storyDeck(), { headers: { "content-type": deckType } });
