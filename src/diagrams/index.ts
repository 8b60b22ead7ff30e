import type { Diagram, Drawing } from "./diagram.ts";

/** Every diagram, by name. Each is loaded when it is asked for, so that a reader fetches only what comes near. */
export const registry: Readonly<Record<string, () => Promise<Diagram>>> = {
  backlog: () => import("./backlog.ts").then((module) => module.backlog),
  loop: () => import("./loop.ts").then((module) => module.loop),
  pairs: () => import("./pairs.ts").then((module) => module.pairs),
  bill: () => import("./bill.ts").then((module) => module.bill),
  gain: () => import("./gain.ts").then((module) => module.gain),
  cash: () => import("./cash.ts").then((module) => module.cash),
  contracts: () => import("./contracts.ts").then((module) => module.contracts),
  growth: () => import("./growth.ts").then((module) => module.growth),
  swap: () => import("./swap.ts").then((module) => module.swap),
  market: () => import("./market.ts").then((module) => module.market),
  coverage: () => import("./coverage.ts").then((module) => module.coverage),
  exposure: () => import("./exposure.ts").then((module) => module.exposure),
  stress: () => import("./stress.ts").then((module) => module.stress),
};

/** The diagram of that name; throws where there is none. */
export async function loadDiagram(name: string): Promise<Diagram> {
  const load = registry[name];
  if (load === undefined) throw new Error(`no diagram "${name}"; there is: ${Object.keys(registry).join(", ")}`);
  return load();
}

/** The same for browsers, which have no more of it. */
export const loadDrawing: (name: string) => Promise<Drawing> = loadDiagram;

let names: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

/** Names of all diagrams with their states, for checks of the text. */
export function diagramNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  names ??= readNames();
  return names;
}

async function readNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = Object.keys(registry);
  return new Map(await Promise.all(all.map(async (name) => [name, (await loadDiagram(name)).states] as const)));
}
