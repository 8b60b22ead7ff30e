import type { Layout } from "#scene/scene.ts";

/** The part of the cover's canvas that the page's cover shows: the field, what is paid in, and their words. */
export const coverWindow: Readonly<Record<Layout, { x: number; y: number; width: number; height: number }>> = {
  wide: { x: 29, y: 236, width: 730, height: 176 },
  tall: { x: 8, y: 82, width: 214, height: 152 },
};
