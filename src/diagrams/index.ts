import { once } from "#text/once.ts";
import type { Diagram, Drawing } from "./diagram.ts";

/** Every diagram, by name. Each is loaded when it is asked for, so that a reader fetches only what comes near. */
export const registry: Readonly<Record<string, () => Promise<Diagram>>> = {
  backlog: () => import("./backlog/index.ts").then((module) => module.backlog),
  loop: () => import("./loop/index.ts").then((module) => module.loop),
  returns: () => import("./returns/index.ts").then((module) => module.returns),
  pairs: () => import("./pairs/index.ts").then((module) => module.pairs),
  suppliers: () => import("./suppliers/index.ts").then((module) => module.suppliers),
  bill: () => import("./bill/index.ts").then((module) => module.bill),
  gain: () => import("./gain/index.ts").then((module) => module.gain),
  cash: () => import("./cash/index.ts").then((module) => module.cash),
  leases: () => import("./leases/index.ts").then((module) => module.leases),
  contracts: () => import("./contracts/index.ts").then((module) => module.contracts),
  growth: () => import("./growth/index.ts").then((module) => module.growth),
  swap: () => import("./swap/index.ts").then((module) => module.swap),
  market: () => import("./market/index.ts").then((module) => module.market),
  coverage: () => import("./coverage/index.ts").then((module) => module.coverage),
  exposure: () => import("./exposure/index.ts").then((module) => module.exposure),
  stress: () => import("./stress/index.ts").then((module) => module.stress),
};

/** The diagram of that name; throws where there is none. */
export async function loadDiagram(name: string): Promise<Diagram> {
  const load = registry[name];
  if (load === undefined) throw new Error(`no diagram "${name}"; there is: ${Object.keys(registry).join(", ")}`);
  return load();
}

/** The same for browsers, which have no more of it. */
export const loadDrawing: (name: string) => Promise<Drawing> = loadDiagram;

/** Names of all diagrams with their states, for checks of the text. */
export const diagramNames = once(readNames);

async function readNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = Object.keys(registry);
  return new Map(await Promise.all(all.map(async (name) => [name, (await loadDiagram(name)).states] as const)));
}
