import { didYouMean } from "#text/nearest.ts";
import { wholeNumberFrom } from "./whole-number.ts";

/** The browser engines in which the story is tested. */
export const engineNames = ["Chromium", "Firefox", "WebKitGTK"] as const;
export type EngineName = (typeof engineNames)[number];

/** How the engine tests run. */
export interface EngineSettings {
  readonly engines: readonly EngineName[];
  /** Moves of the random walk, and its seed. */
  readonly moves: number;
  readonly seed: number;
}

/** Reads ENGINES, MOVES and SEED; throws one sentence about the first that is wrong. */
export function engineSettings(environment: NodeJS.ProcessEnv): EngineSettings {
  const names = (environment["ENGINES"] ?? "").split(",").filter((name) => name !== "");
  const engines = engineNames.filter((name) => names.length === 0 || names.includes(name));
  const unknown = names.find((name) => !engineNames.some((engine) => engine === name));
  if (unknown !== undefined) throw new Error(`ENGINES names "${unknown}"${didYouMean(unknown, engineNames)}`);
  return {
    engines,
    moves: wholeNumberFrom(environment, "MOVES", { least: 1, fallback: 60 }),
    seed: wholeNumberFrom(environment, "SEED", { least: 0, fallback: 20260715 }),
  };
}
