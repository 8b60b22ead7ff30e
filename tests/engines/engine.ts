import type { EngineName } from "#commands/lib/engine-settings.ts";

/** Runs a function in the page, with one argument or none. */
export interface Evaluate {
  <Result>(task: () => Result | Promise<Result>): Promise<Result>;
  <Result, Argument>(task: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>;
}

/** A browser that can be driven; the least that the stories told to all engines need. */
export interface Engine {
  readonly name: EngineName;
  readonly goto: (address: string) => Promise<void>;
  /** Runs a function in the page, where it sees nothing but its argument; what it gives must be plain data. */
  readonly evaluate: Evaluate;
  /** Makes the view so large, or as near to it as the engine's window goes. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Presses a key by its name in the DOM: "Tab", "Enter", "ArrowRight". */
  readonly press: (key: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Heap in bytes and nodes after a forced collection, where the engine tells. */
  readonly memory?: () => Promise<{ readonly heap: number; readonly nodes: number }>;
  readonly close: () => Promise<void>;
}
