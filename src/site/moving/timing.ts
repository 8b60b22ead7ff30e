/** How long a picture rests, and how long it takes to become the next, in milliseconds; the same in every moving file. */
export const rest = 3200;
export const change = 1000;
