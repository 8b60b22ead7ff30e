import { concentrationStates } from "./concentration.ts";

/** States in story order. */
export const states = [
  "cover",
  "total",
  "clouds",
  "labs",
  "labs-april",
  "grew",
  "who-pays",
  "concentration",
  ...concentrationStates,
  "ending",
] as const;
export type BacklogState = (typeof states)[number];
