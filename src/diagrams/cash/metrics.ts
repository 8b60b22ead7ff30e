/** Positions and sizes in canvas units: the single bar, the two bars, the numbers, and the card. */
export const metrics = {
  wide: {
    bar: { y: 232, height: 150 },
    number: { y: 204, size: 136, words: 26 },
    left: { top: 104, bottom: 604, now: 380, bar: 230, gap: 10, words: 20, sizes: { before: 96, now: 190 } },
    pair: { before: 142, now: 390, height: 68, size: 96, small: 17 },
    note: { y: 414, size: 18 },
    card: { x: 36, y: 486, width: 396, height: 92, pad: 16, size: 15, number: 40 },
  },
  tall: {
    bar: { y: 104, height: 62 },
    number: { y: 92, size: 54, words: 13 },
    left: { top: 48, bottom: 282, now: 172, bar: 104, gap: 4, words: 12, sizes: { before: 44, now: 84 } },
    pair: { before: 68, now: 180, height: 30, size: 44, small: 12 },
    note: { y: 184, size: 12.5 },
    card: { x: 12, y: 214, width: 172, height: 62, pad: 8, size: 12, number: 20 },
  },
} as const;
