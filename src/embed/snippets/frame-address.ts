import { stateOf, type EmbedMeta, type SnippetOptions } from "./embed-meta.ts";

/** Pixels that a frame's content is at most wide. */
export const widestFrame = 960;

/** The address of the frame, with the options as its query. */
export function frameUrl(meta: EmbedMeta, { state, all, theme }: SnippetOptions): string {
  const query = [...(theme === "auto" ? [] : [`theme=${theme}`]), ...(all ? [] : ["controls=no"])].join("&");
  const path = `${meta.home}embed/${meta.diagram}/${stateOf(meta, state).state}/`;
  return query === "" ? path : `${path}?${query}`;
}

/** Pixels that the frame needs at a width, whatever its state. */
export function frameHeight({ room }: EmbedMeta, width: number): number {
  return Math.ceil(room.pixels + room.share * width);
}

/** The greatest width at which the frame is no higher than this. */
export function widthForHeight({ room }: EmbedMeta, height: number): number {
  return Math.min(widestFrame, Math.max(240, Math.floor((height - room.pixels) / room.share)));
}

/** The frame's title for screen readers. */
export function frameTitle(meta: EmbedMeta, { state, all }: SnippetOptions): string {
  const { headline } = stateOf(meta, state);
  return all && meta.states.length > 1
    ? `${meta.title}: ${String(meta.states.length)} pictures to step through`
    : `${meta.title}: ${headline}`;
}
