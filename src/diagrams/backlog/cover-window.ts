import type { Layout } from "#scene/scene.ts";

/** The part of the cover's canvas that the page's cover shows: the field, what is paid in, and their words. */
export const coverWindow: Readonly<Record<Layout, { x: number; y: number; width: number; height: number }>> = {
  wide: { x: 30, y: 230, width: 728.5, height: 184 },
  tall: { x: 8.5, y: 81, width: 209.5, height: 158 },
};
