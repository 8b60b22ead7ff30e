import type { Layout } from "#scene/scene.ts";

/** The part of the cover's canvas that the page's cover shows: the field, what is paid in, and their words. */
export const coverWindow: Readonly<Record<Layout, { x: number; y: number; width: number; height: number }>> = {
  wide: { x: 34, y: 228, width: 722, height: 206 },
  tall: { x: 11, y: 81, width: 210, height: 166 },
};
