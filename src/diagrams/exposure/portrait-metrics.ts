import type { Layout } from "#scene/scene.ts";

/** Positions, type sizes and distances of the portraits, in canvas units. */
export const portraitMetrics = {
  wide: {
    gap: 18,
    top: 84,
    foot: 604,
    number: 19,
    words: 13,
    /** Distances between baselines: from a number to what is below it, and between words. */
    line: 21,
    small: 16,
    /** Between one pile and the next. */
    pad: 7,
    name: { size: 17, height: 30 },
    head: 21,
    band: { least: 74, most: 132 },
    tooth: 4,
  },
  tall: {
    gap: 6,
    top: 42,
    foot: 284,
    number: 13,
    words: 12,
    line: 14,
    small: 13,
    pad: 2.5,
    name: { size: 12.5, height: 19 },
    head: 16,
    band: { least: 40, most: 58 },
    tooth: 2.5,
  },
} as const satisfies Record<Layout, Record<string, unknown>>;
