/** Positions and sizes in canvas units: the single bar, the two bars, the numbers, and the card. */
export const metrics = {
  wide: {
    bar: { y: 232, height: 150 },
    number: { y: 204, size: 136, words: 26 },
    left: { bar: 140, y: 522, size: 236, words: 24 },
    pair: { before: 142, now: 390, height: 68, size: 96, small: 17 },
    note: { y: 414, size: 18 },
    card: { x: 36, y: 486, width: 396, height: 92, pad: 16, size: 15, number: 40 },
  },
  tall: {
    bar: { y: 104, height: 62 },
    number: { y: 92, size: 54, words: 13 },
    left: { bar: 78, y: 246, size: 100, words: 13 },
    pair: { before: 68, now: 180, height: 30, size: 44, small: 12 },
    note: { y: 184, size: 12.5 },
    card: { x: 12, y: 214, width: 172, height: 62, pad: 8, size: 12, number: 20 },
  },
} as const;
